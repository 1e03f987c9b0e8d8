package verbatim.load.workloads;

import java.util.List;
import verbatim.load.corpus.Article;
import verbatim.load.driving.Operation;
import verbatim.load.results.Work;

/** Articles sent to be analysed; nothing is stored. */
public final class Analyses {

    private Analyses() {}

    public static Operation of(List<Article> articles) {
        return Operation.post(
                "analyse",
                Work.ANALYSIS,
                "/v1/analyses",
                "application/json",
                articles.stream().map(Article::json).toList());
    }
}
