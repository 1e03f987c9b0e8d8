package verbatim.quotes.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import verbatim.quotes.Article;

/** Runs a sample article through an analyser, so that the first client does not pay for class loading and compilation. */
final class WarmUp {

    private static final String SAMPLE = "/warm-up.txt";

    /** Enough for the hot loops to be compiled once; more would only delay readiness. */
    private static final int ROUNDS = 5;

    private WarmUp() {}

    static void run(Analyser analyser) {
        Article sample = Article.of(sample());
        for (int round = 0; round < ROUNDS; round++) {
            var unused = analyser.analyse(sample);
        }
    }

    static String sample() {
        try (InputStream stream = WarmUp.class.getResourceAsStream(SAMPLE)) {
            if (stream == null) {
                throw new IllegalStateException(SAMPLE + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
