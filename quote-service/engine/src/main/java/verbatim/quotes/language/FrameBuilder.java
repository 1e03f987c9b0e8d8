package verbatim.quotes.language;

import java.util.ArrayList;
import java.util.List;
import verbatim.quotes.Span;
import verbatim.quotes.text.QuotedSpan;

/**
 * Cuts the token stream of an article into the frames of its sentences.
 *
 * <p>A quote of more than {@value #KEPT} words, or one that holds a sentence end, is replaced by the clause “it works”
 * between its marks; a shorter one stays, because it is grammatically part of the sentence ("called it “a disaster”").
 * One pass, linear in the tokens.
 */
final class FrameBuilder {

    /** Quotes of at most so many tokens stay in the frame. */
    private static final int KEPT = 12;

    /** No frame grows longer: the parser and the recogniser hold memory per sentence. */
    private static final int MAX_FRAME = 200;

    /** A draft of a token; {@code boundary} is set where a sentence may end right behind it. */
    record Draft(String word, int start, int end, int quote, boolean boundary) {}

    private final String text;
    private final List<Span> paragraphs;
    private final List<QuotedSpan> quotes;
    private final List<List<Draft>> sentences = new ArrayList<>();
    private List<Draft> current = new ArrayList<>();
    private int paragraph;

    FrameBuilder(String text, List<Span> paragraphs, List<QuotedSpan> quotes) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.quotes = quotes;
    }

    /** Frames in text order, none empty. {@code words} are the tokens of the text with the marks of the quotes left out. */
    List<List<Draft>> build(List<CoreNlp.Word> words) {
        int w = 0;
        for (int q = 0; q <= quotes.size(); q++) {
            int stop = q < quotes.size() ? quotes.get(q).span().start() : Integer.MAX_VALUE;
            for (; w < words.size() && words.get(w).start() < stop; w++) {
                narrate(words.get(w));
            }
            if (q < quotes.size()) {
                int from = w;
                while (w < words.size()
                        && words.get(w).start() < quotes.get(q).span().end()) {
                    w++;
                }
                quote(q, words.subList(from, w));
            }
        }
        close();
        return sentences;
    }

    private void narrate(CoreNlp.Word word) {
        enterParagraph(word.start());
        boolean ender = Marks.endsSentence(word.text());
        if (startsSentence(word)) {
            close();
        }
        current.add(new Draft(word.text(), word.start(), word.end(), -1, ender));
    }

    private void quote(int q, List<CoreNlp.Word> inner) {
        QuotedSpan marks = quotes.get(q);
        enterParagraph(marks.span().start());
        if (!current.isEmpty() && current.getLast().boundary()) {
            close();
        }
        current.add(new Draft("``", marks.span().start(), marks.inner().start(), q, false));
        String last = inner.isEmpty() ? "" : inner.getLast().text();
        boolean ends = Marks.endsSentence(last);
        if (inner.size() > KEPT || holdsSentenceEnd(inner)) {
            int at = marks.inner().start();
            current.add(new Draft("it", at, at, q, false));
            current.add(new Draft("works", at, at, q, false));
            if (last.equals(",")) {
                current.add(new Draft(",", at, at, q, false));
            }
        } else {
            inner.forEach(word -> current.add(new Draft(word.text(), word.start(), word.end(), q, false)));
        }
        current.add(new Draft("''", marks.inner().end(), marks.span().end(), q, ends));
        // A quote over several paragraphs ends in another one than it began in.
        while (paragraph + 1 < paragraphs.size()
                && paragraphs.get(paragraph + 1).start() < marks.span().end()) {
            paragraph++;
        }
    }

    private static boolean holdsSentenceEnd(List<CoreNlp.Word> inner) {
        return inner.stream().limit(Math.max(0, inner.size() - 1)).anyMatch(word -> Marks.endsSentence(word.text()));
    }

    private void enterParagraph(int offset) {
        while (paragraph + 1 < paragraphs.size()
                && paragraphs.get(paragraph + 1).start() <= offset) {
            paragraph++;
            close();
        }
    }

    /** Whether a sentence ends before this word of the narration. */
    private boolean startsSentence(CoreNlp.Word word) {
        if (current.size() >= MAX_FRAME) {
            return true;
        }
        if (current.isEmpty() || !current.getLast().boundary() || Marks.closesOrJoins(word.text())) {
            return false;
        }
        Draft last = current.getLast();
        if (last.quote() < 0) {
            return true;
        }
        // “Really?” he asked. – lower case goes on; “No.” Smith left. – a capital begins anew.
        return !Character.isLowerCase(text.codePointAt(word.start()));
    }

    private void close() {
        if (!current.isEmpty()) {
            sentences.add(current);
            current = new ArrayList<>();
        }
    }
}
