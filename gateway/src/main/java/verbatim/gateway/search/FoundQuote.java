package verbatim.gateway.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Quote;

/** A stored quote and where it was read. */
public record FoundQuote(@JsonUnwrapped Quote quote, Source article) {

    /**
     * What a reader needs to know of the article.
     *
     * @param version the version that holds the quote
     */
    public record Source(
            int version,
            @Nullable String title,
            @Nullable String url,
            @Nullable String outlet,
            @Nullable Instant publishedAt,
            Instant ingestedAt) {}
}
