package verbatim.benchmarks.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.benchmarks.gold.CodePoints;
import verbatim.benchmarks.gold.Range;

/** When a reported span counts as the labelled one. */
final class Spans {

    /** How many words a reported mention may have more than the labelled one. */
    private static final int ROOM = 6;

    private Spans() {}

    /** A quote without its marks: from its first letter or digit to its last. */
    static Range inner(Range quote, CodePoints text) {
        return text.trimmed(quote, CodePoints::isLetterOrDigit);
    }

    /** The index of the span that shares most with {@code wanted}, the first of equals; -1 if there are none. */
    static int closest(List<Range> spans, Range wanted) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < spans.size(); i++) {
            double shared = spans.get(i).overlapOverUnion(wanted);
            if (shared > most) {
                best = i;
                most = shared;
            }
        }
        return best;
    }

    /** Inside the labelled mention, or around it by at most six words; never a piece of the quote itself. */
    static boolean sameMention(@Nullable Range answer, Range gold, Range quote, CodePoints text) {
        if (answer == null || !answer.overlaps(gold)) {
            return false;
        }
        if (gold.contains(answer)) {
            return true;
        }
        boolean outside = answer.end() <= quote.start() || answer.start() >= quote.end();
        return outside && text.countWords(answer) <= text.countWords(gold) + ROOM;
    }
}
