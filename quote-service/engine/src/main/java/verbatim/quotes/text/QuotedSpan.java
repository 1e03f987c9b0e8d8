package verbatim.quotes.text;

import java.util.List;
import verbatim.quotes.Span;

/**
 * What stands between a pair of quotation marks, whatever the marks are for.
 *
 * @param span from the first mark to the last, both included; of an unclosed one to the end of its paragraph
 * @param inner the same without the first and the last mark
 * @param segments the pieces of a quote whose opening mark is repeated (or that goes on) in further paragraphs, each
 *     with the marks that belong to it; one piece, {@code span} itself, for any other
 * @param marks the family of its marks
 * @param depth 0 outside any other quoted span, 1 inside one, …
 * @param parent index in the scanner's list of the span directly around it, -1 at depth 0
 * @param closed whether a closing mark was found
 */
public record QuotedSpan(
        Span span, Span inner, List<Span> segments, Marks marks, int depth, int parent, boolean closed) {

    public QuotedSpan {
        segments = List.copyOf(segments);
    }

    /** Families of quotation marks; within a family a mark may close what another has opened. */
    public enum Marks {
        /** “ ” „ " and two apostrophes or backticks. */
        DOUBLE,
        /** ‘ ’ ‚ ' and the backtick. */
        SINGLE,
        /** « » ‹ ›. */
        GUILLEMETS
    }
}
