package verbatim.sentiment.training;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Products of row-major float matrices, blocked for registers; lanes are fixed, so results are equal on every machine. */
final class Gemm {

    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_256;
    private static final int COLUMNS = 16;

    private Gemm() {}

    /** {@code c += a b}: a is m × k, b is k × n, n a multiple of 16. */
    static void add(float[] a, float[] b, float[] c, int m, int k, int n) {
        float[] panel = new float[k * COLUMNS];
        for (int j = 0; j < n; j += COLUMNS) {
            for (int p = 0; p < k; p++) {
                System.arraycopy(b, p * n + j, panel, p * COLUMNS, COLUMNS);
            }
            int i = 0;
            for (; i + 4 <= m; i += 4) {
                four(a, panel, c, i, k, n, j);
            }
            for (; i < m; i++) {
                one(a, panel, c, i, k, n, j);
            }
        }
    }

    private static void four(float[] a, float[] panel, float[] c, int i, int k, int n, int j) {
        FloatVector s0 = FloatVector.zero(LANES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        FloatVector t0 = s0;
        FloatVector t1 = s0;
        FloatVector t2 = s0;
        FloatVector t3 = s0;
        int r0 = i * k;
        int r1 = r0 + k;
        int r2 = r1 + k;
        int r3 = r2 + k;
        for (int p = 0; p < k; p++) {
            FloatVector u = FloatVector.fromArray(LANES, panel, p * COLUMNS);
            FloatVector v = FloatVector.fromArray(LANES, panel, p * COLUMNS + 8);
            FloatVector x = FloatVector.broadcast(LANES, a[r0 + p]);
            s0 = x.fma(u, s0);
            t0 = x.fma(v, t0);
            x = FloatVector.broadcast(LANES, a[r1 + p]);
            s1 = x.fma(u, s1);
            t1 = x.fma(v, t1);
            x = FloatVector.broadcast(LANES, a[r2 + p]);
            s2 = x.fma(u, s2);
            t2 = x.fma(v, t2);
            x = FloatVector.broadcast(LANES, a[r3 + p]);
            s3 = x.fma(u, s3);
            t3 = x.fma(v, t3);
        }
        store(c, i * n + j, s0, t0);
        store(c, (i + 1) * n + j, s1, t1);
        store(c, (i + 2) * n + j, s2, t2);
        store(c, (i + 3) * n + j, s3, t3);
    }

    private static void one(float[] a, float[] panel, float[] c, int i, int k, int n, int j) {
        FloatVector s = FloatVector.zero(LANES);
        FloatVector t = s;
        for (int p = 0; p < k; p++) {
            FloatVector x = FloatVector.broadcast(LANES, a[i * k + p]);
            s = x.fma(FloatVector.fromArray(LANES, panel, p * COLUMNS), s);
            t = x.fma(FloatVector.fromArray(LANES, panel, p * COLUMNS + 8), t);
        }
        store(c, i * n + j, s, t);
    }

    private static void store(float[] c, int at, FloatVector s, FloatVector t) {
        FloatVector.fromArray(LANES, c, at).add(s).intoArray(c, at);
        FloatVector.fromArray(LANES, c, at + 8).add(t).intoArray(c, at + 8);
    }

    /** The transpose of {@code a}, m × n. */
    static float[] transposed(float[] a, int m, int n) {
        float[] t = new float[m * n];
        for (int i0 = 0; i0 < m; i0 += 16) {
            for (int j = 0; j < n; j++) {
                for (int i = i0; i < Math.min(m, i0 + 16); i++) {
                    t[j * m + i] = a[i * n + j];
                }
            }
        }
        return t;
    }

    /** Rows of zeros turned into copies of a bias. */
    static float[] rows(float[] bias, int m) {
        float[] c = new float[m * bias.length];
        for (int i = 0; i < m; i++) {
            System.arraycopy(bias, 0, c, i * bias.length, bias.length);
        }
        return c;
    }

    static void addColumnSums(float[] a, int m, float[] sums) {
        int n = sums.length;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                sums[j] += a[i * n + j];
            }
        }
    }
}
