package verbatim.quotes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Article fixtures: text files one can read. */
final class Articles {

    private Articles() {}

    static String read(String name) {
        try (InputStream in = Articles.class.getResourceAsStream("articles/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no article " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
