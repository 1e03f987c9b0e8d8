package verbatim.benchmarks.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws ranks as often as Zipf's law has them: rank r with a weight of 1 / (r + 1)^exponent. */
final class Zipf {

    private final double[] cumulated;

    /** @param size ranks from 0 to {@code size - 1} */
    Zipf(int size, double exponent) {
        cumulated = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += Math.pow(rank + 1.0, -exponent);
            cumulated[rank] = sum;
        }
    }

    int draw(SplittableRandom random) {
        int found = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, cumulated.length - 1);
    }
}
