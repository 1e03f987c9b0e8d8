package verbatim.sentiment.training;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.sentiment.encoding.TunedWeights;

/**
 * Classes and valence of a text from its start state and mean state, one set of weights a kind of text; tags of its pieces
 * from their states. The losses are cross-entropy, squared error and binary cross-entropy.
 */
final class Heads {

    static final int OUTPUTS = TunedWeights.OUTPUTS;
    private static final int WIDTH = Layer.WIDTH;
    private static final float KEEP = 0.9f;
    private static final int KINDS = 3;

    private final Parameter[] weights = new Parameter[KINDS];
    private final Parameter[] bias = new Parameter[KINDS];
    private final Parameter tags = new Parameter("tags", new float[WIDTH * 2]);
    // few pieces carry tone: about one in twelve
    private final Parameter tagBias = new Parameter("tag bias", new float[] {-2.5f, -2f});

    Heads() {
        for (int kind = 0; kind < KINDS; kind++) {
            weights[kind] = new Parameter("weights " + kind, new float[2 * WIDTH * OUTPUTS]);
            bias[kind] = new Parameter("bias " + kind, new float[OUTPUTS]);
        }
    }

    List<Parameter> parameters() {
        return Stream.of(Stream.of(weights), Stream.of(bias), Stream.of(tags, tagBias))
                .flatMap(stream -> stream)
                .toList();
    }

    Parameter quoteWeights() {
        return weights[0];
    }

    Parameter quoteBias() {
        return bias[0];
    }

    Parameter tags() {
        return tags;
    }

    Parameter tagBias() {
        return tagBias;
    }

    private static int kindOf(Example.Domain domain) {
        return switch (domain) {
            case EDITORIAL -> 1;
            case TARGETED -> 2;
            case QUOTE, OWN, PHRASE -> 0;
        };
    }

    /**
     * Adds the gradients of one text.
     *
     * @param states of all tokens of the batch
     * @param gradient of the states, added to
     * @param from the text's first row
     * @param to one past its last row
     * @param gold tags by row and sign, or null where nobody marked phrases
     * @return the cross-entropy of its class
     */
    double learn(
            Example example,
            double weight,
            float @Nullable [] gold,
            float[] states,
            float[] gradient,
            int from,
            int to,
            Random random) {
        int kind = kindOf(example.domain());
        float[] u = pooled(states, from, to);
        boolean[] dropped = new boolean[u.length];
        for (int j = 0; j < u.length; j++) {
            dropped[j] = random.nextFloat() > KEEP;
            u[j] = dropped[j] ? 0 : u[j] / KEEP;
        }
        double[] o = outputs(u, kind);
        double[] p = softmax(o);
        double[] target = example.target();
        double loss = 0;
        float[] d = new float[OUTPUTS];
        for (int k = 0; k < 3; k++) {
            d[k] = (float) (weight * (p[k] - target[k]));
            loss -= target[k] * Math.log(Math.max(1e-9, p[k]));
        }
        d[3] = (float) (weight * 2 * (o[3] - example.tone()));
        for (int k = 0; k < OUTPUTS; k++) {
            bias[kind].gradient[k] += d[k];
        }
        for (int j = 0; j < u.length; j++) {
            float back = 0;
            for (int k = 0; k < OUTPUTS; k++) {
                weights[kind].gradient[j * OUTPUTS + k] += u[j] * d[k];
                back += weights[kind].value[j * OUTPUTS + k] * d[k];
            }
            if (!dropped[j]) {
                spread(back / KEEP, j, gradient, from, to);
            }
        }
        if (gold != null) {
            learnTags(gold, states, gradient, from, to);
        }
        return loss;
    }

    private static void spread(float back, int j, float[] gradient, int from, int to) {
        if (j < WIDTH) {
            gradient[from * WIDTH + j] += back;
            return;
        }
        float each = back / (to - from);
        for (int row = from; row < to; row++) {
            gradient[row * WIDTH + j - WIDTH] += each;
        }
    }

    private void learnTags(float[] gold, float[] states, float[] gradient, int from, int to) {
        float weight = 1f / (to - from);
        for (int row = from; row < to; row++) {
            for (int k = 0; k < 2; k++) {
                float s = tagBias.value[k];
                for (int j = 0; j < WIDTH; j++) {
                    s += states[row * WIDTH + j] * tags.value[j * 2 + k];
                }
                float d = weight * ((float) (1 / (1 + Math.exp(-s))) - gold[(row - from) * 2 + k]);
                tagBias.gradient[k] += d;
                for (int j = 0; j < WIDTH; j++) {
                    tags.gradient[j * 2 + k] += d * states[row * WIDTH + j];
                    gradient[row * WIDTH + j] += d * tags.value[j * 2 + k];
                }
            }
        }
    }

    private double[] outputs(float[] u, int kind) {
        double[] o = new double[OUTPUTS];
        for (int k = 0; k < OUTPUTS; k++) {
            o[k] = bias[kind].value[k];
        }
        for (int j = 0; j < u.length; j++) {
            for (int k = 0; k < OUTPUTS; k++) {
                o[k] += u[j] * weights[kind].value[j * OUTPUTS + k];
            }
        }
        return o;
    }

    private static float[] pooled(float[] states, int from, int to) {
        float[] u = new float[2 * WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            u[j] = states[from * WIDTH + j];
            double sum = 0;
            for (int row = from; row < to; row++) {
                sum += states[row * WIDTH + j];
            }
            u[WIDTH + j] = (float) (sum / (to - from));
        }
        return u;
    }

    private static double[] softmax(double[] o) {
        double max = Math.max(o[0], Math.max(o[1], o[2]));
        double[] p = new double[3];
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            p[k] = Math.exp(o[k] - max);
            sum += p[k];
        }
        for (int k = 0; k < 3; k++) {
            p[k] /= sum;
        }
        return p;
    }
}
