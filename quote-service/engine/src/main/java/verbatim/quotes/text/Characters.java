package verbatim.quotes.text;

import verbatim.quotes.Span;

/** White space and line ends as articles use them: wider than ASCII, narrower than {@code \s} of every dialect. */
final class Characters {

    private Characters() {}

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF' || c == '\u0085';
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** The range without the white space at its ends; empty at {@code start} when there is nothing else. */
    static Span trim(CharSequence text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return from == to ? new Span(start, start) : new Span(from, to);
    }

    static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026';
    }
}
