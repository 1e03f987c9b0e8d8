package verbatim.quotes.text;

/** What stands directly before or after a quotation mark, other marks left out. */
enum Side {
    /** Beginning or end of the paragraph. */
    EDGE,
    SPACE,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    DASH,
    COLON,
    COMMA,
    /** {@code . ! ? ;} */
    STOP,
    ELLIPSIS,
    UPPER,
    LOWER,
    DIGIT,
    OTHER;

    boolean isGap() {
        return this == EDGE || this == SPACE;
    }

    boolean isWord() {
        return this == UPPER || this == LOWER || this == DIGIT;
    }

    boolean isPunctuation() {
        return this == COMMA || this == STOP || this == ELLIPSIS;
    }

    static Side of(int c) {
        return switch (c) {
            case '<', '>' -> SPACE;
            case '(', '[', '{', '/', '\u00BF', '\u00A1' -> OPEN_BRACKET;
            case ')', ']', '}', '%' -> CLOSE_BRACKET;
            case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> DASH;
            case ':' -> COLON;
            case ',' -> COMMA;
            case '.', '!', '?', ';' -> STOP;
            case '\u2026' -> ELLIPSIS;
            default -> ofLetter(c);
        };
    }

    private static Side ofLetter(int c) {
        if (Characters.isSpace(c)) {
            return SPACE;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
            return UPPER;
        }
        return Character.isLetter(c) ? LOWER : OTHER;
    }
}
