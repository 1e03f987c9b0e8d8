package verbatim.quotes.language.tagging;

import java.util.Arrays;

/**
 * What one value of a feature says of the tags that were seen with it in training.
 *
 * @param tags ids of these tags
 * @param factors of their probabilities, relative to that of a tag that was not seen
 */
record WeightRow(int[] tags, double[] factors) {

    static final WeightRow EMPTY = new WeightRow(new int[0], new double[0]);

    WeightRow with(int tag, double factor) {
        int size = tags.length;
        int[] moreTags = Arrays.copyOf(tags, size + 1);
        double[] moreFactors = Arrays.copyOf(factors, size + 1);
        moreTags[size] = tag;
        moreFactors[size] = factor;
        return new WeightRow(moreTags, moreFactors);
    }

    /** The row of the tags, by id, whose factor is not 1. */
    static WeightRow of(double[] factorByTag) {
        int size = 0;
        for (double factor : factorByTag) {
            size += factor != 1 ? 1 : 0;
        }
        int[] tags = new int[size];
        double[] factors = new double[size];
        for (int tag = 0, i = 0; i < size; tag++) {
            if (factorByTag[tag] != 1) {
                tags[i] = tag;
                factors[i++] = factorByTag[tag];
            }
        }
        return new WeightRow(tags, factors);
    }

    /**
     * @param products by tag
     */
    void multiply(double[] products) {
        for (int i = 0; i < tags.length; i++) {
            products[tags[i]] *= factors[i];
        }
    }
}
