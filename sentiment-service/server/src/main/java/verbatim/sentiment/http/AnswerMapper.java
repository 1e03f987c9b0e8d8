package verbatim.sentiment.http;

import verbatim.sentiment.Span;
import verbatim.sentiment.Tone;
import verbatim.serving.Decimals;
import verbatim.serving.OffsetUnit;

/** Writes an engine's tone of one text as the contract wants it, with offsets in the wanted unit. */
final class AnswerMapper {

    private final String text;
    private final OffsetUnit.Offsets offsets;

    private AnswerMapper(String text, OffsetUnit unit) {
        this.text = text;
        this.offsets = unit.of(text);
    }

    /**
     * The result for one item.
     *
     * @param text what was scored; the tone's spans lie in it
     */
    static SentimentAnswer.Result result(String id, String text, OffsetUnit unit, Tone tone) {
        AnswerMapper mapper = new AnswerMapper(text, unit);
        return new SentimentAnswer.Result(
                id,
                Decimals.rounded(tone.score()),
                switch (tone.label()) {
                    case NEGATIVE -> SentimentAnswer.Label.NEGATIVE;
                    case NEUTRAL -> SentimentAnswer.Label.NEUTRAL;
                    case POSITIVE -> SentimentAnswer.Label.POSITIVE;
                    case MIXED -> SentimentAnswer.Label.MIXED;
                },
                Decimals.rounded(tone.magnitude()),
                Decimals.rounded(tone.confidence()),
                new SentimentAnswer.Distribution(
                        Decimals.rounded(tone.distribution().negative()),
                        Decimals.rounded(tone.distribution().neutral()),
                        Decimals.rounded(tone.distribution().positive())),
                tone.phrases().stream().map(mapper::phrase).toList());
    }

    private SentimentAnswer.Phrase phrase(Tone.Phrase phrase) {
        return new SentimentAnswer.Phrase(
                offsets.of(phrase.span().start()),
                offsets.of(phrase.span().end()),
                words(phrase.span()),
                Decimals.rounded(phrase.score()),
                phrase.modifiers().stream().map(this::modifier).toList());
    }

    private SentimentAnswer.Modifier modifier(Tone.Modifier modifier) {
        return new SentimentAnswer.Modifier(
                switch (modifier.kind()) {
                    case NEGATION -> SentimentAnswer.ModifierKind.NEGATION;
                    case INTENSIFIER -> SentimentAnswer.ModifierKind.INTENSIFIER;
                    case HEDGE -> SentimentAnswer.ModifierKind.HEDGE;
                    case CONDITION -> SentimentAnswer.ModifierKind.CONDITION;
                },
                offsets.of(modifier.span().start()),
                offsets.of(modifier.span().end()),
                words(modifier.span()));
    }

    private String words(Span span) {
        return text.substring(span.start(), span.end());
    }
}
