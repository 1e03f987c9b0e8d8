package verbatim.gateway.occurrences;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words of a quote in one article.
 *
 * @param at the article's {@code publishedAt}, else its {@code ingestedAt}
 * @param speaker whom this article names
 * @param match {@code self}, {@code exact} or {@code near}
 * @param similarity common words of all words of both quotes, in [0, 1]
 * @param changes from the quote that was asked about to this one
 */
public record Occurrence(
        UUID quoteId,
        UUID articleId,
        Instant at,
        @Nullable String outlet,
        @Nullable String title,
        @Nullable String url,
        @Nullable String speaker,
        String text,
        String match,
        BigDecimal similarity,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Change> changes) {

    static final String SELF = "self";
    static final String EXACT = "exact";
    static final String NEAR = "near";

    /**
     * A place where a quote differs.
     *
     * @param kind {@code dropped}, {@code added} or {@code replaced}
     * @param from words of the quote that was asked about
     * @param to words of this one
     */
    public record Change(
            String kind, @Nullable String from, @Nullable String to) {}
}
