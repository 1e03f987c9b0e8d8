package verbatim.quotes.models.tagging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.flat.FlatWriter;
import verbatim.quotes.models.lexicon.HashSlots;
import verbatim.quotes.models.lexicon.StringHash;

/** Rows of weights by feature and its value. Immutable. */
public final class TagWeights {

    private final HashSlots values;
    /** Where the row of a slot begins, and how long it is. */
    private final int[] starts;

    private final byte[] lengths;
    private final byte[] tags;
    private final double[] factors;

    private TagWeights(HashSlots values, int[] starts, byte[] lengths, byte[] tags, double[] factors) {
        this.values = values;
        this.starts = starts;
        this.lengths = lengths;
        this.tags = tags;
        this.factors = factors;
    }

    /**
     * One weight.
     *
     * @param tag id of the tag, below 128
     */
    public record Weight(Feature feature, String value, int tag, double factor) {}

    private record Key(Feature feature, String value) {}

    /**
     * @param weights none twice for the same value and tag
     * @throws IllegalArgumentException if two values share a hash
     */
    public static TagWeights of(List<Weight> weights) {
        Map<Key, List<Weight>> rows = new LinkedHashMap<>();
        for (Weight weight : weights) {
            rows.computeIfAbsent(new Key(weight.feature(), weight.value()), key -> new ArrayList<>())
                    .add(weight);
        }
        HashSlots values = HashSlots.of(rows.keySet().stream()
                .mapToLong(key -> hash(key.feature(), key.value()))
                .toArray());
        int[] starts = new int[values.size()];
        byte[] lengths = new byte[values.size()];
        byte[] tags = new byte[weights.size()];
        double[] factors = new double[weights.size()];
        int next = 0;
        for (Map.Entry<Key, List<Weight>> row : rows.entrySet()) {
            int slot = values.find(hash(row.getKey().feature(), row.getKey().value()));
            starts[slot] = next;
            lengths[slot] = toByte(row.getValue().size());
            for (Weight weight : row.getValue()) {
                tags[next] = toByte(weight.tag());
                factors[next++] = weight.factor();
            }
        }
        return new TagWeights(values, starts, lengths, tags, factors);
    }

    private static byte toByte(int number) {
        if (number < 0 || number > Byte.MAX_VALUE) {
            throw new IllegalArgumentException(number + " tags");
        }
        return (byte) number;
    }

    /** The row of a value; an empty one if training did not see it. */
    public WeightRow row(Feature feature, String value) {
        int slot = values.find(hash(feature, value));
        if (slot == HashSlots.NONE) {
            return WeightRow.EMPTY;
        }
        return new WeightRow(tags, factors, starts[slot], starts[slot] + lengths[slot]);
    }

    private static long hash(Feature feature, String value) {
        return StringHash.of(feature.ordinal(), value);
    }

    void write(FlatWriter out) {
        values.write(out);
        out.ints(starts);
        out.bytes(lengths);
        out.bytes(tags);
        out.doubles(factors);
    }

    static TagWeights read(FlatReader in) throws IOException {
        return new TagWeights(HashSlots.read(in), in.ints(), in.bytes(), in.bytes(), in.doubles());
    }
}
