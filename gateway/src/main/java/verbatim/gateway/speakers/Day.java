package verbatim.gateway.speakers;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One day on which a speaker was quoted.
 *
 * @param day in UTC
 * @param meanScore mean of the scores of its quotes, to four places; absent while none has a tone
 * @param labels how many of its quotes have which label
 */
public record Day(
        String day, long quotes, long articles, @Nullable BigDecimal meanScore, Map<String, Long> labels) {

    static Map<String, Long> labels(long negative, long neutral, long positive, long mixed) {
        Map<String, Long> labels = new LinkedHashMap<>();
        labels.put("negative", negative);
        labels.put("neutral", neutral);
        labels.put("positive", positive);
        labels.put("mixed", mixed);
        return labels;
    }
}
