package verbatim.quotes.text;

import java.util.ArrayList;
import java.util.List;
import verbatim.quotes.text.QuotedSpan.Marks;

/**
 * The states of the pairing: which families of marks are open, outermost first, at most three deep. Their number is
 * fixed, which is what keeps the pairing linear and its memory small on any input.
 */
final class Nesting {

    static final int NONE = 0;
    private static final int DEPTH = 3;
    private static final Marks[] FAMILIES = Marks.values();
    private static final List<List<Marks>> STATES = states();

    /** Number of states. */
    static final int COUNT = STATES.size();

    private static final int[][] INSIDE = inside();
    private static final int[][] OUTER = outer();
    private static final int[][] INNERMOST = innermost();

    private Nesting() {}

    private static List<List<Marks>> states() {
        List<List<Marks>> states = new ArrayList<>();
        states.add(List.of());
        for (int i = 0; i < states.size(); i++) {
            List<Marks> outer = states.get(i);
            for (Marks family : FAMILIES) {
                if (allowed(outer, family)) {
                    List<Marks> state = new ArrayList<>(outer);
                    state.add(family);
                    states.add(List.copyOf(state));
                }
            }
        }
        return List.copyOf(states);
    }

    /** Marks may stand directly in marks of their own family once. */
    private static boolean allowed(List<Marks> outer, Marks family) {
        if (outer.size() == DEPTH) {
            return false;
        }
        boolean same = !outer.isEmpty() && outer.getLast() == family;
        return !same || outer.size() == 1;
    }

    private static int[][] inside() {
        int[][] inside = new int[COUNT][FAMILIES.length];
        for (int state = 0; state < COUNT; state++) {
            for (Marks family : FAMILIES) {
                List<Marks> inner = new ArrayList<>(STATES.get(state));
                inner.add(family);
                inside[state][family.ordinal()] = STATES.indexOf(inner);
            }
        }
        return inside;
    }

    private static int[][] outer() {
        int[][] outer = new int[COUNT][];
        for (int state = 0; state < COUNT; state++) {
            List<Marks> families = STATES.get(state);
            outer[state] = new int[families.size() + 1];
            for (int depth = 0; depth <= families.size(); depth++) {
                outer[state][depth] = STATES.indexOf(families.subList(0, depth));
            }
        }
        return outer;
    }

    private static int[][] innermost() {
        int[][] innermost = new int[COUNT][FAMILIES.length];
        for (int state = 0; state < COUNT; state++) {
            for (Marks family : FAMILIES) {
                innermost[state][family.ordinal()] = STATES.get(state).lastIndexOf(family);
            }
        }
        return innermost;
    }

    /** The state with one more family open inside, -1 when that is too deep. */
    static int open(int state, Marks family) {
        return INSIDE[state][family.ordinal()];
    }

    static int depth(int state) {
        return STATES.get(state).size();
    }

    /** The open family at a depth from 0, outermost first. */
    static Marks family(int state, int depth) {
        return STATES.get(state).get(depth);
    }

    /** The state with only the {@code depth} outermost families still open. */
    static int outer(int state, int depth) {
        return OUTER[state][depth];
    }

    /** Depth at which the innermost open quote of a family stands, -1 when none is open. */
    static int innermost(int state, Marks family) {
        return INNERMOST[state][family.ordinal()];
    }
}
