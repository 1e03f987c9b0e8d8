package verbatim.sentiment.training;

/** A tensor that is trained, with its gradient and Adam's moments (Kingma and Ba, 2015; weight decay as in AdamW). */
final class Parameter {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;

    final String name;
    final float[] value;
    final float[] gradient;
    private final float[] first;
    private final float[] second;

    Parameter(String name, float[] value) {
        this.name = name;
        this.value = value;
        this.gradient = new float[value.length];
        this.first = new float[value.length];
        this.second = new float[value.length];
    }

    void step(int number, double rate, double decay, float scale) {
        double c1 = 1 - Math.pow(BETA1, number);
        double c2 = 1 - Math.pow(BETA2, number);
        float r = (float) (rate / c1);
        float d = (float) (1 - rate * decay);
        float k = (float) (1 / c2);
        for (int i = 0; i < value.length; i++) {
            float g = gradient[i] * scale;
            first[i] = BETA1 * first[i] + (1 - BETA1) * g;
            second[i] = BETA2 * second[i] + (1 - BETA2) * g * g;
            value[i] = value[i] * d - r * first[i] / ((float) Math.sqrt(second[i] * k) + 1e-8f);
            gradient[i] = 0;
        }
    }

    double squaredNorm() {
        double sum = 0;
        for (float g : gradient) {
            sum += (double) g * g;
        }
        return sum;
    }
}
