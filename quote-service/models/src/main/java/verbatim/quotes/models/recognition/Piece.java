package verbatim.quotes.models.recognition;

/**
 * A string as its hash, from which the hash of any string that it is part of follows: that of a feature's name is computed
 * from those of its words without making the name.
 *
 * @param hash the polynomial of its UTF-16 units modulo 2⁶⁴
 * @param shift the base of the polynomial to the power of its length
 */
public record Piece(long hash, long shift) {

    private static final long BASE = 0x9E3779B97F4A7C15L;

    public static final Piece EMPTY = new Piece(0, 1);

    public static Piece of(String text) {
        return of(text, 0, text.length());
    }

    public static Piece of(String text, int from, int to) {
        long hash = 0;
        long shift = 1;
        for (int i = from; i < to; i++) {
            hash = hash * BASE + text.charAt(i) + 1;
            shift *= BASE;
        }
        return new Piece(hash, shift);
    }

    /** The piece of this string and then the other. */
    public Piece then(Piece next) {
        return new Piece(hashThen(next), shift * next.shift);
    }

    /** The hash of this string and then the other. */
    public long hashThen(Piece next) {
        return then(hash, next);
    }

    /** The hash of a string that has the given hash and then another. */
    public static long then(long hash, Piece next) {
        return hash * next.shift + next.hash;
    }
}
