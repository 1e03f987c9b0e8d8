package verbatim.benchmarks.gold;

/**
 * A half-open range {@code [start, end)} of a text, in Unicode code points.
 *
 * @param start first code point
 * @param end one past the last
 */
public record Range(int start, int end) {

    public int length() {
        return end - start;
    }

    public boolean contains(Range other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Range other) {
        return start < other.end && other.start < end;
    }

    /** Overlap over union, in [0, 1]. */
    public double overlapOverUnion(Range other) {
        int overlap = Math.min(end, other.end) - Math.max(start, other.start);
        if (overlap <= 0) {
            return 0;
        }
        return (double) overlap / (Math.max(end, other.end) - Math.min(start, other.start));
    }
}
