package verbatim.gateway.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a key may do; each role may do all that the ones before it may. */
public enum Role {
    /** Read what is stored, and analyse without storing. */
    READ,
    /** Store, correct, delete. */
    WRITE,
    /** Hand out keys and see who changed what. */
    ADMIN;

    /** The word in answers and in the database. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role that a word of {@link #word()} names.
     *
     * @throws IllegalArgumentException for any other word
     */
    static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether this role may do what {@code required} may. */
    boolean includes(Role required) {
        return compareTo(required) >= 0;
    }
}
