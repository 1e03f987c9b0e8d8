package verbatim.quotes.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Span;

/**
 * Finds what may be a quotation mark, in one pass over each paragraph. Apostrophes between two letters and rows of
 * marks used as decoration are left out.
 */
final class MarkFinder {

    /** More equal characters in a row than this are decoration or damage. */
    private static final int LONGEST_RUN = 4;

    /** Longest HTML tag that is recognised, in UTF-16 units. */
    private static final int TAG_LENGTH = 500;

    /** A found form and where it ends. */
    private record Form(Glyph glyph, int end) {}

    private final String text;
    private final List<Mark> marks = new ArrayList<>();

    private MarkFinder(String text) {
        this.text = text;
    }

    static List<Mark> find(SourceText source) {
        MarkFinder finder = new MarkFinder(source.text());
        for (Paragraph paragraph : source.paragraphs()) {
            finder.scan(paragraph);
        }
        return finder.marks;
    }

    private void scan(Paragraph paragraph) {
        int from = marks.size();
        int end = paragraph.span().end();
        int i = paragraph.span().start();
        while (i < end) {
            if (text.charAt(i) == '<') {
                i = tagEnd(i, end);
                continue;
            }
            Form form = formAt(i, end);
            if (form == null) {
                i++;
            } else {
                i = addRun(paragraph, form, i);
            }
        }
        lookRight(from, paragraph.span());
    }

    /** Past an HTML tag that survived, whose attributes have marks of their own; past the bracket alone otherwise. */
    private int tagEnd(int start, int end) {
        int i = start + 1;
        if (i == end || text.charAt(i) != '/' && !Character.isLetter(text.charAt(i))) {
            return i;
        }
        int limit = Math.min(end, start + TAG_LENGTH);
        while (i < limit && text.charAt(i) != '<' && text.charAt(i) != '>') {
            i++;
        }
        return i < limit && text.charAt(i) == '>' ? i + 1 : start + 1;
    }

    private @Nullable Form formAt(int i, int end) {
        char c = text.charAt(i);
        if (c == '&') {
            int decoded = entityAt(i, end);
            Glyph glyph = decoded < 0 ? null : Glyph.of(decoded);
            return glyph == null ? null : new Form(glyph, text.indexOf(';', i) + 1);
        }
        if (c == ',' && isLowCommas(i, end)) {
            return new Form(Glyph.LOW, i + 2);
        }
        Glyph glyph = c < 128 && c != '"' && c != '\'' && c != '`' ? null : Glyph.of(c);
        return glyph == null ? null : new Form(glyph, i + 1);
    }

    private int entityAt(int i, int end) {
        int last = Math.min(end, i + Glyph.ENTITY_LENGTH);
        for (int j = i + 1; j < last; j++) {
            char c = text.charAt(j);
            if (c == ';') {
                return Glyph.decode(text.substring(i + 1, j));
            }
            if (c != '#' && !Character.isLetterOrDigit(c)) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code ,,so“}: two commas typed for a low mark. */
    private boolean isLowCommas(int i, int end) {
        return i + 2 < end
                && text.charAt(i + 1) == ','
                && Character.isLetter(text.charAt(i + 2))
                && (i == 0 || Characters.isSpace(text.charAt(i - 1)));
    }

    private int addRun(Paragraph paragraph, Form first, int start) {
        int length = first.end() - start;
        int end = first.end();
        int count = 1;
        while (end + length <= paragraph.span().end() && text.regionMatches(start, text, end, length)) {
            end += length;
            count++;
        }
        boolean single = first.glyph().family == QuotedSpan.Marks.SINGLE;
        if (count > LONGEST_RUN || single && count == 1 && isApostrophe(start, end, paragraph.span())) {
            return end;
        }
        if (single && count > 1) {
            addDoubled(paragraph, first.glyph(), start, length, end);
        } else {
            for (int i = start; i < end; i += length) {
                add(paragraph, i, new Form(first.glyph(), i + length));
            }
        }
        return end;
    }

    /** Two equal single marks side by side are one double mark; of three the outer two are, as the spaces tell. */
    private void addDoubled(Paragraph paragraph, Glyph glyph, int start, int length, int end) {
        int i = start;
        if ((end - start) / length == 3 && !leftOf(start, paragraph.span()).isGap()) {
            add(paragraph, i, new Form(glyph, i + length));
            i += length;
        }
        for (; i < end; i += 2 * length) {
            boolean pair = i + 2 * length <= end;
            add(paragraph, i, pair ? new Form(glyph.doubled(), i + 2 * length) : new Form(glyph, end));
        }
    }

    private boolean isApostrophe(int start, int end, Span paragraph) {
        Side left = leftOf(start, paragraph);
        Side right = rightOf(end, paragraph);
        return left.isWord() && right.isWord() || isRockAndRoll(start, end);
    }

    /** The marks of {@code 'n'}, whatever their form. */
    private boolean isRockAndRoll(int start, int end) {
        boolean before = end + 1 < text.length() && isN(end) && Glyph.of(text.charAt(end + 1)) != null;
        boolean after = start > 1 && isN(start - 1) && Glyph.of(text.charAt(start - 2)) != null;
        return (before || after) && text.charAt(start) != '"';
    }

    private boolean isN(int i) {
        return text.charAt(i) == 'n' || text.charAt(i) == 'N';
    }

    private void add(Paragraph paragraph, int start, Form form) {
        Span span = paragraph.span();
        Mark previous = marks.isEmpty() ? null : marks.getLast();
        if (previous != null && previous.paragraph() == paragraph.index() && touches(previous.end(), start)) {
            marks.add(new Mark(
                    start,
                    form.end(),
                    form.glyph(),
                    paragraph.index(),
                    previous.left(),
                    Side.EDGE,
                    previous.atStart(),
                    previous.afterSentence()));
            return;
        }
        int before = start;
        while (before > span.start() && start - before < 4 && Characters.isSpace(text.charAt(before - 1))) {
            before--;
        }
        boolean first = before == span.start();
        boolean sentence = previous != null && previous.end() == before
                ? previous.endsSentence()
                : !first && Characters.endsSentence(text.charAt(before - 1));
        marks.add(new Mark(
                start, form.end(), form.glyph(), paragraph.index(), leftOf(start, span), Side.EDGE, first, sentence));
    }

    /** Side by side, or with one of the thin or fixed spaces between them that typesetters put there. */
    private boolean touches(int end, int start) {
        if (end == start) {
            return true;
        }
        char c = text.charAt(end);
        return start == end + 1 && (c == '\u00A0' || c == '\u2009' || c == '\u200A' || c == '\u202F');
    }

    private void lookRight(int from, Span paragraph) {
        for (int i = marks.size() - 1; i >= from; i--) {
            Mark mark = marks.get(i);
            boolean joined =
                    i + 1 < marks.size() && touches(mark.end(), marks.get(i + 1).start());
            Side right = joined ? marks.get(i + 1).right() : rightOf(mark.end(), paragraph);
            marks.set(i, mark.withRight(right));
        }
    }

    private Side leftOf(int start, Span paragraph) {
        if (start <= paragraph.start()) {
            return Side.EDGE;
        }
        int c = text.codePointBefore(start);
        if (c == ';') {
            int ampersand = start - 2;
            while (ampersand > paragraph.start()
                    && ampersand > start - Glyph.ENTITY_LENGTH
                    && text.charAt(ampersand) != '&') {
                ampersand--;
            }
            int decoded = text.charAt(Math.max(0, ampersand)) == '&' ? entityAt(ampersand, start) : -1;
            return decoded < 0 ? Side.STOP : Side.of(decoded);
        }
        boolean ellipsis = c == '.' && start - 2 >= paragraph.start() && text.charAt(start - 2) == '.';
        return ellipsis ? Side.ELLIPSIS : Side.of(c);
    }

    private Side rightOf(int end, Span paragraph) {
        if (end >= paragraph.end()) {
            return Side.EDGE;
        }
        int c = text.codePointAt(end);
        if (c == '&') {
            int decoded = entityAt(end, paragraph.end());
            return decoded < 0 ? Side.OTHER : Side.of(decoded);
        }
        boolean ellipsis = c == '.' && end + 1 < paragraph.end() && text.charAt(end + 1) == '.';
        return ellipsis ? Side.ELLIPSIS : Side.of(c);
    }
}
