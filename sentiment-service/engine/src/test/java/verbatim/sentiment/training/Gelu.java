package verbatim.sentiment.training;

/** The Gaussian error linear unit (Hendrycks and Gimpel, 2016), from a table: x times the normal distribution up to x. */
final class Gelu {

    private static final int STEPS = 1 << 14;
    private static final float LIMIT = 6;
    private static final float[] NORMAL = new float[STEPS + 1];

    static {
        // integrates the density by Simpson's rule, fine enough for floats
        double h = 2.0 * LIMIT / STEPS;
        double sum = 0;
        for (int i = 1; i <= STEPS; i++) {
            double a = -LIMIT + (i - 1) * h;
            sum += h / 6 * (density(a) + 4 * density(a + h / 2) + density(a + h));
            NORMAL[i] = (float) sum;
        }
    }

    private Gelu() {}

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    static float normal(float x) {
        if (x >= LIMIT) {
            return 1;
        }
        if (x <= -LIMIT) {
            return 0;
        }
        float at = (x + LIMIT) * (STEPS / (2 * LIMIT));
        int i = (int) at;
        float part = at - i;
        return NORMAL[i] + part * (NORMAL[Math.min(STEPS, i + 1)] - NORMAL[i]);
    }

    static float slope(float x) {
        return normal(x) + x * (float) density(x);
    }
}
