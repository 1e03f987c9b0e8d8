package verbatim.quotes.text;

/**
 * A character or a few ({@code ''}, {@code &quot;}) that may be a quotation mark, with what its surroundings tell.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 * @param glyph its form
 * @param paragraph index of its paragraph
 * @param left what stands before it
 * @param right what stands after it
 * @param atStart whether nothing but marks stands before it in its paragraph
 * @param afterSentence whether the last character before it that is neither space nor mark ends a sentence
 */
record Mark(
        int start, int end, Glyph glyph, int paragraph, Side left, Side right, boolean atStart, boolean afterSentence) {

    boolean isSingle() {
        return glyph.family == QuotedSpan.Marks.SINGLE;
    }

    /** White space on both sides: it may open, close or stand there by mistake. */
    boolean isLoose() {
        return left == Side.SPACE && right == Side.SPACE;
    }

    boolean endsSentence() {
        return left == Side.STOP || left == Side.ELLIPSIS;
    }

    Mark withRight(Side side) {
        return new Mark(start, end, glyph, paragraph, left, side, atStart, afterSentence);
    }
}
