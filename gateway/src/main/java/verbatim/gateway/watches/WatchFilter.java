package verbatim.gateway.watches;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which quotes are wanted: the filters of {@code GET /v1/quotes}, all at once. */
public record WatchFilter(
        @Nullable String speaker,
        @Nullable String speakerId,
        @Nullable String outlet,
        @Nullable String label,
        @Nullable String kind,
        @Nullable Double minConfidence,
        @Nullable Double minScore,
        @Nullable Double maxScore,
        @Nullable String q,
        @Nullable String topic) {

    /** As a query writes them. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "speaker", speaker);
        put(parameters, "speakerId", speakerId);
        put(parameters, "outlet", outlet);
        put(parameters, "label", label);
        put(parameters, "kind", kind);
        put(parameters, "minConfidence", minConfidence);
        put(parameters, "minScore", minScore);
        put(parameters, "maxScore", maxScore);
        put(parameters, "q", q);
        put(parameters, "topic", topic);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
