package verbatim.quotes.language.tagging;

import java.util.Arrays;
import verbatim.quotes.models.tagging.Feature;
import verbatim.quotes.models.tagging.TaggerModel;

/** What the two tags before a word say of its own: a factor for every three tags, 1 MB in all. */
final class TagPairs {

    private final int tags;
    private final double[] factors;

    TagPairs(TaggerModel model) {
        tags = model.tags().length;
        factors = new double[(tags + 1) * (tags + 1) * tags];
        String[] names = Arrays.copyOf(model.tags(), tags + 1);
        names[tags] = TaggerModel.NOTHING;
        double[] products = new double[tags];
        for (int beforeLast = 0; beforeLast <= tags; beforeLast++) {
            for (int last = 0; last <= tags; last++) {
                Arrays.fill(products, 1);
                model.row(Feature.TWO_TAGS, names[beforeLast] + '!' + names[last])
                        .multiply(products);
                model.row(Feature.PREVIOUS_TAG, names[last]).multiply(products);
                System.arraycopy(products, 0, factors, row(beforeLast, last), tags);
            }
        }
    }

    /** The tags that may stand beyond the sentence: one that is none. */
    int[] nothing() {
        return new int[] {tags};
    }

    int row(int beforeLast, int last) {
        return (beforeLast * (tags + 1) + last) * tags;
    }

    /** The sum over all tags of their factor in the row times the given one. Four sums at a time, in a fixed order. */
    double sumOfProducts(int row, double[] by) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 4 <= tags; i += 4) {
            a += factors[row + i] * by[i];
            b += factors[row + i + 1] * by[i + 1];
            c += factors[row + i + 2] * by[i + 2];
            d += factors[row + i + 3] * by[i + 3];
        }
        for (; i < tags; i++) {
            a += factors[row + i] * by[i];
        }
        return (a + b) + (c + d);
    }

    double factor(int row, int tag) {
        return factors[row + tag];
    }
}
