package verbatim.benchmarks.systems;

import org.jspecify.annotations.Nullable;
import verbatim.benchmarks.gold.Range;

/**
 * A quote as a system reports it.
 *
 * @param span marks included, in code points
 * @param text what the system says stands there
 * @param kind {@code speech}, or what else the marks are for
 * @param mention the words that name the speaker there
 * @param speaker the resolved name
 * @param confidence that the name is right, in [0, 1], where the system has one
 */
public record PredictedQuote(
        Range span,
        String text,
        String kind,
        @Nullable Range mention,
        @Nullable String speaker,
        @Nullable Double confidence) {

    public boolean isSpeech() {
        return kind.equals("speech");
    }
}
