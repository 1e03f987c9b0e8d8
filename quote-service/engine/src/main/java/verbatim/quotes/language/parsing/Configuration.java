package verbatim.quotes.language.parsing;

import java.util.Arrays;

/**
 * The state of an arc-standard parse (Nivre 2004): a stack of tokens, a buffer of those not yet read, and the arcs so far.
 * Token 0 is the artificial root, the tokens of the sentence count from 1. Not for two threads at once.
 */
final class Configuration {

    /** Where there is no token. */
    static final int NONE = -1;

    private int length;
    private int next;
    private int depth;
    private int[] stack = {};
    private int[] heads = {};
    private int[] relations = {};
    // Children come from the inside out, so the newest is the outermost.
    private int[] left = {};
    private int[] secondLeft = {};
    private int[] right = {};
    private int[] secondRight = {};

    /** Starts a sentence: the root on the stack, all tokens in the buffer. */
    void start(int tokens) {
        length = tokens;
        if (heads.length <= tokens) {
            int size = Math.max(tokens + 1, 2 * heads.length);
            stack = new int[size];
            heads = new int[size];
            relations = new int[size];
            left = new int[size];
            secondLeft = new int[size];
            right = new int[size];
            secondRight = new int[size];
        }
        for (int[] children : new int[][] {left, secondLeft, right, secondRight}) {
            Arrays.fill(children, 0, tokens + 1, NONE);
        }
        stack[0] = 0;
        depth = 1;
        next = 1;
    }

    boolean isTerminal() {
        return depth == 1 && next > length;
    }

    /** Whether the next token of the buffer can move to the stack. */
    boolean canShift() {
        return next <= length;
    }

    /** Whether two tokens of the sentence are on top of the stack, so that an arc can join them. */
    boolean canJoin() {
        return depth > 2;
    }

    /** The token at a depth of the stack, 0 is the top; {@link #NONE} below its bottom. */
    int stack(int at) {
        return at < depth ? stack[depth - 1 - at] : NONE;
    }

    /** The token at a place of the buffer, 0 is the next; {@link #NONE} beyond its end. */
    int buffer(int at) {
        return next + at <= length ? next + at : NONE;
    }

    int leftmost(int token) {
        return token >= 0 ? left[token] : NONE;
    }

    int secondLeftmost(int token) {
        return token >= 0 ? secondLeft[token] : NONE;
    }

    int rightmost(int token) {
        return token >= 0 ? right[token] : NONE;
    }

    int secondRightmost(int token) {
        return token >= 0 ? secondRight[token] : NONE;
    }

    int head(int token) {
        return heads[token];
    }

    /** The relation of a token that has its head, by its place among the model's relations. */
    int relation(int token) {
        return relations[token];
    }

    void shift() {
        stack[depth++] = next++;
    }

    /** Makes the top of the stack the head of the token below it. */
    void leftArc(int relation) {
        int head = stack[depth - 1];
        int dependent = stack[depth - 2];
        attach(dependent, head, relation);
        secondLeft[head] = left[head];
        left[head] = dependent;
        stack[depth - 2] = head;
        depth--;
    }

    /** Makes the token below the top of the stack the head of the top. */
    void rightArc(int relation) {
        int head = stack[depth - 2];
        int dependent = stack[depth - 1];
        attach(dependent, head, relation);
        secondRight[head] = right[head];
        right[head] = dependent;
        depth--;
    }

    private void attach(int dependent, int head, int relation) {
        heads[dependent] = head;
        relations[dependent] = relation;
    }
}
