package verbatim.gateway.watches;

import java.time.Instant;
import java.util.UUID;
import verbatim.gateway.search.FoundQuote;

/**
 * What a watch is told, by webhook and by stream alike, in the form that Standard Webhooks gives.
 *
 * @param type {@code quote.matched}
 * @param timestamp when the quote passed the filter
 */
public record Message(String type, Instant timestamp, Data data) {

    static final String MATCHED = "quote.matched";

    /** @param quote as it is now, corrections included */
    public record Data(UUID watchId, FoundQuote quote) {}
}
