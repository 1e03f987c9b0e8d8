package verbatim.quotes.models.tagging;

/**
 * What one value of a feature says of the tags that were seen with it in training: a part of two arrays, which rows share.
 *
 * @param tags ids of tags
 * @param factors of their probabilities, relative to that of a tag that was not seen
 * @param from where the row begins in both
 * @param to where it ends
 */
public record WeightRow(byte[] tags, double[] factors, int from, int to) {

    public static final WeightRow EMPTY = new WeightRow(new byte[0], new double[0], 0, 0);

    /** The row of the tags, by id, whose factor is not 1. */
    public static WeightRow of(double[] factorByTag) {
        int size = 0;
        for (double factor : factorByTag) {
            size += factor != 1 ? 1 : 0;
        }
        byte[] tags = new byte[size];
        double[] factors = new double[size];
        for (int tag = 0, i = 0; i < size; tag++) {
            if (factorByTag[tag] != 1) {
                tags[i] = (byte) tag;
                factors[i++] = factorByTag[tag];
            }
        }
        return new WeightRow(tags, factors, 0, size);
    }

    /**
     * @param products by tag
     */
    public void multiply(double[] products) {
        for (int i = from; i < to; i++) {
            products[tags[i]] *= factors[i];
        }
    }
}
