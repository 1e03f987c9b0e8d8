package verbatim.sentiment;

import java.util.List;

/**
 * How a passage sounds.
 *
 * @param score valence and its intensity in [-1, 1]; below 0.25 either way is neutral
 * @param label the class of {@code score}; {@link Label#MIXED} is neutral with clear parts of both signs
 * @param magnitude how much tone there is whatever its sign, in [0, 1]
 * @param confidence calibrated probability that the class (negative, neutral or mixed, positive) is right
 * @param distribution probabilities of the three classes
 * @param phrases what carries the tone, in text order
 */
public record Tone(
        double score,
        Label label,
        double magnitude,
        double confidence,
        Distribution distribution,
        List<Phrase> phrases) {

    public Tone {
        phrases = List.copyOf(phrases);
    }

    /** Classes of tone. */
    public enum Label {
        NEGATIVE,
        NEUTRAL,
        POSITIVE,
        MIXED
    }

    /** Probabilities that add up to 1. */
    public record Distribution(double negative, double neutral, double positive) {}

    /**
     * Words that carry tone.
     *
     * @param span where they stand in the passage, modifiers included where they touch
     * @param score their share of the tone after modifiers, in [-1, 1]
     * @param modifiers what changed it
     */
    public record Phrase(Span span, double score, List<Modifier> modifiers) {

        public Phrase {
            modifiers = List.copyOf(modifiers);
        }
    }

    /** A word or phrase that changes the tone of another. */
    public record Modifier(Kind kind, Span span) {

        /** What a modifier does. */
        public enum Kind {
            NEGATION,
            INTENSIFIER,
            HEDGE,
            CONDITION
        }
    }
}
