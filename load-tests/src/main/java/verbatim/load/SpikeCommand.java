package verbatim.load;

import java.math.BigDecimal;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import verbatim.load.corpus.Article;
import verbatim.load.corpus.Corpus;
import verbatim.load.results.Judged;
import verbatim.load.workloads.Analyses;
import verbatim.load.workloads.Gateway;
import verbatim.load.workloads.Plan;
import verbatim.load.workloads.Spike;

/** A sudden load. */
@Command(
        name = "spike",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "A usual rate, many times as much for a while, the usual rate again.")
final class SpikeCommand extends WorkloadCommand {

    SpikeCommand() {
        super(2, "30s");
    }

    @Option(
            names = "--factor",
            paramLabel = "N",
            description = "How many times the usual rate the spike is (${DEFAULT-VALUE}).",
            defaultValue = "10")
    double factor;

    @Override
    String moreOptions() {
        return " --factor " + BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString();
    }

    @Override
    List<Judged> run(Plan plan, Gateway gateway, Corpus corpus, List<Article> articles) {
        return Spike.run(plan, Analyses.of(articles), factor);
    }
}
