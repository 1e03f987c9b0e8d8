package verbatim.quotes.attribution;

import verbatim.quotes.Span;
import verbatim.quotes.language.Document;
import verbatim.quotes.language.Document.QuoteFrame;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;
import verbatim.quotes.text.QuotedSpan;

/**
 * One quote and where it stands in the narration.
 *
 * @param index position among the outermost quoted spans
 * @param quoted the span
 * @param frame its marks in the frame
 * @param sentence the frame's sentence
 * @param words how many words it holds
 * @param shape how the frame surrounds it
 * @param content its words without marks
 */
record QuoteContext(
        int index, QuotedSpan quoted, QuoteFrame frame, Sentence sentence, int words, Shape shape, String content) {

    /** How the sentence of the narration surrounds a quote. */
    enum Shape {
        /** The sentence consists of quotes alone. */
        BARE,
        /** Narration follows. */
        OPENS,
        /** Narration stands before. */
        CLOSES,
        /** Narration on both sides. */
        AMID
    }

    static QuoteContext of(Document document, QuotedSpan quoted, int index) {
        QuoteFrame frame = document.frames().get(index);
        Sentence sentence = document.sentences().get(frame.sentence());
        String content = quoted.inner().in(document.text());
        return new QuoteContext(index, quoted, frame, sentence, countWords(content), shape(sentence, frame), content);
    }

    Span span() {
        return quoted.span();
    }

    int first() {
        return frame.first();
    }

    int last() {
        return frame.last();
    }

    /** Whether it reads as a sentence of its own: a capital first and a mark that ends or breaks a sentence last. */
    boolean isSentenceLike() {
        return startsUpper() && (words >= 4 || endsLikeSpeech());
    }

    boolean startsUpper() {
        for (int i = 0; i < content.length(); ) {
            int c = content.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                return !Character.isLowerCase(c);
            }
            i += Character.charCount(c);
        }
        return false;
    }

    private boolean endsLikeSpeech() {
        String trimmed = content.strip();
        return !trimmed.isEmpty() && ",.?!…".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0;
    }

    private static Shape shape(Sentence sentence, QuoteFrame frame) {
        boolean before = false;
        boolean after = false;
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (!token.isQuoted() && !token.isPunctuation()) {
                before |= i < frame.first();
                after |= i > frame.last();
            }
        }
        if (before) {
            return after ? Shape.AMID : Shape.CLOSES;
        }
        return after ? Shape.OPENS : Shape.BARE;
    }

    /** Runs of letters and digits between white space. */
    static int countWords(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                inside = false;
            } else if (!inside && Character.isLetterOrDigit(c)) {
                inside = true;
                words++;
            }
        }
        return words;
    }
}
