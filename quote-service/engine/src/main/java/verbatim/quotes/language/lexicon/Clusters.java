package verbatim.quotes.language.lexicon;

import java.io.StreamCorruptedException;
import java.util.Map;

/**
 * Distributional clusters by word, some 500,000 words. It keeps a hash of 64 bits instead of each word, a sixth of the memory;
 * words of the lexicon never share one (that is checked), others do with a chance of 6 in 10¹⁴.
 */
public final class Clusters {

    public static final short UNKNOWN = -1;

    private final long[] hashes;
    private final short[] clusters;

    private Clusters(int words) {
        int slots = Integer.highestOneBit(Math.max(1, words * 3 / 2)) * 2;
        hashes = new long[slots];
        clusters = new short[slots];
    }

    /**
     * @param lexicon the number of a cluster by word, both as strings
     * @throws StreamCorruptedException if the numbers are none, or two words share a hash
     */
    static Clusters of(Map<?, ?> lexicon) throws StreamCorruptedException {
        Clusters clusters = new Clusters(lexicon.size());
        for (Map.Entry<?, ?> entry : lexicon.entrySet()) {
            clusters.put((String) entry.getKey(), (String) entry.getValue());
        }
        return clusters;
    }

    private void put(String word, String cluster) throws StreamCorruptedException {
        long hash = hash(word);
        int slot = slot(hash);
        if (hashes[slot] == hash) {
            throw new StreamCorruptedException("two words of one hash");
        }
        try {
            clusters[slot] = Short.parseShort(cluster);
        } catch (NumberFormatException e) {
            throw new StreamCorruptedException("no cluster: " + cluster);
        }
        hashes[slot] = hash;
    }

    /** The cluster of a word in lower case, or {@link #UNKNOWN}. */
    public short of(String word) {
        long hash = hash(word);
        int slot = slot(hash);
        return hashes[slot] == hash ? clusters[slot] : UNKNOWN;
    }

    /** Where the hash stands, or the empty slot where it would. */
    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash >>> 32) & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Never 0, which marks an empty slot. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash | 1;
    }
}
