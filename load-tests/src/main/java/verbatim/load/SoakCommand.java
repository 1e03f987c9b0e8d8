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

/** A constant rate for long. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "The same rate for a long time: what leaks, grows or fills up shows.")
final class SoakCommand extends WorkloadCommand {

    SoakCommand() {
        super(2, "30m");
    }

    @Override
    List<Judged> run(Plan plan, Gateway gateway, Corpus corpus, List<Article> articles) {
        return Steady.soak(plan, "soak", List.of(new Load(Analyses.of(articles), rate)));
    }
}
