package verbatim.load;

import java.util.List;
import picocli.CommandLine.Command;
import verbatim.load.corpus.Article;
import verbatim.load.corpus.Corpus;
import verbatim.load.results.Judged;
import verbatim.load.workloads.Analyses;
import verbatim.load.workloads.Gateway;
import verbatim.load.workloads.Plan;
import verbatim.load.workloads.Saturation;

/** Steps to saturation and beyond. */
@Command(
        name = "saturation",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Climbs until the objectives are missed, tells the knee, and looks at twice that load.")
final class SaturationCommand extends WorkloadCommand {

    SaturationCommand() {
        super(2, "20s");
    }

    @Override
    boolean isStaircase() {
        return true;
    }

    @Override
    List<Judged> run(Plan plan, Gateway gateway, Corpus corpus, List<Article> articles) {
        return Saturation.run(plan, Analyses.of(articles));
    }
}
