package verbatim.gateway.analysis;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as searches compare it: without case, compatibility forms and differences of white space. */
public final class NameKey {

    /** An index entry of PostgreSQL holds about 2,700 bytes; 300 characters of four bytes fit. */
    private static final int MAX_CHARACTERS = 300;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private NameKey() {}

    public static String of(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        String key = SPACE.matcher(folded).replaceAll(" ").strip();
        return key.codePointCount(0, key.length()) <= MAX_CHARACTERS
                ? key
                : key.substring(0, key.offsetByCodePoints(0, MAX_CHARACTERS));
    }
}
