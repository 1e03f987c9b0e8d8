package verbatim.quotes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the article between quotation marks, marks included.
 *
 * @param id {@code q1}, {@code q2}, … in text order
 * @param span where it stands; a quote over several paragraphs runs from its first mark to its last
 * @param kind what the marks are for
 * @param extent whether whole sentences or only some words are quoted
 * @param utterance the same for the pieces of one broken quote ("A," he said, "B.")
 * @param segments the paragraphs of a quote that runs over several, else empty
 * @param speaker who says it, absent when nobody does or the engine abstains
 * @param mention the words that name the speaker of this quote
 * @param cue the word or phrase that makes it speech ("said", "according to")
 * @param via the channel where the article names one ("Telegram post")
 * @param evidence how the engine came to its answer
 * @param reason why there is no speaker or why it is no speech; absent when there is a speaker
 * @param block id of the live-report update it stands in
 */
public record Quote(
        String id,
        Span span,
        Kind kind,
        Extent extent,
        String utterance,
        List<Span> segments,
        @Nullable Attribution speaker,
        @Nullable Mention mention,
        @Nullable Cue cue,
        @Nullable String via,
        Evidence evidence,
        @Nullable String reason,
        @Nullable String block) {

    public Quote {
        segments = List.copyOf(segments);
    }

    /** What quotation marks are for. */
    public enum Kind {
        /** Words that somebody said or wrote. */
        SPEECH,
        /** Words the writer keeps at a distance. */
        SCARE_QUOTE,
        /** Name of a work, ship, programme … */
        TITLE,
        /** A term or nickname used as such. */
        TERM,
        /** The engine cannot tell. */
        UNKNOWN
    }

    /** How much is quoted. */
    public enum Extent {
        SENTENCE,
        FRAGMENT
    }

    /**
     * Who says a quote.
     *
     * @param speakerId id of a {@link Speaker} of the same analysis
     * @param confidence calibrated probability in [0, 1] that the name is right
     */
    public record Attribution(String speakerId, double confidence) {}

    /**
     * The words that stand for the speaker near the quote.
     *
     * @param span where they stand
     * @param form how they name the speaker
     */
    public record Mention(Span span, Form form) {

        /** How a mention names somebody. */
        public enum Form {
            NAME,
            PRONOUN,
            NOMINAL
        }
    }

    /**
     * The words that make it speech.
     *
     * @param span where they stand
     * @param lemma their base form ("say", "according to")
     */
    public record Cue(Span span, String lemma) {}
}
