package verbatim.gateway.occurrences;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of a quote stand.
 *
 * @param quoteId the quote that was asked about
 * @param occurrences the earliest first, the quote itself among them
 * @param outlets who had the words, in the order of their first time
 * @param more true if so many quotes share words that only the nearest were compared
 */
public record Occurrences(UUID quoteId, List<Occurrence> occurrences, List<Outlet> outlets, boolean more) {

    /**
     * What one outlet did with the words.
     *
     * @param firstAt when it had them first
     * @param exact articles with the same words, the one that was asked about included
     * @param changed articles with changed words
     */
    public record Outlet(@Nullable String outlet, Instant firstAt, int exact, int changed) {

        private Outlet with(Occurrence next) {
            boolean isNear = next.match().equals(Occurrence.NEAR);
            return new Outlet(outlet, firstAt, exact + (isNear ? 0 : 1), changed + (isNear ? 1 : 0));
        }
    }

    static Occurrences of(UUID quote, List<Occurrence> earliestFirst, boolean more) {
        Map<String, Outlet> outlets = new LinkedHashMap<>();
        for (Occurrence each : earliestFirst) {
            String key = String.valueOf(each.outlet());
            outlets.put(
                    key,
                    outlets.getOrDefault(key, new Outlet(each.outlet(), each.at(), 0, 0))
                            .with(each));
        }
        return new Occurrences(quote, earliestFirst, new ArrayList<>(outlets.values()), more);
    }
}
