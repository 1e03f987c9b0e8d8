package verbatim.sentiment.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LayerTest {

    private static final int ROWS = 7;
    private static final int[] STARTS = {0, 3, 7};
    private static final float STEP = 1e-2f;

    private final Random random = new Random(1);
    private final Layer layer = new Layer(this::weights);

    private float[] weights(String name) {
        int inner = name.contains("intermediate") || name.equals("output.dense.weight") ? 4 * Layer.WIDTH : Layer.WIDTH;
        boolean matrix = name.endsWith(".weight") && !name.contains("LayerNorm");
        int size = matrix ? Layer.WIDTH * inner : name.contains("intermediate") ? inner : Layer.WIDTH;
        float[] values = normal(size, 0.05f);
        if (name.endsWith("LayerNorm.weight")) {
            for (int i = 0; i < size; i++) {
                values[i] += 1;
            }
        }
        return values;
    }

    private float[] normal(int size, float scale) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian() * scale;
        }
        return values;
    }

    /** The backward pass against differences of the forward pass, one value of every parameter and some of the input. */
    @Test
    void gradientsAreSlopes() {
        float[] input = normal(ROWS * Layer.WIDTH, 1);
        float[] weights = normal(ROWS * Layer.WIDTH, 1);
        layer.forward(input, STARTS);
        float[] gradient = layer.backward(weights);

        for (int i = 0; i < 5; i++) {
            int at = random.nextInt(input.length);
            assertSlope("input", gradient[at], slope(input, at, input, weights));
        }
        for (Parameter parameter : layer.parameters()) {
            int at = random.nextInt(parameter.value.length);
            assertSlope(parameter.name, parameter.gradient[at], slope(parameter.value, at, input, weights));
        }
    }

    private static void assertSlope(String name, double gradient, double slope) {
        assertThat(gradient).as(name).isCloseTo(slope, within(0.02 + 0.02 * Math.abs(slope)));
    }

    private double slope(float[] values, int at, float[] input, float[] weights) {
        float before = values[at];
        values[at] = before + STEP;
        double up = dot(layer.forward(input, STARTS), weights);
        values[at] = before - STEP;
        double down = dot(layer.forward(input, STARTS), weights);
        values[at] = before;
        return (up - down) / (2 * STEP);
    }

    @Test
    void textsOfABatchDoNotSeeEachOther() {
        float[] input = normal(ROWS * Layer.WIDTH, 1);
        float[] together = layer.forward(input, STARTS);
        float[] first = new float[STARTS[1] * Layer.WIDTH];
        System.arraycopy(input, 0, first, 0, first.length);

        float[] alone = layer.forward(first, new int[] {0, STARTS[1]});

        for (int i = 0; i < alone.length; i++) {
            assertThat(alone[i]).isEqualTo(together[i], within(1e-5f));
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
