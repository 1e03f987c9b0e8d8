package verbatim.load;

import java.util.List;
import picocli.CommandLine.Command;
import verbatim.load.corpus.Article;
import verbatim.load.corpus.Corpus;
import verbatim.load.driving.Stage.Load;
import verbatim.load.results.Judged;
import verbatim.load.workloads.Analyses;
import verbatim.load.workloads.Gateway;
import verbatim.load.workloads.Plan;
import verbatim.load.workloads.Steady;

/** An open model at a constant rate. */
@Command(
        name = "arrival",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Articles to analyse arrive at one rate on average, whatever is answered (an open model).")
final class ArrivalCommand extends WorkloadCommand {

    ArrivalCommand() {
        super(2, "60s");
    }

    @Override
    List<Judged> run(Plan plan, Gateway gateway, Corpus corpus, List<Article> articles) {
        return Steady.run(plan, "arrival", List.of(new Load(Analyses.of(articles), rate)));
    }
}
