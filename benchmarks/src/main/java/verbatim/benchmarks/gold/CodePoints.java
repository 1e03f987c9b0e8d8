package verbatim.benchmarks.gold;

import java.util.function.IntPredicate;

/**
 * A text addressed by Unicode code points, as gold files count, and not by UTF-16 units, as Java does.
 *
 * <p>Letters, digits and white space are what Unicode calls so (Python's {@code isalnum} and {@code isspace}): gold files
 * come from tools that count with these.
 */
public final class CodePoints {

    private final String string;
    private final int[] points;

    private CodePoints(String string) {
        this.string = string;
        this.points = string.codePoints().toArray();
    }

    public static CodePoints of(String string) {
        return new CodePoints(string);
    }

    /** In code points. */
    public int length() {
        return points.length;
    }

    public String slice(int start, int end) {
        int from = Math.clamp(start, 0, points.length);
        return new String(points, from, Math.max(0, Math.min(end, points.length) - from));
    }

    public String slice(Range range) {
        return slice(range.start(), range.end());
    }

    /** The index of the last code point equal to {@code point} before {@code end}, or -1. */
    public int lastIndexOf(int point, int end) {
        int i = Math.min(end, points.length) - 1;
        while (i >= 0 && points[i] != point) {
            i--;
        }
        return i;
    }

    /** The index of the first code point equal to {@code point} from {@code start} on, or -1. */
    public int indexOf(int point, int start) {
        for (int i = start; i < points.length; i++) {
            if (points[i] == point) {
                return i;
            }
        }
        return -1;
    }

    /** Where a string first stands, or -1. */
    public int indexOf(String part) {
        int at = string.indexOf(part);
        return at < 0 ? -1 : fromUtf16(at);
    }

    public boolean isWordCharacter(int index) {
        return isLetterOrDigit(points[index]);
    }

    /** A range without what does not hold {@code kept} at its two ends; empty where nothing does. */
    public Range trimmed(Range range, IntPredicate kept) {
        int start = range.start();
        int end = range.end();
        while (start < end && !kept.test(points[start])) {
            start++;
        }
        while (end > start && !kept.test(points[end - 1])) {
            end--;
        }
        return new Range(start, end);
    }

    /** Offset in code points of an offset in UTF-16 units. */
    public int fromUtf16(int offset) {
        return string.codePointCount(0, offset);
    }

    /** Runs of characters between white space. */
    public int countWords(Range range) {
        return countWords(slice(range));
    }

    public static int countWords(String text) {
        int words = 0;
        boolean inside = false;
        for (int point : text.codePoints().toArray()) {
            boolean space = isSpace(point);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        return words;
    }

    /** Letters, and numbers of every kind. */
    public static boolean isLetterOrDigit(int point) {
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** White space with the spaces that do not break a line. */
    public static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }

    public static String strip(String text) {
        CodePoints all = of(text);
        return all.slice(all.trimmed(new Range(0, all.length()), point -> !isSpace(point)));
    }

    @Override
    public String toString() {
        return string;
    }
}
