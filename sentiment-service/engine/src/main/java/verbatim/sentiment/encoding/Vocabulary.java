package verbatim.sentiment.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Word pieces and their ids, read from the {@code tokenizer.json} that comes with an encoder. */
final class Vocabulary {

    private static final String KEY = "\"vocab\"";

    private final Map<String, Integer> ids;

    private Vocabulary(Map<String, Integer> ids) {
        this.ids = ids;
    }

    /**
     * Reads the vocabulary of a tokenizer file: the object of names and numbers under {@code vocab}.
     *
     * @throws IllegalStateException if it is missing or malformed
     */
    static Vocabulary load(String resource) {
        try (InputStream stream = Vocabulary.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("vocabulary is missing: " + resource);
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the object under {@code vocab} of a JSON text. */
    static Vocabulary parse(String json) {
        int at = json.indexOf('{', Math.max(0, json.indexOf(KEY)));
        if (json.indexOf(KEY) < 0 || at < 0) {
            throw new IllegalStateException("no vocabulary in the tokenizer file");
        }
        Map<String, Integer> ids = new HashMap<>(65_536);
        int end = json.indexOf('"', at);
        while (end >= 0 && json.charAt(at) != '}') {
            StringBuilder piece = new StringBuilder();
            int i = unquote(json, end + 1, piece);
            int from = json.indexOf(':', i) + 1;
            at = from;
            while (json.charAt(at) != ',' && json.charAt(at) != '}') {
                at++;
            }
            ids.put(piece.toString(), Integer.parseInt(json.substring(from, at).strip()));
            end = json.indexOf('"', at);
        }
        return new Vocabulary(ids);
    }

    private static int unquote(String json, int from, StringBuilder piece) {
        int i = from;
        while (json.charAt(i) != '"') {
            if (json.charAt(i) != '\\') {
                piece.append(json.charAt(i++));
            } else if (json.charAt(i + 1) == 'u') {
                piece.append((char) Integer.parseInt(json.substring(i + 2, i + 6), 16));
                i += 6;
            } else {
                piece.append(json.charAt(i + 1));
                i += 2;
            }
        }
        return i + 1;
    }

    /** The id of a piece, or -1. */
    int idOf(String piece) {
        return ids.getOrDefault(piece, -1);
    }

    int size() {
        return ids.size();
    }
}
