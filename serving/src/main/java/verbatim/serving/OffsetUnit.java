package verbatim.serving;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the offsets of a request and its answer count. */
public enum OffsetUnit {
    /** UTF-16 code units, as Java, JavaScript and C# index strings. The default. */
    @JsonProperty("utf16")
    UTF16("utf16"),
    /** Unicode code points, as Python indexes strings. */
    @JsonProperty("codepoint")
    CODEPOINT("codepoint");

    private final String word;

    OffsetUnit(String word) {
        this.word = word;
    }

    /** The word in requests and answers. */
    public String word() {
        return word;
    }

    /**
     * The unit a parameter names, {@link #UTF16} when it is absent.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code invalid-value} for any other word
     */
    public static OffsetUnit ofParameter(String parameter, @Nullable String value) {
        if (value == null) {
            return UTF16;
        }
        return Arrays.stream(values())
                .filter(unit -> unit.word.equals(value))
                .findFirst()
                .orElseThrow(
                        () -> Problem.atField(CommonProblem.INVALID_VALUE, parameter, "Expected utf16 or codepoint."));
    }

    /** Offsets of {@code text} in this unit. Linear in the text, then constant for each offset. */
    public Offsets of(String text) {
        return this == UTF16 || isBasic(text) ? utf16 -> utf16 : counted(text);
    }

    private static boolean isBasic(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Offsets counted(String text) {
        int[] points = new int[text.length() + 1];
        int point = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            points[i] = point;
            if (Character.charCount(text.codePointAt(i)) == 2) {
                points[i + 1] = point; // between the halves: the character it splits
            }
            point++;
        }
        points[text.length()] = point;
        return utf16 -> points[utf16];
    }

    /** Translates offsets of one text. */
    @FunctionalInterface
    public interface Offsets {

        /** @param utf16 an offset in UTF-16 units, 0 to the text's length; inside a pair it counts as before it */
        int of(int utf16);
    }
}
