package verbatim.gateway.speakers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a name in an article stands for a speaker. */
public enum Rule {
    /** Its full name is the speaker's. */
    FULL_NAME,
    /** The article also calls it by a full name that is the speaker's. */
    ALIAS,
    /** Several speakers have this full name; only this one is known in the role that the article gives. */
    ROLE,
    /** Several speakers have this full name and nothing tells them apart: it is the first of them. */
    SHARED_NAME,
    /** An earlier version of the article has the name, too. */
    SAME_ARTICLE,
    /** The article gives no full name: it is somebody of this article alone until a person says more. */
    BARE_NAME,
    /** One of several who speak together. */
    MEMBER,
    /** A person said so. */
    BY_HAND;

    /** The word in answers and in the database. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Rule of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
