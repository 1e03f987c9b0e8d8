package verbatim.gateway.analysis;

import java.util.function.IntUnaryOperator;

/**
 * A half-open range {@code [start, end)} of a text.
 *
 * @param start first unit, 0 or more
 * @param end one past the last unit
 */
public record Span(int start, int end) {

    /** The same place by other offsets. */
    public Span mapped(IntUnaryOperator offsets) {
        return new Span(offsets.applyAsInt(start), offsets.applyAsInt(end));
    }
}
