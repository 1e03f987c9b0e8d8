package verbatim.gateway.speakers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.NameKey;

/**
 * Which names are enough to know somebody by in another article. A person's bare last name is not, nor is one with an
 * initial or a title: many have it. The name of an organisation or a document is.
 */
final class FullName {

    private static final String PERSON = "person";
    private static final int LEAST_WORDS = 2;
    private static final int LEAST_LETTERS = 2;
    private static final Set<String> TITLES = titles();

    private FullName() {}

    /**
     * Whether a name is one.
     *
     * @param type as of speakers; what is not known counts as a person, of whom more is asked
     */
    static boolean is(@Nullable String type, String name) {
        if (!kind(type).equals(PERSON)) {
            return true;
        }
        long words = Arrays.stream(NameKey.of(name).split(" "))
                .filter(word -> !TITLES.contains(word.replace(".", "")))
                .filter(word -> word.codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS)
                .count();
        return words >= LEAST_WORDS;
    }

    /** A person and an organisation of one name are two. */
    static String kind(@Nullable String type) {
        return type == null ? PERSON : type;
    }

    private static Set<String> titles() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FullName.class.getResourceAsStream("titles.txt")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
