package verbatim.sentiment.text;

/**
 * A word, number, punctuation mark or symbol of a text.
 *
 * @param form lower case, typographic apostrophes made straight; a run of equal marks is one token of one mark
 * @param start first UTF-16 unit in the text
 * @param end one past the last UTF-16 unit
 * @param kind what it is
 * @param shout written in capitals only, two letters or more
 */
public record Token(String form, int start, int end, Kind kind, boolean shout) {

    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isMark() {
        return kind == Kind.MARK;
    }
}
