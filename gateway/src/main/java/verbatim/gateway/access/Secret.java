package verbatim.gateway.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import verbatim.serving.SubmittedText;

/** What a client sends as its key. It is shown once, when it is made; the database holds its hash alone. */
final class Secret {

    /** So that a key that leaks into a repository or a chat is known for what it is. */
    private static final String PREFIX = "vb_";

    private static final int RANDOM_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32,200}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** A new one of 256 random bits. */
    static Secret random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether a text may be a secret: long enough that nobody guesses it, and of characters that every shell takes. */
    static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    static Secret of(String text) {
        return new Secret(text);
    }

    String value() {
        return value;
    }

    /** SHA-256 in hexadecimal. */
    String hash() {
        return SubmittedText.sha256(value);
    }

    @Override
    public String toString() {
        return "secret";
    }
}
