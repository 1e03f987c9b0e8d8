package verbatim.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.sentiment.Engine.toneOf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every phenomenon in several variants that no rule was written for: {@code listed-tones.tsv}. */
class ListedTonesTest {

    private record Case(
            String phenomenon,
            String label,
            String text,
            @Nullable String weaker) {}

    @TestFactory
    Stream<DynamicTest> hearsWhatACarefulReaderHears() {
        return cases("listed-tones.tsv")
                .map(c -> DynamicTest.dynamicTest(
                        name(c), () -> assertThat(isRight(c)).as(c.text()).isTrue()));
    }

    /** A case that is right now is no gap any more: move it. */
    @TestFactory
    Stream<DynamicTest> knownGaps() {
        return cases("listed-tones-open.tsv")
                .map(c -> DynamicTest.dynamicTest(name(c), () -> assertThat(isRight(c))
                        .as("right now: " + c.text())
                        .isFalse()));
    }

    private static String name(Case c) {
        return c.phenomenon() + ": " + c.text();
    }

    private static boolean isRight(Case c) {
        Tone tone = toneOf(c.text());
        boolean label = tone.label().name().toLowerCase(Locale.ROOT).equals(c.label());
        return label
                && (c.weaker() == null
                        || Math.abs(tone.score()) > Math.abs(toneOf(c.weaker()).score()));
    }

    private static Stream<Case> cases(String file) {
        try (InputStream in = ListedTonesTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(f -> new Case(f[0], f[1], f[2], f.length > 3 ? f[3] : null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
