package verbatim.sentiment.encoding;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Splits a text into the word pieces of an uncased BERT (Devlin et al., 2019; Wu et al., 2016): lower case without
 * accents, cut at white space and punctuation, each word then greedily into the longest known pieces.
 *
 * <p>Time is linear: a word longer than {@value #LONGEST} characters is one unknown piece.
 */
final class WordPieces {

    /** As in the reference implementation. */
    private static final int LONGEST = 100;

    private final Vocabulary vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    /**
     * The pieces of a text, without start and end.
     *
     * @param ids their ids
     * @param from their first UTF-16 unit in the text
     * @param to one past their last unit
     */
    record Pieces(int[] ids, int[] from, int[] to) {

        Pieces range(int first, int last) {
            return new Pieces(
                    Arrays.copyOfRange(ids, first, last),
                    Arrays.copyOfRange(from, first, last),
                    Arrays.copyOfRange(to, first, last));
        }
    }

    WordPieces(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = special("[UNK]");
        this.start = special("[CLS]");
        this.end = special("[SEP]");
    }

    private int special(String name) {
        int id = vocabulary.idOf(name);
        if (id < 0) {
            throw new IllegalStateException("the vocabulary has no " + name);
        }
        return id;
    }

    /** Id of the piece that stands before every text. */
    int start() {
        return start;
    }

    /** Id of the piece that stands after every text. */
    int end() {
        return end;
    }

    /** The pieces of a text; none for a text of white space. */
    Pieces split(String text) {
        Sink sink = new Sink();
        Word word = new Word();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isSpace(c)) {
                flush(word, sink);
            } else if (isAlone(c)) {
                flush(word, sink);
                word.add(c, i, next);
                flush(word, sink);
            } else if (c < 128) {
                word.add(Character.toLowerCase(c), i, next);
            } else {
                int at = i;
                Normalizer.normalize(text.substring(i, next), Normalizer.Form.NFD)
                        .codePoints()
                        .filter(WordPieces::isKept)
                        .forEach(part -> word.add(Character.toLowerCase(part), at, next));
            }
            i = next;
        }
        flush(word, sink);
        return sink.pieces();
    }

    private void flush(Word word, Sink sink) {
        String letters = word.letters.toString();
        if (letters.isEmpty()) {
            return;
        }
        int mark = sink.size;
        if (letters.length() > LONGEST) {
            sink.add(unknown, word.from[0], word.to[letters.length() - 1]);
            word.clear();
            return;
        }
        int from = 0;
        while (from < letters.length()) {
            int to = letters.length();
            int id = -1;
            while (to > from && id < 0) {
                id = vocabulary.idOf(from == 0 ? letters.substring(0, to) : "##" + letters.substring(from, to));
                to -= id < 0 ? 1 : 0;
            }
            if (id < 0) {
                sink.size = mark;
                sink.add(unknown, word.from[0], word.to[letters.length() - 1]);
                break;
            }
            sink.add(id, word.from[from], word.to[to - 1]);
            from = to;
        }
        word.clear();
    }

    private static boolean isKept(int c) {
        return c != 0xFFFD
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE,
                            Character.SURROGATE,
                            Character.NON_SPACING_MARK -> false;
                    default -> true;
                };
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /** Whether a character is a word of its own: punctuation, ASCII symbols, Chinese characters. */
    private static boolean isAlone(int c) {
        boolean ascii = (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
        return ascii
                || Character.isIdeographic(c)
                || switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    /** The letters of a word while it grows; beyond what is looked up only its end moves on. */
    private static final class Word {
        private final StringBuilder letters = new StringBuilder();
        private final int[] from = new int[LONGEST + 4];
        private final int[] to = new int[LONGEST + 4];

        void add(int c, int start, int end) {
            if (letters.length() > LONGEST) {
                to[letters.length() - 1] = end;
                return;
            }
            int before = letters.length();
            letters.appendCodePoint(c);
            Arrays.fill(from, before, letters.length(), start);
            Arrays.fill(to, before, letters.length(), end);
        }

        void clear() {
            letters.setLength(0);
        }
    }

    /** Growing arrays of pieces. */
    private static final class Sink {
        private int[] ids = new int[32];
        private int[] from = new int[32];
        private int[] to = new int[32];
        private int size;

        void add(int id, int start, int end) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                from = Arrays.copyOf(from, size * 2);
                to = Arrays.copyOf(to, size * 2);
            }
            ids[size] = id;
            from[size] = start;
            to[size++] = end;
        }

        Pieces pieces() {
            return new Pieces(ids, from, to).range(0, size);
        }
    }
}
