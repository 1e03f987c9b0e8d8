package verbatim.sentiment;

import java.util.List;
import java.util.Optional;
import verbatim.sentiment.scoring.Shape;
import verbatim.sentiment.scoring.ToneScorer.Effect;
import verbatim.sentiment.scoring.ToneScorer.Phrase;
import verbatim.sentiment.scoring.ToneScorer.Scored;

/** Public tones of what the scoring package found. */
final class TonesOf {

    /**
     * Where a score is neutral though neutral is unlikely, two signs pull at it: mixed from this probability of both
     * together on. Of 43 such among 1,918 tuning quotes the gold has phrases of tone for 36, and none for seven.
     */
    private static final double TOGETHER = 0.6;

    /** The probability that the weaker of the two has at least. */
    private static final double WEAKER = 0.13;

    private TonesOf() {}

    static Tone scored(Scored scored) {
        return new Tone(
                scored.score(),
                label(scored),
                scored.magnitude(),
                scored.confidence(),
                new Tone.Distribution(
                        scored.probabilities().negative(),
                        scored.probabilities().neutral(),
                        scored.probabilities().positive()),
                scored.phrases().stream().map(TonesOf::phrase).toList());
    }

    private static Tone.Label label(Scored scored) {
        if (scored.score() >= Shape.NEUTRAL) {
            return Tone.Label.POSITIVE;
        }
        if (scored.score() <= -Shape.NEUTRAL) {
            return Tone.Label.NEGATIVE;
        }
        double negative = scored.probabilities().negative();
        double positive = scored.probabilities().positive();
        boolean both = negative + positive >= TOGETHER && Math.min(negative, positive) >= WEAKER;
        return both ? Tone.Label.MIXED : Tone.Label.NEUTRAL;
    }

    private static Tone.Phrase phrase(Phrase phrase) {
        List<Tone.Modifier> modifiers = phrase.effects().stream()
                .flatMap(effect -> modifier(effect).stream())
                .toList();
        return new Tone.Phrase(new Span(phrase.start(), phrase.end()), phrase.share(), modifiers);
    }

    private static Optional<Tone.Modifier> modifier(Effect effect) {
        Span span = new Span(effect.start(), effect.end());
        return switch (effect.kind()) {
            case NEGATION -> Optional.of(new Tone.Modifier(Tone.Modifier.Kind.NEGATION, span));
            case INTENSIFIER -> Optional.of(new Tone.Modifier(Tone.Modifier.Kind.INTENSIFIER, span));
            case HEDGE -> Optional.of(new Tone.Modifier(Tone.Modifier.Kind.HEDGE, span));
            case CONDITION -> Optional.of(new Tone.Modifier(Tone.Modifier.Kind.CONDITION, span));
            case PSEUDO_NEGATION, CONTRAST, CLAUSE -> Optional.empty();
        };
    }
}
