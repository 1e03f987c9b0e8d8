package verbatim.sentiment;

/**
 * A half-open range {@code [start, end)} of a passage's text, in UTF-16 code units.
 *
 * @param start first unit, 0 or more
 * @param end one past the last unit, {@code start} or more
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: [" + start + ", " + end + ")");
        }
    }
}
