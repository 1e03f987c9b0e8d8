package verbatim.quotes.language.parsing;

/**
 * Loops over arrays of one length that the JIT turns into vector instructions. Each takes several rows at once, which spares
 * loads and stores of the sum, reads all arrays at the same index, which the JIT needs to see that they are independent, and
 * sums in a fixed order, so that the same input gives the same bits.
 */
final class VectorLoops {

    private VectorLoops() {}

    /** Adds the first {@code count} rows. */
    static void add(float[] into, float[][] rows, int count) {
        int i = 0;
        for (; i + 4 <= count; i += 4) {
            add(into, rows[i], rows[i + 1], rows[i + 2], rows[i + 3]);
        }
        for (; i < count; i++) {
            add(into, rows[i]);
        }
    }

    /** Adds rows from the given one on, as many as there are factors, each times its factor. */
    static void addScaled(float[] into, float[] factors, float[][] rows, int first) {
        int i = 0;
        for (; i + 5 <= factors.length; i += 5) {
            addScaled(into, factors, i, rows, first + i);
        }
        for (; i < factors.length; i++) {
            addScaled(into, factors[i], rows[first + i]);
        }
    }

    static void cube(float[] values) {
        for (int i = 0; i < values.length; i++) {
            float value = values[i];
            values[i] = value * value * value;
        }
    }

    private static void add(float[] into, float[] row) {
        for (int i = 0; i < into.length; i++) {
            into[i] += row[i];
        }
    }

    private static void add(float[] into, float[] a, float[] b, float[] c, float[] d) {
        for (int i = 0; i < into.length; i++) {
            into[i] += (a[i] + b[i]) + (c[i] + d[i]);
        }
    }

    private static void addScaled(float[] into, float factor, float[] row) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * row[i];
        }
    }

    private static void addScaled(float[] into, float[] factors, int at, float[][] rows, int row) {
        float x0 = factors[at];
        float x1 = factors[at + 1];
        float x2 = factors[at + 2];
        float x3 = factors[at + 3];
        float x4 = factors[at + 4];
        float[] r0 = rows[row];
        float[] r1 = rows[row + 1];
        float[] r2 = rows[row + 2];
        float[] r3 = rows[row + 3];
        float[] r4 = rows[row + 4];
        for (int i = 0; i < into.length; i++) {
            into[i] += (x0 * r0[i] + x1 * r1[i]) + (x2 * r2[i] + x3 * r3[i]) + x4 * r4[i];
        }
    }
}
