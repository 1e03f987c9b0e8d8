package verbatim.gateway.analysis;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an article's analysis has come. */
public enum Status {
    /** Accepted, not analysed yet. */
    QUEUED,
    /** Quotes and the tone of each that is speech. */
    COMPLETE,
    /** Quotes without some or all tones. */
    PARTIAL,
    /** Given up; the problem says why. */
    FAILED;

    /** The word in answers and in the database. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The status that a word of {@link #word()} names.
     *
     * @throws IllegalArgumentException for any other word
     */
    public static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
