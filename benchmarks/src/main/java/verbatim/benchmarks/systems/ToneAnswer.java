package verbatim.benchmarks.systems;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.benchmarks.gold.Range;

/**
 * A tone as a system reports it.
 *
 * @param score in [-1, 1]
 * @param confidence that its class is right, in [0, 1], where the system has one
 * @param phrases what carries it, in code points of the text; absent for a system that does not explain
 */
public record ToneAnswer(
        double score, @Nullable Double confidence, @Nullable List<Range> phrases) {

    static ToneAnswer of(double score) {
        return new ToneAnswer(score, null, null);
    }
}
