package verbatim.quotes.language.recognition;

/**
 * Weights by the hash of a feature's name. Names of the model never share a hash (that is checked); another name has that of
 * one of them with a chance of 2 in 10¹⁴.
 */
final class FeatureTable {

    private final int width;
    private final long[] hashes;
    private final int[] rows;
    private final float[] weights;
    private int size;

    /**
     * @param features how many will be added
     * @param width how many weights a feature has
     */
    FeatureTable(int features, int width) {
        this.width = width;
        int slots = Integer.highestOneBit(Math.max(1, features * 3 / 2)) * 2;
        hashes = new long[slots];
        rows = new int[slots];
        weights = new float[features * width];
    }

    /**
     * Adds a feature; its weights are rounded, as CoreNLP does.
     *
     * @throws IllegalArgumentException if there is a feature of that hash
     */
    void put(long hash, double[] weightsOfFeature) {
        int slot = slot(hash);
        if (hashes[slot] == hash || hash == 0) {
            throw new IllegalArgumentException("two features of one hash");
        }
        hashes[slot] = hash;
        rows[slot] = size * width;
        for (int i = 0; i < width; i++) {
            weights[size * width + i] = (float) weightsOfFeature[i];
        }
        size++;
    }

    /** Adds the weights of a feature, if the model has it. */
    void add(long hash, double[] sums) {
        int slot = slot(hash);
        if (hashes[slot] == hash) {
            int row = rows[slot];
            for (int i = 0; i < width; i++) {
                sums[i] += weights[row + i];
            }
        }
    }

    /** Where the hash stands, or the empty slot where it would. */
    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) ((hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L >>> 32) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
