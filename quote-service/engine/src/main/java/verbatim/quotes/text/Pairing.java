package verbatim.quotes.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import verbatim.quotes.text.QuotedSpan.Marks;

/**
 * Chooses the cheapest reading of all marks together by dynamic programming over {@link Nesting} states, so that one
 * stray mark does not turn every later quote inside out. Work and memory are linear in the number of marks.
 */
final class Pairing {

    /** What a step does to the quotes that are open. */
    enum Action {
        STRAY,
        OPEN,
        CLOSE,
        REOPEN,
        /** A paragraph ends and with it what is open inside the state that follows. */
        PARAGRAPH
    }

    /**
     * One decision.
     *
     * @param mark index of the mark it is about; of a paragraph end, of the first mark after it
     * @param depth quotes that stay open around the place; of an opening, closing or repeated mark, around its quote
     */
    record Step(Action action, int mark, int depth) {}

    private static final int INFINITE = Integer.MAX_VALUE / 2;

    /** An inner quote that ends, without a mark of its own, with the one around it. */
    private static final int UNCLOSED_INSIDE = 25;

    /** A quote that goes on in the next paragraph although that does not begin with a mark. */
    private static final int CARRIED = 20;

    private static final int LONGEST_CARRY = 2;
    private static final int END = -1;

    private final SourceText source;
    private final List<Mark> marks;
    private final MarkCosts costs;

    /** For each event the mark it is about ({@code ~mark} for the paragraph end before it). */
    private final int[] events;

    private final int eventCount;
    private final byte[] chosen;
    private int[] cost = new int[Nesting.COUNT];
    private int[] next = new int[Nesting.COUNT];
    private long transitions;

    Pairing(SourceText source, List<Mark> marks, MarkCosts costs) {
        this.source = source;
        this.marks = marks;
        this.costs = costs;
        this.events = new int[2 * marks.size() + 1];
        this.eventCount = listEvents();
        this.chosen = new byte[eventCount * Nesting.COUNT];
    }

    private int listEvents() {
        int count = 0;
        for (int i = 0; i < marks.size(); i++) {
            if (i > 0 && marks.get(i).paragraph() != marks.get(i - 1).paragraph()) {
                events[count++] = ~i;
            }
            events[count++] = i;
        }
        events[count++] = ~marks.size();
        return count;
    }

    /** State transitions weighed so far: the unit in which tests check that the work is linear. */
    long transitions() {
        return transitions;
    }

    /** The decisions of the cheapest reading, in text order, strays left out. */
    List<Step> steps() {
        Arrays.fill(cost, INFINITE);
        cost[Nesting.NONE] = 0;
        for (int event = 0; event < eventCount; event++) {
            Arrays.fill(next, INFINITE);
            if (events[event] < 0) {
                endParagraph(event, ~events[event]);
            } else {
                read(event, marks.get(events[event]));
            }
            int[] done = cost;
            cost = next;
            next = done;
        }
        return trace();
    }

    private void read(int event, Mark mark) {
        Marks family = mark.glyph().family;
        int open = costs.open(mark);
        int close = costs.close(mark);
        int reopen = costs.reopen(mark);
        int stray = costs.stray(mark);
        int outermost = costs.outermost(mark);
        for (int state = 0; state < Nesting.COUNT; state++) {
            if (cost[state] >= INFINITE) {
                continue;
            }
            int depth = Nesting.depth(state);
            boolean same = depth > 0 && Nesting.family(state, depth - 1) == family;
            offer(event, state, state, Action.STRAY, stray);
            int inside = Nesting.open(state, family);
            if (inside >= 0) {
                int extra = depth == 0 ? outermost : same ? costs.sameInside(mark) : 0;
                offer(event, state, inside, Action.OPEN, open + extra);
            }
            int around = Nesting.innermost(state, family);
            if (around >= 0) {
                int left = UNCLOSED_INSIDE * (depth - 1 - around);
                offer(event, state, Nesting.outer(state, around), Action.CLOSE, close + left);
            }
            if (same) {
                offer(event, state, state, Action.REOPEN, reopen);
            }
        }
    }

    private void endParagraph(int event, int following) {
        int carry = following < marks.size() ? carryCost(following) : INFINITE;
        for (int state = 0; state < Nesting.COUNT; state++) {
            if (cost[state] >= INFINITE) {
                continue;
            }
            int depth = Nesting.depth(state);
            int inner = UNCLOSED_INSIDE * Math.max(0, depth - 1);
            int unclosed = depth == 0 ? 0 : costs.unclosed(Nesting.family(state, 0)) + inner;
            offer(event, state, Nesting.NONE, Action.PARAGRAPH, unclosed);
            if (depth > 0 && carry < INFINITE) {
                boolean reopened = marks.get(following).atStart()
                        && marks.get(following).glyph().family == Nesting.family(state, 0)
                        && carry == CARRIED;
                offer(
                        event,
                        state,
                        Nesting.outer(state, 1),
                        Action.PARAGRAPH,
                        inner + (reopened ? costs.carry(Nesting.family(state, 0)) : carry));
            }
        }
    }

    /** What it costs to go on over the paragraphs up to a mark's; infinite over an update or another's turn. */
    private int carryCost(int following) {
        int from = marks.get(following - 1).paragraph();
        int to = marks.get(following).paragraph();
        if (to - from > LONGEST_CARRY) {
            return INFINITE;
        }
        for (int i = from + 1; i <= to; i++) {
            Paragraph.Kind kind = source.paragraphs().get(i).kind();
            if (kind == Paragraph.Kind.TIME_STAMP || kind == Paragraph.Kind.TURN) {
                return INFINITE;
            }
        }
        return CARRIED * (to - from);
    }

    private void offer(int event, int state, int to, Action action, int price) {
        transitions++;
        int total = cost[state] + price;
        if (total < next[to]) {
            next[to] = total;
            chosen[event * Nesting.COUNT + to] = (byte) (state * Action.values().length + action.ordinal());
        }
    }

    private List<Step> trace() {
        List<Step> steps = new ArrayList<>();
        int state = Nesting.NONE;
        for (int event = eventCount - 1; event > END; event--) {
            int choice = chosen[event * Nesting.COUNT + state] & 0xFF;
            Action action = Action.values()[choice % Action.values().length];
            int before = choice / Action.values().length;
            int mark = events[event] < 0 ? ~events[event] : events[event];
            int depth =
                    switch (action) {
                        case OPEN -> Nesting.depth(before);
                        case REOPEN -> Nesting.depth(before) - 1;
                        case CLOSE, PARAGRAPH, STRAY -> Nesting.depth(state);
                    };
            if (action != Action.STRAY) {
                steps.add(new Step(action, mark, depth));
            }
            state = before;
        }
        return steps.reversed();
    }
}
