package verbatim.quotes.models.lexicon;

/**
 * Hashes of 64 bits that stand for strings, a sixth of their memory. Those of a model never share one (that is checked when it is
 * packed); another string has that of one of a million with a chance of 1 in 10¹³.
 */
public final class StringHash {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private StringHash() {}

    /** Never 0. */
    public static long of(String text) {
        return of(0, text);
    }

    /**
     * Of a string in one of several spaces, in which the same string has another hash. Never 0.
     *
     * @param space number of the space
     */
    public static long of(int space, String text) {
        long hash = 0xcbf29ce484222325L + space * FACTOR;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FACTOR;
            hash ^= hash >>> 29;
        }
        return hash | 1;
    }
}
