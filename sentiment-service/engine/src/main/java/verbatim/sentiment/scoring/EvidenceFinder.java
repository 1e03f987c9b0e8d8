package verbatim.sentiment.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import verbatim.sentiment.lexicon.Modifier;
import verbatim.sentiment.scoping.Cue;
import verbatim.sentiment.scoping.Reading;
import verbatim.sentiment.text.Token;

/**
 * Chooses the words that carry the tone.
 *
 * <p>The model is linear, so every token has a share: the weights of the n-grams and cues it belongs to, spread evenly
 * over their tokens. Shares of all tokens and of the traits of the whole text add up to the log-odds of positive against
 * negative. Evidence are cues with their modifiers, and runs of words with weight of their own.
 */
final class EvidenceFinder {

    /** How far a modifier may stand from its cue and still be part of the phrase, in tokens. */
    private static final int TOUCH = 4;

    List<Evidence> find(Reading reading, Contributions contributions, double score, double toned) {
        List<Evidence> found = new ArrayList<>();
        for (Range range : merged(reading)) {
            double share = range.share(contributions);
            if (carries(share, score, toned)) {
                found.add(new Evidence(range.from, range.to, share, List.copyOf(range.effects)));
            }
        }
        return found;
    }

    private static boolean carries(double share, double score, double toned) {
        double needed = Math.abs(score) < Shape.NEUTRAL ? 1.5 - toned : share * score > 0 ? 0.15 : 0.8;
        return Math.abs(share) >= needed;
    }

    private static List<Range> merged(Reading reading) {
        List<Range> ranges = new ArrayList<>();
        for (Cue cue : reading.cues()) {
            Range range = Range.around(cue, reading.tokens());
            Range last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && range.from <= last.to && (range.positive == last.positive || range.from < last.to)) {
                last.absorb(range);
            } else {
                ranges.add(range);
            }
        }
        return ranges;
    }

    private static final class Range {
        private int from;
        private int to;
        private final boolean positive;
        private final Set<Cue.Effect> effects;

        private Range(int from, int to, boolean positive, Set<Cue.Effect> effects) {
            this.from = from;
            this.to = to;
            this.positive = positive;
            this.effects = effects;
        }

        static Range around(Cue cue, List<Token> tokens) {
            int from = cue.from();
            int to = cue.to();
            for (Cue.Effect effect : cue.modifiers()) {
                boolean part = effect.kind() == Modifier.Kind.NEGATION || effect.kind() == Modifier.Kind.INTENSIFIER;
                if (part && effect.from() < from && from - effect.to() <= TOUCH) {
                    from = effect.from();
                } else if (part && effect.to() > to && effect.from() <= to) {
                    to = effect.to();
                }
            }
            while (to - 1 > cue.to() && tokens.get(to - 1).isMark()) {
                to--;
            }
            return new Range(from, to, cue.value() > 0, new LinkedHashSet<>(cue.modifiers()));
        }

        void absorb(Range other) {
            from = Math.min(from, other.from);
            to = Math.max(to, other.to);
            effects.addAll(other.effects);
        }

        double share(Contributions contributions) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += contributions.valence(i);
            }
            return sum;
        }
    }
}
