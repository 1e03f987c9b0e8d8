package verbatim.quotes.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Span;
import verbatim.quotes.text.Paragraph.Kind;

/** Tells from its form what a paragraph is likely to be. */
final class ParagraphKinds {

    /** Longest headline and longest byline, in UTF-16 units. */
    private static final int HEADLINE_LENGTH = 150;

    private static final int BYLINE_LENGTH = 80;
    private static final int LABEL_LENGTH = 40;

    private final String text;
    private final List<Span> spans;
    private final Map<String, Integer> labels = new HashMap<>();
    private long upperCase;
    private long repeated;

    private ParagraphKinds(String text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    static List<Paragraph> classify(String text, List<Span> spans) {
        return new ParagraphKinds(text, spans).classify();
    }

    private List<Paragraph> classify() {
        for (Span span : spans) {
            Span label = label(span);
            if (label != null) {
                labels.merge(label.in(text), 1, Integer::sum);
            }
        }
        upperCase = labels.keySet().stream().filter(ParagraphKinds::isUpperCase).count();
        repeated = labels.values().stream().filter(count -> count > 1).count();
        List<Paragraph> paragraphs = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            paragraphs.add(classify(i, spans.get(i)));
        }
        return paragraphs;
    }

    private Paragraph classify(int index, Span span) {
        Span time = UpdateBlocks.timeIn(text, span);
        if (time != null) {
            return new Paragraph(index, span, Kind.TIME_STAMP, time);
        }
        Span label = label(span);
        if (label != null && isTurn(label.in(text))) {
            return new Paragraph(index, span, Kind.TURN, label);
        }
        if (isByline(span)) {
            return new Paragraph(index, span, Kind.BYLINE, new Span(span.start(), span.start() + 2));
        }
        if (isListItem(span)) {
            return new Paragraph(index, span, Kind.LIST_ITEM, null);
        }
        boolean headline =
                index == 0 && spans.size() > 1 && span.length() <= HEADLINE_LENGTH && !endsLikeASentence(span);
        return new Paragraph(index, span, headline ? Kind.HEADLINE : Kind.BODY, null);
    }

    /** A full stop, inside or before closing marks too, or a colon; a headline has none. */
    private boolean endsLikeASentence(Span span) {
        int last = span.end() - 1;
        while (last > span.start() && "”\"’'»“)".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return text.charAt(last) == '.' || text.charAt(last) == ':';
    }

    /** Two speak in a transcript: another such label stands in the text; those in mixed case come back as well. */
    private boolean isTurn(String label) {
        return isUpperCase(label) ? upperCase > 1 : repeated > 1 && labels.getOrDefault(label, 0) > 1;
    }

    /** Capitalised words up to a colon at the beginning, colon included; {@code Q.} and {@code A.} too. */
    private @Nullable Span label(Span span) {
        int end = Math.min(span.end(), span.start() + LABEL_LENGTH);
        if (text.startsWith("Q. ", span.start()) || text.startsWith("A. ", span.start())) {
            return new Span(span.start(), span.start() + 2);
        }
        boolean wordStart = true;
        for (int i = span.start(); i < end; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                boolean complete = i > span.start() && (i + 1 == span.end() || Characters.isSpace(text.charAt(i + 1)));
                return complete ? new Span(span.start(), i + 1) : null;
            }
            boolean fits = wordStart
                    ? Character.isUpperCase(c) || c == '(' || i > span.start() && Character.isDigit(c)
                    : Character.isLetterOrDigit(c) || " .'’-–()".indexOf(c) >= 0;
            if (!fits) {
                return null;
            }
            wordStart = c == ' ';
        }
        return null;
    }

    private static boolean isUpperCase(String label) {
        return label.chars().noneMatch(Character::isLowerCase);
    }

    private boolean isByline(Span span) {
        String paragraph = text.substring(span.start(), Math.min(span.end(), span.start() + BYLINE_LENGTH + 1));
        return paragraph.length() <= BYLINE_LENGTH
                && paragraph.length() > 4
                && (paragraph.startsWith("By ") || paragraph.startsWith("BY "))
                && Character.isUpperCase(paragraph.charAt(3))
                && !paragraph.endsWith(".");
    }

    private boolean isListItem(Span span) {
        if (span.length() < 3) {
            return false;
        }
        int i = span.start();
        while (i < span.end() && i < span.start() + 3 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        boolean number = i > span.start() && i + 1 < span.end() && ".)".indexOf(text.charAt(i)) >= 0;
        boolean bullet = "•▪◦‣·*-–—".indexOf(text.charAt(span.start())) >= 0;
        return (number || bullet) && Characters.isSpace(text.charAt(number ? i + 1 : span.start() + 1));
    }
}
