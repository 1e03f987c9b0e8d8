package verbatim.gateway.analysis;

/**
 * The part of an article that sentiment-service reads to understand a quote: the quote's paragraph and the one before
 * it, at most 2,000 code points before the quote and 1,000 after it, white space at both ends left out.
 */
final class ToneContext {

    private static final int BEFORE = 2_000;
    private static final int AFTER = 1_000;

    private ToneContext() {}

    /**
     * @param start first UTF-16 unit of the quote
     * @param end one past its last
     */
    static String of(String text, int start, int end) {
        // Everything is looked for inside the window: 10,000 quotes of one long paragraph must stay linear.
        int windowStart = before(text, start);
        String window = text.substring(windowStart, after(text, end));
        int paragraph = window.lastIndexOf('\n', start - windowStart - 1);
        int previous = window.lastIndexOf('\n', endOfContent(window, Math.max(paragraph, 0)) - 1);
        int newline = window.indexOf('\n', end - windowStart);
        int from = previous + 1;
        int to = endOfContent(window, newline < 0 ? window.length() : newline);
        while (from < to && isSpace(window.charAt(from))) {
            from++;
        }
        return window.substring(from, Math.max(from, to));
    }

    private static int endOfContent(String text, int end) {
        int last = end;
        while (last > 0 && isSpace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private static int before(String text, int offset) {
        boolean reachesStart = offset <= 2 * BEFORE && text.codePointCount(0, offset) <= BEFORE;
        return reachesStart ? 0 : text.offsetByCodePoints(offset, -BEFORE);
    }

    private static int after(String text, int offset) {
        int left = text.length() - offset;
        boolean reachesEnd = left <= 2 * AFTER && text.codePointCount(offset, text.length()) <= AFTER;
        return reachesEnd ? text.length() : text.offsetByCodePoints(offset, AFTER);
    }

    /** What Unicode calls white space, the no-break spaces and NEL included. */
    private static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\u0085';
    }
}
