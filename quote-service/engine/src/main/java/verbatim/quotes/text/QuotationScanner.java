package verbatim.quotes.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Span;

/**
 * Pairs the quotation marks of a text. It decides where quoted spans begin and end, not what they are: titles, scare
 * quotes and speech come alike. Spans are nested or apart, never half over each other; spans without a letter or digit
 * are left out. Time and memory are linear in the length of the text.
 */
public final class QuotationScanner {

    private final SourceText source;
    private final List<Mark> marks;
    private final List<Open> found = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private QuotationScanner(SourceText source) {
        this.source = source;
        this.marks = MarkFinder.find(source);
    }

    /** The quoted spans in text order, an outer one before those inside it. */
    public static List<QuotedSpan> scan(SourceText source) {
        return new QuotationScanner(source).scan();
    }

    /** A quote while its marks are being read. */
    private static final class Open {
        private final Mark first;
        private final @Nullable Open parent;
        private final int depth;
        private final List<Span> segments = new ArrayList<>();
        private int segmentStart;
        private int end;
        private int innerEnd;
        private boolean closed;

        private Open(Mark first, @Nullable Open parent) {
            this.first = first;
            this.parent = parent;
            this.depth = parent == null ? 0 : parent.depth + 1;
            this.segmentStart = first.start();
        }
    }

    private List<QuotedSpan> scan() {
        if (marks.isEmpty()) {
            return List.of();
        }
        for (Pairing.Step step : new Pairing(source, marks, new MarkCosts(source, marks)).steps()) {
            switch (step.action()) {
                case OPEN -> open(marks.get(step.mark()));
                case CLOSE -> close(marks.get(step.mark()), step.depth());
                case REOPEN ->
                    startSegment(open.element(), marks.get(step.mark()).start());
                case PARAGRAPH -> endParagraph(step.mark(), step.depth());
                case STRAY -> {}
            }
        }
        return results();
    }

    private void open(Mark mark) {
        Open quote = new Open(mark, open.peek());
        found.add(quote);
        open.push(quote);
    }

    private void close(Mark mark, int depth) {
        endInside(depth + 1, mark.start());
        Open quote = open.pop();
        quote.closed = true;
        quote.innerEnd = mark.start();
        endSegment(quote, mark.end());
        quote.end = mark.end();
    }

    /** Ends, without a mark, every quote deeper than {@code depth}. */
    private void endInside(int depth, int offset) {
        while (open.size() > depth) {
            Open quote = open.pop();
            endSegment(quote, offset);
            quote.end = quote.segments.getLast().end();
            quote.innerEnd = quote.end;
        }
    }

    private void endParagraph(int following, int depth) {
        int paragraph = marks.get(following - 1).paragraph();
        endInside(depth, source.paragraphs().get(paragraph).span().end());
        if (depth > 0) {
            for (int i = paragraph + 1; i <= marks.get(following).paragraph(); i++) {
                startSegment(open.element(), source.paragraphs().get(i).span().start());
            }
        }
    }

    private void startSegment(Open quote, int offset) {
        if (offset > quote.segmentStart) {
            endSegment(quote, offset);
            quote.segmentStart = offset;
        }
    }

    private void endSegment(Open quote, int offset) {
        quote.segments.add(new Span(
                quote.segmentStart,
                Math.max(
                        quote.first.end(),
                        Characters.trim(source.text(), quote.segmentStart, offset)
                                .end())));
    }

    private List<QuotedSpan> results() {
        List<QuotedSpan> results = new ArrayList<>();
        int[] index = new int[3];
        for (Open quote : found) {
            if (!hasWord(quote.first.end(), quote.innerEnd)) {
                continue;
            }
            index[quote.depth] = results.size();
            results.add(new QuotedSpan(
                    new Span(quote.first.start(), quote.end),
                    new Span(quote.first.end(), Math.max(quote.first.end(), quote.innerEnd)),
                    quote.segments,
                    quote.first.glyph().family,
                    quote.depth,
                    quote.parent == null ? -1 : index[quote.depth - 1],
                    quote.closed));
        }
        return results;
    }

    private boolean hasWord(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(source.text().codePointAt(i))) {
                return true;
            }
        }
        return false;
    }
}
