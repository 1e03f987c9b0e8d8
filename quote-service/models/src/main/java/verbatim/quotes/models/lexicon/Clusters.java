package verbatim.quotes.models.lexicon;

import java.io.IOException;
import java.util.Map;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.flat.FlatWriter;

/** Distributional clusters by word, some 500,000 words. */
public final class Clusters {

    public static final short UNKNOWN = -1;

    private final HashSlots words;
    private final short[] clusters;

    private Clusters(HashSlots words, short[] clusters) {
        this.words = words;
        this.clusters = clusters;
    }

    /**
     * @param lexicon the number of its cluster by word
     * @throws IllegalArgumentException if two words share a hash
     */
    public static Clusters of(Map<String, Short> lexicon) {
        HashSlots words =
                HashSlots.of(lexicon.keySet().stream().mapToLong(StringHash::of).toArray());
        short[] clusters = new short[words.size()];
        lexicon.forEach((word, cluster) -> clusters[words.find(StringHash.of(word))] = cluster);
        return new Clusters(words, clusters);
    }

    /** The cluster of a word in lower case, or {@link #UNKNOWN}. */
    public short of(String word) {
        int slot = words.find(StringHash.of(word));
        return slot == HashSlots.NONE ? UNKNOWN : clusters[slot];
    }

    public void write(FlatWriter out) {
        words.write(out);
        out.shorts(clusters);
    }

    public static Clusters read(FlatReader in) throws IOException {
        return new Clusters(HashSlots.read(in), in.shorts());
    }
}
