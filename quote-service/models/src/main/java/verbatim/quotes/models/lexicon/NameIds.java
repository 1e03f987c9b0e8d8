package verbatim.quotes.models.lexicon;

import java.io.IOException;
import java.util.Arrays;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.flat.FlatWriter;

/** Ids of names, which count through from a first one. Immutable. */
public final class NameIds {

    /** Where a name has no id. */
    public static final int NONE = -1;

    private final int count;
    private final HashSlots names;
    private final int[] ids;

    private NameIds(int count, HashSlots names, int[] ids) {
        this.count = count;
        this.names = names;
        this.ids = ids;
    }

    /**
     * @param names in the order of their ids
     * @param first id of the first
     * @throws IllegalArgumentException if a name stands twice or two share a hash
     */
    public static NameIds of(String[] names, int first) {
        HashSlots slots =
                HashSlots.of(Arrays.stream(names).mapToLong(StringHash::of).toArray());
        int[] ids = new int[slots.size()];
        for (int i = 0; i < names.length; i++) {
            ids[slots.find(StringHash.of(names[i]))] = first + i;
        }
        return new NameIds(names.length, slots, ids);
    }

    /** How many names there are. */
    public int size() {
        return count;
    }

    /** The id of a name, or {@link #NONE}. */
    public int of(String name) {
        int slot = names.find(StringHash.of(name));
        return slot == HashSlots.NONE ? NONE : ids[slot];
    }

    public void write(FlatWriter out) {
        out.ints(count);
        names.write(out);
        out.ints(ids);
    }

    public static NameIds read(FlatReader in) throws IOException {
        return new NameIds(in.ints()[0], HashSlots.read(in), in.ints());
    }
}
