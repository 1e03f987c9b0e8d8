package verbatim.gateway.occurrences;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.serving.Decimals;

/**
 * How one quote's words relate to another's.
 *
 * @param common words that both have in the same order (of the shortest edit script, Myers 1986)
 */
record Comparison(Words asked, Words other, int common, List<Occurrence.Change> changes) {

    /** Fewer words in common happen by chance. */
    private static final int LEAST_COMMON = 5;

    /** Of the shorter quote's words; one that is cut down keeps all of them, one changed word in four costs a quarter. */
    private static final double LEAST_SHARE = 0.7;

    static Comparison of(Words asked, Words other) {
        Patch<String> patch = DiffUtils.diff(asked.keys(), other.keys());
        int gone = 0;
        List<Occurrence.Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            String from = written(asked, delta.getSource());
            String to = written(other, delta.getTarget());
            gone += delta.getSource().size();
            changes.add(new Occurrence.Change(from == null ? "added" : to == null ? "dropped" : "replaced", from, to));
        }
        return new Comparison(asked, other, asked.count() - gone, changes);
    }

    private static @Nullable String written(Words words, Chunk<String> chunk) {
        return chunk.size() == 0 ? null : words.written(chunk.getPosition(), chunk.size());
    }

    boolean isExact() {
        return changes.isEmpty();
    }

    /** Whether one is the other with words changed or left out. */
    boolean isNear() {
        return common >= LEAST_COMMON && common >= LEAST_SHARE * Math.min(asked.count(), other.count());
    }

    /** Common words of all words of both (Dice), in [0, 1]. */
    BigDecimal similarity() {
        int all = asked.count() + other.count();
        return Decimals.rounded(all == 0 ? 1 : 2.0 * common / all);
    }
}
