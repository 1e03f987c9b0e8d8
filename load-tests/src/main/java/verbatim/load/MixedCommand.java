package verbatim.load;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import verbatim.load.corpus.Article;
import verbatim.load.corpus.Corpus;
import verbatim.load.results.Judged;
import verbatim.load.workloads.Gateway;
import verbatim.load.workloads.Mixed;
import verbatim.load.workloads.Plan;

/** Reads and writes. */
@Command(
        name = "mixed",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Of 200 requests 70 search, 50 read an article, 30 ask for a speaker's quotes, 29 analyse, 10 store an article,"
                    + " 10 read a matrix, 1 sends a batch of 20.",
            "What it stores stays, under outlets called \"Load Test …\": use a database of its own. The key needs the role"
                    + " write."
        })
final class MixedCommand extends WorkloadCommand {

    MixedCommand() {
        super(10, "2m");
    }

    @Override
    List<Judged> run(Plan plan, Gateway gateway, Corpus corpus, List<Article> articles)
            throws IOException, InterruptedException {
        String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        return new Mixed(corpus, run).run(plan, gateway, articles);
    }
}
