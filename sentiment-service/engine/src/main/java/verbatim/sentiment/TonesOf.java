package verbatim.sentiment;

import java.util.List;
import java.util.Optional;
import verbatim.sentiment.scoring.Shape;
import verbatim.sentiment.scoring.ToneScorer.Effect;
import verbatim.sentiment.scoring.ToneScorer.Phrase;
import verbatim.sentiment.scoring.ToneScorer.Scored;

/** Public tones of what the scoring package found. */
final class TonesOf {

    /** Probability that each sign must have for neutral to be called mixed. */
    private static final double MIXED = 0.25;

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
        boolean both = scored.probabilities().negative() >= MIXED
                && scored.probabilities().positive() >= MIXED
                && scored.phrases().stream().anyMatch(phrase -> phrase.share() > 0)
                && scored.phrases().stream().anyMatch(phrase -> phrase.share() < 0);
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
