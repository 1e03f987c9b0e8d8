package verbatim.quotes.text;

import org.jspecify.annotations.Nullable;
import verbatim.quotes.Span;

/**
 * One paragraph of the source text.
 *
 * @param index its place in the text, from 0
 * @param span where it stands, without the white space around it; a hard-wrapped paragraph includes its line ends
 * @param kind what its form suggests it is: a hint, not a judgement of its content
 * @param label of a turn or a byline the words that introduce it ({@code SMITH:}, {@code By}), of a time stamp the time
 *     in it, else absent
 */
public record Paragraph(
        int index, Span span, Kind kind, @Nullable Span label) {

    /** What the form of a paragraph suggests. */
    public enum Kind {
        BODY,
        /** A short first line without a final full stop. */
        HEADLINE,
        /** {@code By Jane Roe}. */
        BYLINE,
        /** Only the time of an update. */
        TIME_STAMP,
        /** It begins with a bullet, a dash or a number. */
        LIST_ITEM,
        /** A turn of a transcript or interview: {@code SMITH: …}, {@code Q: …}. */
        TURN
    }
}
