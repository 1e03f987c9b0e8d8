package verbatim.gateway.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A quote as quote-service finds it, with the tone that sentiment-service hears in it.
 *
 * <p>What the contract may widen later (kinds, forms) is kept as the words that came.
 *
 * @param id the engine's id ({@code q1}); of a stored quote its global id
 * @param ref the engine's id of a stored quote
 * @param articleId of a stored quote
 * @param correction that a person corrected it, of a stored quote
 * @param tone only on speech, and only once sentiment-service has answered
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Quote(
        String id,
        @Nullable String ref,
        @Nullable UUID articleId,
        int start,
        int end,
        String text,
        String kind,
        @Nullable String extent,
        @Nullable String utterance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Span> segments,
        @Nullable Attribution speaker,
        @Nullable Mention mention,
        @Nullable Cue cue,
        @Nullable String via,
        @Nullable Evidence evidence,
        @Nullable String reason,
        @Nullable String block,
        @Nullable Tone tone,
        @Nullable Correction correction) {

    private static final String SPEECH = "speech";

    public Quote {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        segments = Lists.orEmpty(segments);
    }

    /** Whether somebody said these words; only then they have a tone. */
    @JsonIgnore
    public boolean isSpeech() {
        return SPEECH.equals(kind);
    }

    public Quote withTone(@Nullable Tone heard) {
        return corrected(kind, speaker, heard, correction);
    }

    /** The same words with a person's word on them, or without it any more. */
    public Quote corrected(
            String kind, @Nullable Attribution speaker, @Nullable Tone tone, @Nullable Correction correction) {
        return new Quote(
                id,
                ref,
                articleId,
                start,
                end,
                text,
                kind,
                extent,
                utterance,
                segments,
                speaker,
                mention,
                cue,
                via,
                evidence,
                reason,
                block,
                tone,
                correction);
    }

    /** The quote under its global id; the speaker's id changes by {@code speakerIds}. */
    public Quote stored(UUID globalId, UUID article, UnaryOperator<String> speakerIds) {
        Attribution who = speaker == null ? null : speaker.stored(speakerIds.apply(speaker.id()));
        return new Quote(
                globalId.toString(),
                id,
                article,
                start,
                end,
                text,
                kind,
                extent,
                utterance,
                segments,
                who,
                mention,
                cue,
                via,
                evidence,
                reason,
                block,
                tone,
                correction);
    }

    /** The same, its speaker known across articles. */
    public Quote known(@Nullable UUID speakerId) {
        return speaker == null || speakerId == null
                ? this
                : corrected(kind, speaker.known(speakerId), tone, correction);
    }

    /** The same quote placed in code points; {@code offsets} maps UTF-16 places of the article to them. */
    public Quote inCodePoints(IntUnaryOperator offsets) {
        return new Quote(
                id,
                ref,
                articleId,
                offsets.applyAsInt(start),
                offsets.applyAsInt(end),
                text,
                kind,
                extent,
                utterance,
                segments.stream().map(segment -> segment.mapped(offsets)).toList(),
                speaker,
                mention == null ? null : mention.mapped(offsets),
                cue == null ? null : cue.mapped(offsets),
                via,
                evidence == null ? null : evidence.mapped(offsets),
                reason,
                block,
                tone == null ? null : tone.inCodePoints(text),
                correction == null ? null : correction.inCodePoints(text));
    }

    /**
     * Who says it.
     *
     * @param speakerId who that is across articles; only known of a stored quote, and not of several or of somebody unnamed
     * @param confidence probability in [0, 1] that the name is right
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Attribution(
            String id,
            @Nullable String ref,
            @Nullable UUID speakerId,
            String name,
            @Nullable String type,
            boolean named,
            @Nullable String role,
            double confidence) {

        /** The same, known across articles. */
        public Attribution known(@Nullable UUID acrossArticles) {
            return new Attribution(id, ref, acrossArticles, name, type, named, role, confidence);
        }

        Attribution stored(String globalId) {
            return new Attribution(globalId, id, null, name, type, named, role, confidence);
        }
    }

    /** The words that stand for the speaker near the quote. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Mention(
            int start, int end, String text, @Nullable String form) {

        Mention mapped(IntUnaryOperator offsets) {
            return new Mention(offsets.applyAsInt(start), offsets.applyAsInt(end), text, form);
        }
    }

    /** The words that make it speech. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Cue(
            int start, int end, String text, @Nullable String lemma) {

        Cue mapped(IntUnaryOperator offsets) {
            return new Cue(offsets.applyAsInt(start), offsets.applyAsInt(end), text, lemma);
        }
    }
}
