package verbatim.sentiment.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import verbatim.sentiment.scoping.Cue;
import verbatim.sentiment.scoping.Reading;

/**
 * Chooses the words that carry the tone where the encoder has marked them: runs of marked words, with the modifiers of the
 * cues in them, and cues that weigh much without a mark.
 */
final class MarkedEvidence {

    /** Mark that a word inside a run needs. */
    private static final double INSIDE = 0.25;

    /** Mark that the best word of a run needs. */
    private static final double PEAK = 0.4;

    /** As {@link #PEAK}, in a text whose score is neutral or of the other sign. */
    private static final double PEAK_AGAINST = 0.6;

    /** Words without a mark that a run may hold. */
    private static final int GAP = 1;

    /** Part of a run's share from which on its cues with their modifiers stand for it. */
    private static final double MOST = 0.6;

    private final EvidenceFinder cues;

    MarkedEvidence(EvidenceFinder cues) {
        this.cues = cues;
    }

    List<Evidence> find(Reading reading, Shares shares, Marks marks, double score, double toned) {
        List<Evidence> found = new ArrayList<>();
        for (boolean up : new boolean[] {true, false}) {
            double peak = score * (up ? 1 : -1) >= Shape.NEUTRAL ? PEAK : PEAK_AGAINST;
            addRuns(reading, shares, marks, up, peak, found);
        }
        if (found.stream().noneMatch(evidence -> evidence.share() * score > 0)) {
            BitSet taken = new BitSet();
            found.forEach(evidence -> taken.set(evidence.from(), evidence.to()));
            for (Evidence evidence : cues.find(reading, shares, score, toned)) {
                int next = taken.nextSetBit(evidence.from());
                if (next < 0 || next >= evidence.to()) {
                    found.add(evidence);
                }
            }
        }
        found.sort(Comparator.comparingInt(Evidence::from));
        return found;
    }

    private static void addRuns(
            Reading reading, Shares shares, Marks marks, boolean up, double peak, List<Evidence> found) {
        int n = reading.tokens().size();
        int from = 0;
        while (from < n) {
            if (marks.of(from, up) < INSIDE) {
                from++;
                continue;
            }
            int to = from + 1;
            double best = marks.of(from, up);
            for (int i = from + 1; i < n && i - to <= GAP; i++) {
                if (marks.of(i, up) >= INSIDE) {
                    to = i + 1;
                    best = Math.max(best, marks.of(i, up));
                }
            }
            if (best >= peak) {
                run(reading, shares, from, to, up).ifPresent(evidence -> {
                    if (found.stream().noneMatch(other -> overlap(evidence, other))) {
                        found.add(evidence);
                    }
                });
            }
            from = to;
        }
    }

    /** A run without marks and function words around it, cues left whole, if it pulls the score its own way. */
    private static Optional<Evidence> run(Reading reading, Shares shares, int first, int last, boolean up) {
        Set<Cue.Effect> effects = new LinkedHashSet<>();
        int from = first;
        int to = last;
        int cueFrom = last;
        int cueTo = first;
        for (Cue cue : reading.cues()) {
            if (cue.from() >= last) {
                break;
            }
            if (first < cue.to()) {
                effects.addAll(cue.modifiers());
                Range range = Range.around(cue, reading);
                from = Math.min(from, cue.from()); // "getting there" is one phrase, whichever of its words is marked
                to = Math.max(to, cue.to());
                cueFrom = Math.min(cueFrom, Math.max(from, range.from()));
                cueTo = Math.max(cueTo, Math.min(to, range.to()));
            }
        }
        while (from < to && from < cueFrom && reading.function().get(from)) {
            from++;
        }
        while (to > from && to > cueTo && reading.function().get(to - 1)) {
            to--;
        }
        double share = shares.of(from, to);
        if (from == to || share > 0 != up) {
            return Optional.empty();
        }
        double ofCues = cueFrom < cueTo ? shares.of(cueFrom, cueTo) : 0;
        return Optional.of(
                ofCues / share >= MOST
                        ? new Evidence(cueFrom, cueTo, ofCues, List.copyOf(effects))
                        : new Evidence(from, to, share, List.copyOf(effects)));
    }

    private static boolean overlap(Evidence a, Evidence b) {
        return a.from() < b.to() && b.from() < a.to();
    }
}
