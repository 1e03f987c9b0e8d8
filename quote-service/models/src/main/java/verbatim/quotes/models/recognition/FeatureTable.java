package verbatim.quotes.models.recognition;

import java.io.IOException;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.flat.FlatWriter;
import verbatim.quotes.models.lexicon.HashSlots;

/**
 * Weights by the hash of a feature's name. Names of the model never share a hash (that is checked); another name has that of
 * one of them with a chance of 2 in 10¹⁴.
 */
public final class FeatureTable {

    private final int width;
    private final HashSlots features;
    /** Where the weights of a slot begin. */
    private final int[] starts;

    private final float[] weights;

    private FeatureTable(int width, HashSlots features, int[] starts, float[] weights) {
        this.width = width;
        this.features = features;
        this.starts = starts;
        this.weights = weights;
    }

    /**
     * @param hashes of the features' names
     * @param weights by feature, as many each
     * @param width how many weights a feature has
     * @throws IllegalArgumentException if two features share a hash
     */
    public static FeatureTable of(long[] hashes, float[] weights, int width) {
        HashSlots features = HashSlots.of(hashes);
        int[] starts = new int[features.size()];
        for (int i = 0; i < hashes.length; i++) {
            starts[features.find(hashes[i])] = i * width;
        }
        return new FeatureTable(width, features, starts, weights);
    }

    /** Adds the weights of a feature, if the model has it. */
    public void add(long hash, double[] sums) {
        int slot = features.find(hash);
        if (slot != HashSlots.NONE) {
            int start = starts[slot];
            for (int i = 0; i < width; i++) {
                sums[i] += weights[start + i];
            }
        }
    }

    void write(FlatWriter out) {
        out.ints(width);
        features.write(out);
        out.ints(starts);
        out.floats(weights);
    }

    static FeatureTable read(FlatReader in) throws IOException {
        return new FeatureTable(in.ints()[0], HashSlots.read(in), in.ints(), in.floats());
    }
}
