package verbatim.serving;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What all services ask of a text that a client sends. */
public final class SubmittedText {

    /** Longest text of a request, in UTF-16 units. */
    public static final int MAX_UNITS = 1_000_000;

    private SubmittedText() {}

    /**
     * Checks length and characters.
     *
     * <p>A lone surrogate is no character and cannot be answered in UTF-8; NUL is one that no article holds and that
     * databases refuse. Both come from broken conversions, so the client is told where instead of being given offsets
     * into a text it does not have.
     *
     * @param field for the problem: path in the body
     * @param maxUnits longest length in UTF-16 units
     * @return the text
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code missing-field}, {@code text-too-long} or
     *     {@code invalid-text}
     */
    public static String check(String field, @Nullable String text, int maxUnits) {
        if (text == null) {
            throw Problem.atField(CommonProblem.MISSING_FIELD, field, "This field is required.");
        }
        if (text.length() > maxUnits) {
            throw Problem.atField(
                    CommonProblem.TEXT_TOO_LONG,
                    field,
                    "%d UTF-16 units, at most %d are allowed.".formatted(text.length(), maxUnits));
        }
        int fault = firstFault(text);
        if (fault >= 0) {
            throw Problem.atField(
                    CommonProblem.INVALID_TEXT,
                    field,
                    "%s at UTF-16 offset %d."
                            .formatted(text.charAt(fault) == 0 ? "NUL" : "Half a surrogate pair", fault));
        }
        return text;
    }

    /**
     * Checks a text that is to be one line with something on it.
     *
     * @return it without white space around it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem as of {@link #check}, and {@code invalid-value}
     */
    public static String checkLine(String field, @Nullable String text, int maxUnits) {
        String line = check(field, text, maxUnits).strip();
        if (line.isEmpty() || line.chars().anyMatch(Character::isISOControl)) {
            throw Problem.atField(CommonProblem.INVALID_VALUE, field, "Expected one line of text.");
        }
        return line;
    }

    private static int firstFault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return i;
            }
            if (Character.isHighSurrogate(unit)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /**
     * Decodes a {@code text/plain} body; nothing is replaced, a byte-order mark stays.
     *
     * @param charset of the media type, absent for UTF-8
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code malformed-encoding}, or {@code unsupported-media-type}
     *     for an unknown charset
     */
    public static String decode(byte[] body, @Nullable String charset) {
        try {
            Charset known = charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
            return known.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "This charset is not known; UTF-8 always works.");
        } catch (CharacterCodingException e) {
            throw Problem.of(
                    CommonProblem.MALFORMED_ENCODING, "The body does not decode; UTF-8 is assumed without a charset.");
        }
    }

    /** SHA-256 of the text's UTF-8 bytes in lower-case hexadecimal. */
    public static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
