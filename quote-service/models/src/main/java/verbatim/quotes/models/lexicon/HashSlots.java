package verbatim.quotes.models.lexicon;

import java.io.IOException;
import java.util.Arrays;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.flat.FlatWriter;

/**
 * Gives hashes slots in a table of open addressing, in which arrays beside it hold what belongs to them. The table is packed as it
 * is probed. Immutable.
 */
public final class HashSlots {

    /** Where a hash has no slot. */
    public static final int NONE = -1;

    private static final long EMPTY = 0;

    private final long[] hashes;

    private HashSlots(long[] hashes) {
        this.hashes = hashes;
    }

    /**
     * @param hashes in any order, which does not matter
     * @throws IllegalArgumentException if two are equal or one is 0
     */
    public static HashSlots of(long[] hashes) {
        HashSlots table = new HashSlots(new long[Integer.highestOneBit(Math.max(1, hashes.length * 3 / 2)) * 2]);
        long[] sorted = hashes.clone();
        Arrays.sort(sorted); // so that the same hashes give the same table
        for (long hash : sorted) {
            table.put(hash);
        }
        return table;
    }

    private void put(long hash) {
        int slot = probe(hash);
        if (hash == EMPTY || hashes[slot] == hash) {
            throw new IllegalArgumentException("two strings of one hash");
        }
        hashes[slot] = hash;
    }

    /** How many slots there are; they are numbered from 0. */
    public int size() {
        return hashes.length;
    }

    /** The slot of a hash, or {@link #NONE}. */
    public int find(long hash) {
        int slot = probe(hash);
        return hashes[slot] == hash && hash != EMPTY ? slot : NONE;
    }

    /** Where the hash stands, or the empty slot where it would. */
    private int probe(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) ((hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L >>> 32) & mask;
        while (hashes[slot] != EMPTY && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    public void write(FlatWriter out) {
        out.longs(hashes);
    }

    public static HashSlots read(FlatReader in) throws IOException {
        return new HashSlots(in.longs());
    }
}
