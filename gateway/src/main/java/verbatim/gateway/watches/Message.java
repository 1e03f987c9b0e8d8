package verbatim.gateway.watches;

import java.time.Instant;
import java.util.UUID;
import verbatim.gateway.search.FoundQuote;

/**
 * What a watch is told, by webhook and by stream alike, in the form that Standard Webhooks gives.
 *
 * @param type {@code quote.matched}, or {@code watch.test} where somebody tries the way to the receiver
 * @param timestamp when the quote passed the filter, or the test was asked for
 */
public record Message(String type, Instant timestamp, Data data) {

    static final String MATCHED = "quote.matched";
    static final String TEST = "watch.test";

    /** @param quote as it is now, corrections included */
    public record Data(UUID watchId, FoundQuote quote) {}
}
