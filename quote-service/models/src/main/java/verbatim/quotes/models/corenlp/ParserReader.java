package verbatim.quotes.models.corenlp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import verbatim.quotes.models.lexicon.NameIds;
import verbatim.quotes.models.parsing.ParserModel;

/**
 * Reads the text that CoreNLP's {@code nndep} writes: seven lines {@code name=count}; a line per word, tag and relation with
 * its embedding; the input weights, a line per input; the bias, one line; the output weights, a line per hidden unit. The
 * list of features to prepare that ends the file is left unread.
 */
public final class ParserReader {

    /** Whole powers of ten that a float holds exactly. */
    private static final float[] POWERS_OF_TEN = {1f, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f};

    /** Features that the network sees of a configuration: words and tags of 18 places, relations of 12 of them. */
    private static final int POSITIONS = 48;

    private static final int EXACT_MANTISSA = 1 << 24;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private byte[] field = new byte[64];

    private ParserReader(InputStream in) {
        this.in = in;
    }

    /**
     * Reads a model.
     *
     * @param in the text in UTF-8, not compressed
     * @throws IOException if it cannot be read, ends early or is not such a text
     */
    public static ParserModel read(InputStream in) throws IOException {
        return new ParserReader(in).model();
    }

    private ParserModel model() throws IOException {
        int words = header("dict");
        int tags = header("pos");
        int labels = header("label");
        int dimension = header("embeddingSize");
        int hidden = header("hiddenSize");
        int positions = header("numTokens");
        header("preComputed");
        if (positions != POSITIONS) {
            throw new StreamCorruptedException("a model of " + positions + " features, not " + POSITIONS);
        }
        float[] embeddings = new float[(words + tags + labels) * dimension];
        NameIds wordIds = ids(names(0, words, embeddings, dimension), 0);
        NameIds tagIds = ids(names(words, tags, embeddings, dimension), words);
        String[] names = names(words + tags, labels, embeddings, dimension);
        if (!names[0].equals(ParserModel.NULL)) {
            throw new StreamCorruptedException("the first relation is not " + ParserModel.NULL);
        }
        String[] relations = Arrays.copyOfRange(names, 1, labels);
        float[][] inputWeights = matrix(positions * dimension, hidden);
        float[] bias = matrix(1, hidden)[0];
        float[][] outputWeights = matrix(hidden, 2 * relations.length + 1);
        return new ParserModel(
                wordIds, tagIds, relations, words + tags, dimension, embeddings, inputWeights, bias, outputWeights);
    }

    private int header(String name) throws IOException {
        String line = field();
        if (!line.startsWith(name + "=")) {
            throw new StreamCorruptedException("no " + name + " where one is due");
        }
        try {
            return Integer.parseInt(line.substring(name.length() + 1));
        } catch (NumberFormatException e) {
            throw new StreamCorruptedException("no number: " + line);
        }
    }

    private String[] names(int first, int count, float[] embeddings, int dimension) throws IOException {
        String[] names = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = field();
            int start = (first + i) * dimension;
            numbers(embeddings, start, start + dimension);
        }
        return names;
    }

    private static NameIds ids(String[] names, int first) throws StreamCorruptedException {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new StreamCorruptedException(name + " stands twice");
            }
        }
        return NameIds.of(names, first);
    }

    private float[][] matrix(int rows, int columns) throws IOException {
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            numbers(row, 0, columns);
        }
        return matrix;
    }

    private void numbers(float[] into, int start, int end) throws IOException {
        for (int i = start; i < end; i++) {
            into[i] = number();
        }
    }

    /** The next field as {@link Float#parseFloat} reads it; plain decimals of few digits take a short way. */
    private float number() throws IOException {
        int length = next();
        int mantissa = 0;
        int digits = 0;
        int decimals = 0;
        boolean fraction = false;
        int start = length > 0 && field[0] == '-' ? 1 : 0;
        for (int i = start; i < length; i++) {
            int digit = field[i] - '0';
            if (digit >= 0 && digit <= 9 && mantissa < EXACT_MANTISSA / 10) {
                mantissa = 10 * mantissa + digit;
                digits++;
                decimals += fraction ? 1 : 0;
            } else if (field[i] == '.' && !fraction) {
                fraction = true;
            } else {
                return slowNumber(length);
            }
        }
        if (digits == 0 || decimals >= POWERS_OF_TEN.length) {
            return slowNumber(length);
        }
        // Both operands are exact and a division rounds once: the nearest float.
        float value = mantissa / POWERS_OF_TEN[decimals];
        return start == 1 ? -value : value;
    }

    private float slowNumber(int length) throws IOException {
        String text = new String(field, 0, length, StandardCharsets.UTF_8);
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException e) {
            throw new StreamCorruptedException("no number: " + text);
        }
    }

    private String field() throws IOException {
        int length = next();
        return new String(field, 0, length, StandardCharsets.UTF_8);
    }

    /** Copies the next field, up to a space or the end of its line, into {@link #field}; returns its length. */
    private int next() throws IOException {
        int length = 0;
        while (true) {
            if (position == limit && !fill()) {
                if (length == 0) {
                    throw new EOFException("the model ends early");
                }
                return length;
            }
            byte b = buffer[position++];
            if (b == ' ' || b == '\n') {
                return length;
            }
            if (length == field.length) {
                field = Arrays.copyOf(field, 2 * length);
            }
            field[length++] = b;
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }
}
