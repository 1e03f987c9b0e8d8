package verbatim.sentiment.lexicon;

/**
 * A word or phrase that changes the valence of others.
 *
 * @param kind what it does
 * @param factor for intensifiers and hedges what the valence is multiplied by; else 1
 */
public record Modifier(Kind kind, double factor) {

    /** What a modifier does. */
    public enum Kind {
        /** Turns what follows: not, never, no longer, hardly, fail to. */
        NEGATION,
        /** Looks like a negation and is none: not only, no doubt. */
        PSEUDO_NEGATION,
        /** Makes stronger (factor above 1) or weaker (below 1): very, slightly. */
        INTENSIFIER,
        /** Makes less certain: might, perhaps, it seems. */
        HEDGE,
        /** Opens a condition: if, unless, until, as long as. */
        CONDITION,
        /** Turns against what stands before it: but, however. */
        CONTRAST,
        /** Opens a clause of its own, so that negation and hedges end before it: because, while. */
        CLAUSE
    }
}
