package verbatim.sentiment.encoding;

import java.util.stream.IntStream;

/**
 * What the encoder reads of a text, for training it: its first {@value #LONGEST} pieces at most.
 *
 * @param ids numbers of start, pieces and end
 * @param from first UTF-16 units of the pieces
 * @param to one past their last
 */
public record EncoderInput(int[] ids, int[] from, int[] to) {

    private static final int LONGEST = 190;

    private static final WordPieces PIECES = new WordPieces(Vocabulary.load("/bge-small-en-v1.5-q-tokenizer.json"));

    /** Cuts a text into pieces. */
    public static EncoderInput of(String text) {
        WordPieces.Pieces all = PIECES.split(text);
        WordPieces.Pieces some = all.range(0, Math.min(LONGEST, all.ids().length));
        IntStream ids = IntStream.concat(IntStream.of((int) PIECES.start()), IntStream.of(some.ids()));
        return new EncoderInput(
                IntStream.concat(ids, IntStream.of((int) PIECES.end())).toArray(), some.from(), some.to());
    }
}
