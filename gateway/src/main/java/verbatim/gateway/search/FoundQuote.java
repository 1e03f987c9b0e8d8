package verbatim.gateway.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Quote;
import verbatim.gateway.analysis.Span;

/**
 * A stored quote and where it was read.
 *
 * @param highlights words that the query asked for, counted from the start of the quote's text; absent without a query
 */
public record FoundQuote(
        @JsonUnwrapped Quote quote,
        Source article,
        @Nullable List<Span> highlights) {

    /** The same placed in code points; {@code offsets} maps UTF-16 places of the article to them. */
    FoundQuote inCodePoints(IntUnaryOperator offsets) {
        IntUnaryOperator inQuote = offset -> quote.text().codePointCount(0, offset);
        return new FoundQuote(
                quote.inCodePoints(offsets),
                article,
                highlights == null
                        ? null
                        : highlights.stream().map(span -> span.mapped(inQuote)).toList());
    }

    /**
     * What a reader needs to know of the article.
     *
     * @param version the version that holds the quote
     */
    public record Source(
            int version,
            String language,
            @Nullable String title,
            @Nullable String url,
            @Nullable String outlet,
            @Nullable Instant publishedAt,
            Instant ingestedAt) {}
}
