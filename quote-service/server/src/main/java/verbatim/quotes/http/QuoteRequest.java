package verbatim.quotes.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import verbatim.serving.OffsetUnit;

/**
 * The JSON body of {@code POST /v1/quotes} as it arrives, unchecked.
 *
 * @param text null when it is missing, which is refused
 */
public record QuoteRequest(
        @Schema(required = true) @Nullable String text,
        @Nullable String title,
        @Nullable String byline,
        @Nullable String language,
        @Nullable OffsetUnit offsetUnit) {}
