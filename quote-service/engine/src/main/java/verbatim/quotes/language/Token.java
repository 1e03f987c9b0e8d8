package verbatim.quotes.language;

/**
 * One token of a sentence's frame.
 *
 * @param word as the tagger sees it
 * @param lemma base form, lower case, of nouns and verbs; of other words the word in lower case
 * @param tag Penn Treebank part of speech
 * @param entity what the recogniser takes it for
 * @param start first UTF-16 unit in the article
 * @param end one past the last; equal to {@code start} for a placeholder of elided words
 * @param quote index of the outermost quoted span it stands in, or -1
 */
public record Token(String word, String lemma, String tag, EntityType entity, int start, int end, int quote) {

    /** Whether it stands for words of a long quote that the frame leaves out. */
    public boolean isPlaceholder() {
        return start == end;
    }

    public boolean isQuoted() {
        return quote >= 0;
    }

    public boolean isProper() {
        return tag.startsWith("NNP");
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    /** Whether it is a quotation mark, comma, full stop or another mark. */
    public boolean isPunctuation() {
        return !Character.isLetterOrDigit(word.codePointAt(0))
                && !Character.isLetterOrDigit(word.codePointBefore(word.length()))
                && !word.equals("$")
                && !word.equals("%")
                && !word.equals("'s")
                && !word.equals("’s");
    }
}
