package verbatim.sentiment.scoring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import verbatim.sentiment.lexicon.Modifier;
import verbatim.sentiment.scoping.Cue;
import verbatim.sentiment.scoping.Reading;

/** Tokens of one phrase while it grows. */
final class Range {

    /** How far a modifier may stand from its cue and still be part of the phrase, in tokens. */
    private static final int TOUCH = 6;

    private final Set<Cue.Effect> effects;
    private final boolean positive;
    private int from;
    private int to;

    private Range(int from, int to, boolean positive, Set<Cue.Effect> effects) {
        this.from = from;
        this.to = to;
        this.positive = positive;
        this.effects = effects;
    }

    /** A cue with the negation and intensifiers near it and, where it is one bare word, the word it belongs to. */
    static Range around(Cue cue, Reading reading) {
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
        if (to - from == 1
                && to < reading.tokens().size()
                && !reading.function().get(to)) {
            to++;
        }
        return new Range(from, to, cue.value() > 0, new LinkedHashSet<>(cue.modifiers()));
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean joins(Range next) {
        return next.from < to || (next.from == to && next.positive == positive);
    }

    void absorb(Range next) {
        from = Math.min(from, next.from);
        to = Math.max(to, next.to);
        effects.addAll(next.effects);
    }

    Evidence evidence(Shares shares) {
        return new Evidence(from, to, shares.of(from, to), List.copyOf(effects));
    }
}
