package verbatim.sentiment.training;

import java.util.List;
import java.util.function.Function;

/**
 * One layer of a BERT (Devlin et al., 2019), forward and backward over the tokens of several texts, row after row.
 * Attention stays inside a text.
 */
final class Layer {

    static final int WIDTH = 384;
    private static final int INNER = 1536;
    private static final int HEADS = 12;
    private static final int HEAD = WIDTH / HEADS;
    private static final float SCALE = (float) (1 / Math.sqrt(HEAD));

    private final Parameter wq;
    private final Parameter wk;
    private final Parameter wv;
    private final Parameter wo;
    private final Parameter w1;
    private final Parameter w2;
    private final Parameter bq;
    private final Parameter bk;
    private final Parameter bv;
    private final Parameter bo;
    private final Parameter b1;
    private final Parameter b2;
    private final Norm norm1;
    private final Norm norm2;

    // what the last forward pass left for the backward pass
    private int[] starts = new int[0];
    private float[] x = new float[0];
    private float[] q = x;
    private float[] k = x;
    private float[] v = x;
    private float[][] p = new float[0][];
    private float[] context = x;
    private float[] y = x;
    private float[] f = x;
    private float[] g = x;

    Layer(Function<String, float[]> weights) {
        wq = of(weights, "attention.self.query.weight");
        wk = of(weights, "attention.self.key.weight");
        wv = of(weights, "attention.self.value.weight");
        wo = of(weights, "attention.output.dense.weight");
        w1 = of(weights, "intermediate.dense.weight");
        w2 = of(weights, "output.dense.weight");
        bq = of(weights, "attention.self.query.bias");
        bk = of(weights, "attention.self.key.bias");
        bv = of(weights, "attention.self.value.bias");
        bo = of(weights, "attention.output.dense.bias");
        b1 = of(weights, "intermediate.dense.bias");
        b2 = of(weights, "output.dense.bias");
        norm1 = new Norm(
                of(weights, "attention.output.LayerNorm.weight"), of(weights, "attention.output.LayerNorm.bias"));
        norm2 = new Norm(of(weights, "output.LayerNorm.weight"), of(weights, "output.LayerNorm.bias"));
    }

    private static Parameter of(Function<String, float[]> weights, String name) {
        return new Parameter(name, weights.apply(name));
    }

    List<Parameter> parameters() {
        return List.of(
                wq, wk, wv, wo, w1, w2, bq, bk, bv, bo, b1, b2, norm1.weight, norm1.bias, norm2.weight, norm2.bias);
    }

    /** States of all tokens; text {@code t} has rows {@code [starts[t], starts[t + 1])}. */
    float[] forward(float[] input, int[] starts) {
        this.starts = starts;
        int n = starts[starts.length - 1];
        x = input;
        q = linear(x, wq, bq, n, WIDTH, WIDTH);
        k = linear(x, wk, bk, n, WIDTH, WIDTH);
        v = linear(x, wv, bv, n, WIDTH, WIDTH);
        context = new float[n * WIDTH];
        p = new float[(starts.length - 1) * HEADS][];
        for (int t = 0; t + 1 < starts.length; t++) {
            for (int h = 0; h < HEADS; h++) {
                p[t * HEADS + h] = attend(starts[t], starts[t + 1], h * HEAD);
            }
        }
        float[] a = linear(context, wo, bo, n, WIDTH, WIDTH);
        addTo(a, x);
        y = norm1.forward(a, n);
        f = linear(y, w1, b1, n, WIDTH, INNER);
        g = new float[f.length];
        for (int i = 0; i < f.length; i++) {
            g[i] = f[i] * Gelu.normal(f[i]);
        }
        float[] o = linear(g, w2, b2, n, INNER, WIDTH);
        addTo(o, y);
        return norm2.forward(o, n);
    }

    private float[] attend(int from, int to, int column) {
        int n = to - from;
        float[] weights = new float[n * n];
        for (int i = 0; i < n; i++) {
            float max = Float.NEGATIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                float s = SCALE * dot(q, (from + i) * WIDTH + column, k, (from + j) * WIDTH + column);
                weights[i * n + j] = s;
                max = Math.max(max, s);
            }
            float sum = 0;
            for (int j = 0; j < n; j++) {
                float e = (float) Math.exp(weights[i * n + j] - max);
                weights[i * n + j] = e;
                sum += e;
            }
            for (int j = 0; j < n; j++) {
                weights[i * n + j] /= sum;
                axpy(weights[i * n + j], v, (from + j) * WIDTH + column, context, (from + i) * WIDTH + column);
            }
        }
        return weights;
    }

    /** Adds to the gradients of the parameters and returns the gradient of the input. */
    float[] backward(float[] dOut) {
        int n = starts[starts.length - 1];
        float[] dO = norm2.backward(dOut, n);
        float[] dG = backLinear(g, dO, w2, b2, n, INNER, WIDTH);
        for (int i = 0; i < dG.length; i++) {
            dG[i] *= Gelu.slope(f[i]);
        }
        float[] dY = backLinear(y, dG, w1, b1, n, WIDTH, INNER);
        addTo(dY, dO);
        float[] dA = norm1.backward(dY, n);
        float[] dContext = backLinear(context, dA, wo, bo, n, WIDTH, WIDTH);
        float[] dQ = new float[n * WIDTH];
        float[] dK = new float[n * WIDTH];
        float[] dV = new float[n * WIDTH];
        for (int t = 0; t + 1 < starts.length; t++) {
            for (int h = 0; h < HEADS; h++) {
                backAttend(starts[t], starts[t + 1], h * HEAD, p[t * HEADS + h], dContext, dQ, dK, dV);
            }
        }
        float[] dX = backLinear(x, dQ, wq, bq, n, WIDTH, WIDTH);
        addTo(dX, backLinear(x, dK, wk, bk, n, WIDTH, WIDTH));
        addTo(dX, backLinear(x, dV, wv, bv, n, WIDTH, WIDTH));
        addTo(dX, dA);
        return dX;
    }

    private void backAttend(
            int from, int to, int column, float[] weights, float[] dC, float[] dQ, float[] dK, float[] dV) {
        int n = to - from;
        float[] dP = new float[n];
        for (int i = 0; i < n; i++) {
            int row = (from + i) * WIDTH + column;
            float sum = 0;
            for (int j = 0; j < n; j++) {
                int other = (from + j) * WIDTH + column;
                dP[j] = dot(dC, row, v, other);
                sum += dP[j] * weights[i * n + j];
                axpy(weights[i * n + j], dC, row, dV, other);
            }
            for (int j = 0; j < n; j++) {
                int other = (from + j) * WIDTH + column;
                float dS = SCALE * weights[i * n + j] * (dP[j] - sum);
                axpy(dS, k, other, dQ, row);
                axpy(dS, q, row, dK, other);
            }
        }
    }

    private static float[] linear(float[] in, Parameter w, Parameter b, int n, int k, int m) {
        float[] out = Gemm.rows(b.value, n);
        Gemm.add(in, w.value, out, n, k, m);
        return out;
    }

    private static float[] backLinear(float[] in, float[] dOut, Parameter w, Parameter b, int n, int k, int m) {
        Gemm.add(Gemm.transposed(in, n, k), dOut, w.gradient, k, n, m);
        Gemm.addColumnSums(dOut, n, b.gradient);
        float[] dIn = new float[n * k];
        Gemm.add(dOut, Gemm.transposed(w.value, k, m), dIn, n, m, k);
        return dIn;
    }

    private static float dot(float[] a, int i, float[] b, int j) {
        float sum = 0;
        for (int c = 0; c < HEAD; c++) {
            sum += a[i + c] * b[j + c];
        }
        return sum;
    }

    private static void axpy(float s, float[] a, int i, float[] b, int j) {
        for (int c = 0; c < HEAD; c++) {
            b[j + c] += s * a[i + c];
        }
    }

    private static void addTo(float[] a, float[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] += b[i];
        }
    }

    /** Layer normalisation (Ba et al., 2016). */
    private static final class Norm {

        private static final float EPSILON = 1e-12f;

        final Parameter weight;
        final Parameter bias;
        private float[] unit = new float[0];
        private float[] inverse = new float[0];

        Norm(Parameter weight, Parameter bias) {
            this.weight = weight;
            this.bias = bias;
        }

        float[] forward(float[] in, int n) {
            unit = new float[in.length];
            inverse = new float[n];
            float[] out = new float[in.length];
            for (int i = 0; i < n; i++) {
                int row = i * WIDTH;
                double mean = 0;
                for (int c = 0; c < WIDTH; c++) {
                    mean += in[row + c];
                }
                mean /= WIDTH;
                double variance = 0;
                for (int c = 0; c < WIDTH; c++) {
                    variance += (in[row + c] - mean) * (in[row + c] - mean);
                }
                inverse[i] = (float) (1 / Math.sqrt(variance / WIDTH + EPSILON));
                for (int c = 0; c < WIDTH; c++) {
                    unit[row + c] = (float) (in[row + c] - mean) * inverse[i];
                    out[row + c] = unit[row + c] * weight.value[c] + bias.value[c];
                }
            }
            return out;
        }

        float[] backward(float[] dOut, int n) {
            float[] dIn = new float[dOut.length];
            for (int i = 0; i < n; i++) {
                int row = i * WIDTH;
                float sum = 0;
                float dot = 0;
                for (int c = 0; c < WIDTH; c++) {
                    float d = dOut[row + c] * weight.value[c];
                    sum += d;
                    dot += d * unit[row + c];
                    weight.gradient[c] += dOut[row + c] * unit[row + c];
                    bias.gradient[c] += dOut[row + c];
                }
                for (int c = 0; c < WIDTH; c++) {
                    float d = dOut[row + c] * weight.value[c];
                    dIn[row + c] = inverse[i] * (d - sum / WIDTH - unit[row + c] * dot / WIDTH);
                }
            }
            return dIn;
        }
    }
}
