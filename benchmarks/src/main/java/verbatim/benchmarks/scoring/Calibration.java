package verbatim.benchmarks.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Compares the confidence of answers with how often they are right, in ten bins of equal width (expected calibration error;
 * Naeini and others, AAAI 2015).
 */
public final class Calibration {

    private static final int BINS = 10;

    private final double[] confidence = new double[BINS];
    private final int[] right = new int[BINS];
    private final int[] count = new int[BINS];

    /**
     * Counts an answer.
     *
     * @param value its confidence, in [0, 1]
     */
    void add(double value, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (value * BINS));
        confidence[bin] += value;
        right[bin] += isRight ? 1 : 0;
        count[bin]++;
    }

    int count() {
        return IntStream.of(count).sum();
    }

    /** Mean gap between confidence and share of right answers, weighted by the answers of a bin; NaN without answers. */
    double error() {
        double gap = 0;
        for (int bin = 0; bin < BINS; bin++) {
            gap += Math.abs(confidence[bin] - right[bin]);
        }
        return count() == 0 ? Double.NaN : gap / count();
    }

    /** The bins that hold answers, lowest first. */
    List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (count[bin] > 0) {
                bins.add(new Bin(
                        (double) bin / BINS,
                        count[bin],
                        confidence[bin] / count[bin],
                        (double) right[bin] / count[bin]));
            }
        }
        return bins;
    }

    /**
     * One row of a reliability table.
     *
     * @param from lowest confidence of the bin; it is 0.1 wide
     * @param count answers in it
     * @param confidence their mean confidence
     * @param right the share of them that is right
     */
    public record Bin(double from, int count, double confidence, double right) {}
}
