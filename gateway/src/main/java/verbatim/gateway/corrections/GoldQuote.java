package verbatim.gateway.corrections;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote that a person corrected, with all that is needed to measure an engine by it.
 *
 * @param articleText where the offsets count, in UTF-16 units
 * @param gold what the person says
 * @param engine what the engines said
 */
public record GoldQuote(
        UUID quoteId,
        UUID articleId,
        int version,
        @Nullable String title,
        String articleText,
        int start,
        int end,
        Reading gold,
        Reading engine,
        String author,
        String reason) {

    /** One reading of a quote. */
    public record Reading(
            String kind,
            @Nullable String speaker,
            @Nullable String label,
            @Nullable Double score) {}
}
