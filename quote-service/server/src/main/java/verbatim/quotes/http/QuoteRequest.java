package verbatim.quotes.http;

import org.jspecify.annotations.Nullable;
import verbatim.serving.OffsetUnit;

/**
 * The JSON body of {@code POST /v1/quotes} as it arrives, unchecked.
 *
 * @param text required
 */
public record QuoteRequest(
        @Nullable String text,
        @Nullable String title,
        @Nullable String byline,
        @Nullable String language,
        @Nullable OffsetUnit offsetUnit) {}
