package verbatim.quotes.language.parsing;

/**
 * What the network sees of a configuration: the word and the tag of 18 places and, of the twelve that are children, the
 * relation. Feature positions count words, tags and relations through, in the order of the places.
 */
final class Features {

    /** Places that hold a token or none. */
    static final int PLACES = 18;

    /** The first place that holds a child. */
    static final int FIRST_CHILD = 6;

    static final int POSITIONS = 2 * PLACES + (PLACES - FIRST_CHILD);

    private static final int CHILDREN = 6;

    private Features() {}

    static int wordPosition(int place) {
        return place;
    }

    static int tagPosition(int place) {
        return PLACES + place;
    }

    static int relationPosition(int place) {
        return 2 * PLACES + place - FIRST_CHILD;
    }

    /**
     * Writes the token of every place: three of the stack, its top last; three of the buffer; then of the top of the stack and
     * of the token below it the leftmost, rightmost, second leftmost and second rightmost child, the leftmost of the leftmost
     * and the rightmost of the rightmost.
     */
    static void places(Configuration state, int[] tokens) {
        for (int i = 0; i < 3; i++) {
            tokens[2 - i] = state.stack(i);
            tokens[3 + i] = state.buffer(i);
        }
        for (int i = 0; i < 2; i++) {
            int parent = state.stack(i);
            int place = FIRST_CHILD + CHILDREN * i;
            tokens[place] = state.leftmost(parent);
            tokens[place + 1] = state.rightmost(parent);
            tokens[place + 2] = state.secondLeftmost(parent);
            tokens[place + 3] = state.secondRightmost(parent);
            tokens[place + 4] = state.leftmost(state.leftmost(parent));
            tokens[place + 5] = state.rightmost(state.rightmost(parent));
        }
    }
}
