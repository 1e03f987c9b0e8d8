package verbatim.gateway.reanalyses;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Engine;

/**
 * What the engines say differently about an article.
 *
 * @param state {@code changed}, {@code accepted} or {@code stale}
 * @param before the quote engine of the stored analysis
 * @param after that of the new one
 */
public record ArticleDifferences(
        UUID articleId, int version, String state, @Nullable Engine before, Engine after, List<Difference> changes) {

    /**
     * One difference.
     *
     * @param change {@code added} or {@code removed} of a quote, else what of it: {@code kind}, {@code speaker}, {@code tone}
     * @param start of the quote, in UTF-16 units of the article's text
     * @param before what the engines said; absent for nobody, no tone, and a quote that was not there
     * @param after what they say now
     */
    public record Difference(
            String change,
            int start,
            int end,
            String text,
            @Nullable String before,
            @Nullable String after) {}
}
