package verbatim.quotes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose words the article quotes.
 *
 * @param id {@code s1}, {@code s2}, … in the order of the first quote
 * @param name the fullest form the article gives, without titles; "A and B" for two who speak together; for a source
 *     that nobody names, the article's description ("a senior official")
 * @param type what it is
 * @param named whether the article gives a name
 * @param members ids of those who speak together, else empty
 * @param role the article's words for the office or job
 * @param aliases the other forms in which the article names the same speaker, in order of appearance
 * @param quoteCount quotes that are speech and attributed to it, 1 or more (0 for one who only speaks as a member)
 * @param wordCount words inside those quotes
 */
public record Speaker(
        String id,
        String name,
        Type type,
        boolean named,
        List<String> members,
        @Nullable String role,
        List<String> aliases,
        int quoteCount,
        int wordCount) {

    public Speaker {
        members = List.copyOf(members);
        aliases = List.copyOf(aliases);
    }

    /** What a speaker is. */
    public enum Type {
        PERSON,
        ORGANIZATION,
        GROUP,
        DOCUMENT
    }
}
