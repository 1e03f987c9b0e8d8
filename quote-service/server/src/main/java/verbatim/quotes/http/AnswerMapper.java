package verbatim.quotes.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Analysis;
import verbatim.quotes.Block;
import verbatim.quotes.Evidence;
import verbatim.quotes.Quote;
import verbatim.quotes.Span;
import verbatim.quotes.Speaker;
import verbatim.serving.Decimals;
import verbatim.serving.OffsetUnit;

/** Writes an engine's analysis of one text as the contract wants it, with offsets in the wanted unit. */
final class AnswerMapper {

    private final String text;
    private final OffsetUnit.Offsets offsets;
    private final Map<String, Speaker> speakers;

    private AnswerMapper(String text, OffsetUnit unit, Analysis analysis) {
        this.text = text;
        this.offsets = unit.of(text);
        this.speakers = analysis.speakers().stream().collect(Collectors.toMap(Speaker::id, Function.identity()));
    }

    /**
     * The answer for an analysis.
     *
     * @param text what was analysed; the analysis' spans lie in it
     */
    static QuoteAnswer answer(
            QuoteAnswer.Engine engine,
            String text,
            String language,
            OffsetUnit unit,
            String sha256,
            Analysis analysis) {
        AnswerMapper mapper = new AnswerMapper(text, unit, analysis);
        return new QuoteAnswer(
                engine,
                sha256,
                unit,
                language,
                analysis.quotes().stream().map(mapper::quote).toList(),
                analysis.speakers().stream().map(AnswerMapper::speaker).toList(),
                filled(analysis.blocks().stream().map(mapper::block).toList()));
    }

    private QuoteAnswer.Quote quote(Quote quote) {
        return new QuoteAnswer.Quote(
                quote.id(),
                start(quote.span()),
                end(quote.span()),
                quote.span().in(text),
                kind(quote.kind()),
                switch (quote.extent()) {
                    case SENTENCE -> QuoteAnswer.Extent.SENTENCE;
                    case FRAGMENT -> QuoteAnswer.Extent.FRAGMENT;
                },
                quote.utterance(),
                filled(quote.segments().stream()
                        .map(segment -> new QuoteAnswer.Segment(start(segment), end(segment)))
                        .toList()),
                attribution(quote.speaker()),
                mention(quote.mention()),
                cue(quote.cue()),
                quote.via(),
                evidence(quote.evidence()),
                quote.reason(),
                quote.block());
    }

    private static QuoteAnswer.Kind kind(Quote.Kind kind) {
        return switch (kind) {
            case SPEECH -> QuoteAnswer.Kind.SPEECH;
            case SCARE_QUOTE -> QuoteAnswer.Kind.SCARE_QUOTE;
            case TITLE -> QuoteAnswer.Kind.TITLE;
            case TERM -> QuoteAnswer.Kind.TERM;
            case UNKNOWN -> QuoteAnswer.Kind.UNKNOWN;
        };
    }

    private QuoteAnswer.@Nullable Attribution attribution(Quote.@Nullable Attribution attribution) {
        if (attribution == null) {
            return null;
        }
        Speaker speaker = Objects.requireNonNull(
                speakers.get(attribution.speakerId()), "the engine attributes to a speaker it does not list");
        return new QuoteAnswer.Attribution(
                speaker.id(),
                speaker.name(),
                type(speaker.type()),
                speaker.named(),
                speaker.role(),
                Decimals.rounded(attribution.confidence()));
    }

    private QuoteAnswer.@Nullable Mention mention(Quote.@Nullable Mention mention) {
        if (mention == null) {
            return null;
        }
        return new QuoteAnswer.Mention(
                start(mention.span()),
                end(mention.span()),
                mention.span().in(text),
                switch (mention.form()) {
                    case NAME -> QuoteAnswer.Form.NAME;
                    case PRONOUN -> QuoteAnswer.Form.PRONOUN;
                    case NOMINAL -> QuoteAnswer.Form.NOMINAL;
                });
    }

    private QuoteAnswer.@Nullable Cue cue(Quote.@Nullable Cue cue) {
        return cue == null
                ? null
                : new QuoteAnswer.Cue(
                        start(cue.span()), end(cue.span()), cue.span().in(text), cue.lemma());
    }

    private QuoteAnswer.Evidence evidence(Evidence evidence) {
        return new QuoteAnswer.Evidence(
                evidence.rule(),
                evidence.steps().stream().map(this::step).toList(),
                evidence.alternatives().stream()
                        .map(other -> new QuoteAnswer.Alternative(other.name(), Decimals.rounded(other.score())))
                        .toList());
    }

    private QuoteAnswer.Step step(Evidence.Step step) {
        Span span = step.span();
        return new QuoteAnswer.Step(
                step.kind(),
                step.text(),
                span == null ? null : start(span),
                span == null ? null : end(span),
                step.note());
    }

    private static QuoteAnswer.Speaker speaker(Speaker speaker) {
        return new QuoteAnswer.Speaker(
                speaker.id(),
                speaker.name(),
                type(speaker.type()),
                speaker.named(),
                filled(speaker.members()),
                speaker.role(),
                speaker.aliases(),
                speaker.quoteCount(),
                speaker.wordCount());
    }

    private static QuoteAnswer.SpeakerType type(Speaker.Type type) {
        return switch (type) {
            case PERSON -> QuoteAnswer.SpeakerType.PERSON;
            case ORGANIZATION -> QuoteAnswer.SpeakerType.ORGANIZATION;
            case GROUP -> QuoteAnswer.SpeakerType.GROUP;
            case DOCUMENT -> QuoteAnswer.SpeakerType.DOCUMENT;
        };
    }

    private QuoteAnswer.Block block(Block block) {
        return new QuoteAnswer.Block(block.id(), start(block.span()), end(block.span()), block.time());
    }

    /** Lists that the contract leaves out when there is nothing in them. */
    private static <T> @Nullable List<T> filled(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private int start(Span span) {
        return offsets.of(span.start());
    }

    private int end(Span span) {
        return offsets.of(span.end());
    }
}
