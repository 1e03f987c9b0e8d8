package verbatim.sentiment.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import verbatim.sentiment.scoping.Cue;
import verbatim.sentiment.scoping.Reading;

/**
 * Chooses the words that carry the tone.
 *
 * <p>The model is linear, so every token has a share: the weights of the n-grams and cues it belongs to, spread evenly
 * over their tokens. Shares of all tokens and of the traits of the whole text add up to the log-odds of positive against
 * negative. Evidence are cues with their modifiers and, where no cue explains the class, the run of words that adds most.
 */
final class EvidenceFinder {

    // All tuned on quotes-tune with weights that had not seen its articles: more of the annotated phrases, as long as
    // more than half of ours meet one.

    /** Share that a phrase against the sign of the score needs. */
    private static final double AGAINST = 0.35;

    /** Share that a phrase of a neutral text needs, less the probability that the text is toned. */
    private static final double IN_NEUTRAL = 1.0;

    /** Size of the score from which on words without a cue are looked for. */
    private static final double LEAN = 0.15;

    /** Share that such a run of words needs where a cue explains the sign already. */
    private static final double STRONG_RUN = 0.4;

    /** Longest run, in tokens. */
    private static final int RUN = 7;

    /** Most runs of one text. */
    private static final int RUNS = 3;

    /** What every further word of a run must add. */
    private static final double STEP = 0.02;

    List<Evidence> find(Reading reading, Shares shares, double score, double toned) {
        List<Evidence> found = new ArrayList<>();
        for (Range range : merged(reading)) {
            Evidence evidence = range.evidence(shares);
            if (carries(evidence.share(), score, toned)) {
                found.add(evidence);
            }
        }
        if (Math.abs(score) >= LEAN) {
            addRuns(reading, shares, Math.signum(score), found);
        }
        return found;
    }

    /** Adds runs of words that speak for the sign: one anyway where no cue does, others only where they weigh much. */
    private static void addRuns(Reading reading, Shares c, double sign, List<Evidence> found) {
        for (int run = 0; run < RUNS; run++) {
            boolean explained = found.stream().anyMatch(evidence -> evidence.share() * sign > 0);
            Optional<Evidence> best = bestRun(reading, c, sign, found);
            if (best.isEmpty() || (explained && Math.abs(best.get().share()) < STRONG_RUN)) {
                break;
            }
            found.add(best.get());
            found.sort(Comparator.comparingInt(Evidence::from));
        }
    }

    private static boolean carries(double share, double score, double toned) {
        if (Math.abs(score) < Shape.NEUTRAL) {
            return Math.abs(share) >= IN_NEUTRAL - toned;
        }
        return share * score > 0 || Math.abs(share) >= AGAINST;
    }

    private static List<Range> merged(Reading reading) {
        List<Range> ranges = new ArrayList<>();
        for (Cue cue : reading.cues()) {
            Range range = Range.around(cue, reading);
            if (!ranges.isEmpty() && ranges.getLast().joins(range)) {
                ranges.getLast().absorb(range);
            } else {
                ranges.add(range);
            }
        }
        return ranges;
    }

    /** The run of at most {@link #RUN} words, none of them taken, that adds most towards a sign; linear in the text. */
    private static Optional<Evidence> bestRun(Reading reading, Shares c, double sign, List<Evidence> taken) {
        int n = reading.tokens().size();
        BitSet closed = new BitSet(n);
        taken.forEach(evidence -> closed.set(evidence.from(), evidence.to()));
        int bestFrom = 0;
        int bestTo = 0;
        double best = 0;
        for (int from = 0; from < n; from++) {
            double sum = 0;
            for (int to = from; to < Math.min(n, from + RUN); to++) {
                if (closed.get(to) || reading.tokens().get(to).isMark()) {
                    break;
                }
                sum += sign * c.of(to) - STEP;
                if (sum > best
                        && !reading.function().get(from)
                        && !reading.function().get(to)) {
                    best = sum;
                    bestFrom = from;
                    bestTo = to + 1;
                }
            }
        }
        return bestTo > bestFrom
                ? Optional.of(new Evidence(bestFrom, bestTo, c.of(bestFrom, bestTo), List.of()))
                : Optional.empty();
    }
}
