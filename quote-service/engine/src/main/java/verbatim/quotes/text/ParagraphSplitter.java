package verbatim.quotes.text;

import java.util.ArrayList;
import java.util.List;
import verbatim.quotes.Span;

/**
 * Splits a text into paragraphs. Most feeds have one paragraph a line; a text whose lines break at a fixed width is
 * recognised by where they break (the next word would not have fitted) and its lines are joined.
 */
final class ParagraphSplitter {

    /** Longest line, in UTF-16 units, of a text that may be hard-wrapped; mail and wire copy wrap at 60 to 80. */
    private static final int WIDEST_WRAP = 100;

    /** Below this width a text is verse, a list or a table rather than wrapped prose. */
    private static final int NARROWEST_WRAP = 40;

    private record Line(Span span, int indent, boolean afterBlank) {}

    private ParagraphSplitter() {}

    static List<Span> split(String text) {
        List<Line> lines = lines(text);
        int width = wrapWidth(text, lines);
        List<Span> paragraphs = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || !(width > 0 && joins(text, lines.get(i - 1), lines.get(i), width))) {
                paragraphs.add(new Span(
                        lines.get(first).span().start(), lines.get(i - 1).span().end()));
                first = i;
            }
        }
        return paragraphs;
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        boolean blank = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && !Characters.isLineEnd(text.charAt(i))) {
                continue;
            }
            Span span = Characters.trim(text, start, i);
            if (span.length() > 0) {
                lines.add(new Line(span, span.start() - start, blank));
                blank = false;
            } else if (!(start == i && i > 0 && i < text.length() && isCrLf(text, i))) {
                blank = true;
            }
            start = i + 1;
        }
        return lines;
    }

    private static boolean isCrLf(String text, int lineFeed) {
        return text.charAt(lineFeed) == '\n' && text.charAt(lineFeed - 1) == '\r';
    }

    /** The width at which the text is wrapped, 0 when its lines are paragraphs. */
    private static int wrapWidth(String text, List<Line> lines) {
        int width = usualWidth(lines);
        if (width < NARROWEST_WRAP || width > WIDEST_WRAP) {
            return 0;
        }
        int breaks = 0;
        int full = 0;
        int open = 0;
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i - 1);
            Line next = lines.get(i);
            if (!next.afterBlank()) {
                breaks++;
                full += isFull(text, line, next, width) ? 1 : 0;
                open += isOpen(text, line, next) ? 1 : 0;
            }
        }
        return breaks >= 2 && full * 10 >= breaks * 6 && open * 10 >= breaks * 6 ? width : 0;
    }

    /** The length that nine of ten lines keep to, of those that another line follows directly. */
    private static int usualWidth(List<Line> lines) {
        int[] lengths = new int[WIDEST_WRAP + 2];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).afterBlank()) {
                lengths[Math.min(WIDEST_WRAP + 1, lines.get(i - 1).span().length())]++;
                count++;
            }
        }
        int width = 0;
        for (int seen = lengths[0]; width <= WIDEST_WRAP && seen * 10 < count * 9; seen += lengths[width]) {
            width++;
        }
        return width;
    }

    private static boolean joins(String text, Line line, Line next, int width) {
        if (next.afterBlank() || next.indent() >= line.indent() + 2) {
            return false;
        }
        return isFull(text, line, next, width)
                || Character.isLowerCase(text.codePointAt(next.span().start()));
    }

    /** Whether the next line's first word would not have fitted; a tenth of the width is left for ragged wrapping. */
    private static boolean isFull(String text, Line line, Line next, int width) {
        int word = next.span().start();
        while (word < next.span().end() && !Characters.isSpace(text.charAt(word))) {
            word++;
        }
        return line.span().length() + 1 + word - next.span().start() > width - width / 10;
    }

    private static boolean isOpen(String text, Line line, Line next) {
        return Character.isLowerCase(text.codePointAt(next.span().start()))
                || !Characters.endsSentence(text.charAt(line.span().end() - 1));
    }
}
