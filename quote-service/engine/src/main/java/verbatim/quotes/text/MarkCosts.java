package verbatim.quotes.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What it costs to read a mark as opening, closing, repeated or no quotation mark at all. Costs are in tenths of an
 * unlikely reading; {@link Pairing} finds the cheapest reading of all marks together. The figures were set by hand on
 * development articles, so that a stray mark costs more than one unusual surrounding and less than three.
 */
final class MarkCosts {

    /** A double mark without a partner. */
    private static final int STRAY = 25;

    /** A double mark without a partner that has white space on both sides, and what it costs to give it one. */
    private static final int STRAY_LOOSE = 14;

    private static final int LOOSE = 10;

    /** A single quote in a text whose quotes have double marks. */
    static final int SINGLE_IN_DOUBLE_STYLE = 25;

    private static final Set<String> ELISIONS = words("elisions.txt");
    private static final Set<String> SPEECH_WORDS = words("speech-words.txt");

    private final String text;
    private final boolean singleStyle;
    private final boolean oneWayCurly;

    MarkCosts(SourceText source, List<Mark> marks) {
        this.text = source.text();
        this.singleStyle = isSingleStyle(marks);
        this.oneWayCurly = isOneWayCurly(marks);
    }

    /** Whether single marks are the article's first choice, as in British papers. */
    boolean singleStyle() {
        return singleStyle;
    }

    int open(Mark mark) {
        int around = mark.isLoose() ? LOOSE : before(mark.left()) + openBefore(mark.right());
        int cost = glyphCost(mark, mark.glyph().openCost) + around;
        if (mark.isSingle() && isElision(mark)) {
            cost += 20;
        } else if (mark.isSingle() && isYear(mark)) {
            cost += 5;
        }
        return cost;
    }

    private int glyphCost(Mark mark, int cost) {
        boolean meaningless = oneWayCurly && (mark.glyph() == Glyph.OPENING || mark.glyph() == Glyph.CLOSING);
        return meaningless ? 0 : cost;
    }

    private static int before(Side left) {
        return switch (left) {
            case EDGE, SPACE, OPEN_BRACKET -> 0;
            case DASH -> 2;
            case COLON -> 3;
            case COMMA -> 10;
            case STOP, ELLIPSIS -> 12;
            case UPPER, LOWER, DIGIT -> 15;
            case CLOSE_BRACKET -> 20;
            case OTHER -> 5;
        };
    }

    private static int openBefore(Side right) {
        return switch (right) {
            case EDGE, COMMA, STOP, CLOSE_BRACKET, COLON -> 30;
            case SPACE -> 20;
            case DASH -> 5;
            case OPEN_BRACKET, ELLIPSIS, UPPER, LOWER, DIGIT, OTHER -> 0;
        };
    }

    int close(Mark mark) {
        int around = mark.isLoose() ? LOOSE : closeAfter(mark.left()) + after(mark.right());
        int cost = glyphCost(mark, mark.glyph().closeCost) + around;
        if (mark.isSingle() && isPossessive(mark)) {
            cost += 3;
        }
        if (!mark.isSingle() && mark.left() == Side.DIGIT) {
            cost += isMeasure(mark) ? 15 : 3;
        }
        return cost;
    }

    private static int closeAfter(Side left) {
        return switch (left) {
            case EDGE, OPEN_BRACKET -> 30;
            case SPACE -> 20;
            case COLON -> 10;
            case DASH -> 5;
            case COMMA, STOP, ELLIPSIS, CLOSE_BRACKET, UPPER, LOWER, DIGIT, OTHER -> 0;
        };
    }

    private static int after(Side right) {
        return switch (right) {
            case EDGE, SPACE, DASH, COMMA, STOP, COLON, CLOSE_BRACKET -> 0;
            case ELLIPSIS -> 3;
            case OPEN_BRACKET -> 5;
            case UPPER -> 12;
            case LOWER, OTHER -> 10;
            case DIGIT -> 13;
        };
    }

    /** The opening mark set again while the quote goes on, at a paragraph or where a paragraph break was lost. */
    int reopen(Mark mark) {
        if (mark.atStart()) {
            return open(mark);
        }
        return open(mark) + (mark.afterSentence() && mark.left().isGap() ? 8 : 25);
    }

    int stray(Mark mark) {
        if (!mark.isSingle()) {
            if (mark.left() == Side.DIGIT) {
                return isMeasure(mark) ? 0 : 12;
            }
            return mark.isLoose() ? STRAY_LOOSE : STRAY;
        }
        boolean opens = isOpeningSingle(mark);
        if (opens && isElision(mark) || isPossessive(mark)) {
            return 0;
        }
        if (opens && isYear(mark)) {
            return 5;
        }
        if (opens) {
            boolean plain = mark.glyph() == Glyph.SINGLE_CLOSING;
            return plain ? 7 : singleStyle ? 22 : 15;
        }
        if (mark.left() == Side.DIGIT) {
            return 1;
        }
        if (mark.left().isPunctuation()) {
            return 15;
        }
        return mark.left().isWord() ? droppedG(mark) ? 3 : 10 : 3;
    }

    /** What it costs to let a quote of this family end without a closing mark. */
    int unclosed(QuotedSpan.Marks family) {
        return family == QuotedSpan.Marks.SINGLE && !singleStyle ? 40 : 20;
    }

    /** What it costs to let a quote go on in a next paragraph that sets the opening mark again. */
    int carry(QuotedSpan.Marks family) {
        return family == QuotedSpan.Marks.SINGLE ? 8 : 0;
    }

    /** What a quote outside any other costs beyond its marks. */
    int outermost(Mark mark) {
        if (!mark.isSingle() || singleStyle) {
            return 0;
        }
        if (mark.paragraph() == 0) {
            return 5;
        }
        return mark.left() == Side.COLON || followsSpeechWord(mark) ? 10 : SINGLE_IN_DOUBLE_STYLE;
    }

    /** What a quote directly inside one of the same family costs; style books want another. Less where plainly curly. */
    int sameInside(Mark mark) {
        if (mark.isSingle()) {
            return mark.glyph() == Glyph.SINGLE_OPENING ? 12 : 90;
        }
        return mark.glyph().closeCost > 0 ? 7 : 15;
    }

    private boolean isSingleStyle(List<Mark> marks) {
        int doubles = 0;
        int opening = 0;
        int closing = 0;
        for (Mark mark : marks) {
            if (!mark.isSingle()) {
                doubles++;
            } else if (isOpeningSingle(mark)) {
                opening += isElision(mark) ? 0 : 1;
            } else if (mark.left().isPunctuation() || mark.left().isWord() && !isPossessive(mark)) {
                closing++;
            }
        }
        return 2 * Math.min(opening, closing) > doubles;
    }

    /** Whether nearly all curly double marks point the same way, as some converters leave them. */
    private static boolean isOneWayCurly(List<Mark> marks) {
        int opening = 0;
        int closing = 0;
        for (Mark mark : marks) {
            opening += mark.glyph() == Glyph.OPENING ? 1 : 0;
            closing += mark.glyph() == Glyph.CLOSING ? 1 : 0;
        }
        return 10 * Math.min(opening, closing) < Math.max(opening, closing) - 2;
    }

    private static boolean isOpeningSingle(Mark mark) {
        boolean before = mark.left().isGap() || mark.left() == Side.OPEN_BRACKET || mark.left() == Side.DASH;
        return before && (mark.right().isWord() || mark.right() == Side.ELLIPSIS || mark.right() == Side.OPEN_BRACKET);
    }

    /** {@code the players' union}: nothing tells it from a closing mark but the way the marks pair. */
    private boolean isPossessive(Mark mark) {
        return mark.left().isWord()
                && !mark.right().isWord()
                && mark.start() > 0
                && "sSxXzZ".indexOf(text.charAt(mark.start() - 1)) >= 0;
    }

    private boolean droppedG(Mark mark) {
        return mark.start() > 2 && text.startsWith("in", mark.start() - 2);
    }

    /** {@code 'tis}, {@code '90s}. */
    private boolean isElision(Mark mark) {
        String word = wordAfter(mark);
        boolean decade = word.length() == 3 && word.charAt(2) == 's' && startsWithTwoDigits(word);
        return decade || ELISIONS.contains(word);
    }

    /** {@code '05}, which may as well be a quote that begins with a number. */
    private boolean isYear(Mark mark) {
        String word = wordAfter(mark);
        return word.length() == 2 && startsWithTwoDigits(word);
    }

    private static boolean startsWithTwoDigits(String word) {
        return Character.isDigit(word.charAt(0)) && Character.isDigit(word.charAt(1));
    }

    private String wordAfter(Mark mark) {
        int end = mark.end();
        while (end < text.length() && end < mark.end() + 8 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(mark.end(), end).toLowerCase(Locale.ROOT);
    }

    /** {@code 6'2"}, {@code 5ft 10"}: inches after feet. */
    private boolean isMeasure(Mark mark) {
        int i = mark.start();
        int limit = Math.max(0, i - 12);
        while (i > limit && (Character.isDigit(text.charAt(i - 1)) || ".½¼¾".indexOf(text.charAt(i - 1)) >= 0)) {
            i--;
        }
        while (i > limit && (Characters.isSpace(text.charAt(i - 1)) || text.charAt(i - 1) == '-')) {
            i--;
        }
        if (i < 2 || i == mark.start()) {
            return false;
        }
        char c = text.charAt(i - 1);
        boolean foot = c == '\'' || c == '’' || c == '′';
        return foot && Character.isDigit(text.charAt(i - 2)) || i > limit && endsWithFeet(i);
    }

    private boolean endsWithFeet(int end) {
        return text.startsWith("ft", end - 2)
                || end >= 3 && text.startsWith("ft.", end - 3)
                || end >= 4 && (text.startsWith("feet", end - 4) || text.startsWith("foot", end - 4));
    }

    private boolean followsSpeechWord(Mark mark) {
        int end = mark.start();
        while (end > 0 && mark.start() - end < 3 && " ,:\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < 12 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return SPEECH_WORDS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String resource) {
        InputStream stream = MarkCosts.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("missing resource " + resource);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
