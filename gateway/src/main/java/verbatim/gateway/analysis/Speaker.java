package verbatim.gateway.analysis;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose words an article quotes, as this article knows them.
 *
 * @param id the engine's id ({@code s1}); of a stored speaker its global id
 * @param ref the engine's id of a stored speaker
 * @param speakerId who that is across articles; only known of a stored one, and not of several or of somebody unnamed
 * @param members ids of those who speak together
 * @param quoteCount quotes attributed to it
 * @param wordCount words in those quotes
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Speaker(
        String id,
        @Nullable String ref,
        @Nullable UUID speakerId,
        String name,
        @Nullable String type,
        boolean named,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> members,
        @Nullable String role,
        List<String> aliases,
        int quoteCount,
        int wordCount) {

    public Speaker {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        members = Lists.orEmpty(members);
        aliases = Lists.orEmpty(aliases);
    }

    /** The same, known across articles. */
    public Speaker known(@Nullable UUID acrossArticles) {
        return new Speaker(id, ref, acrossArticles, name, type, named, members, role, aliases, quoteCount, wordCount);
    }

    /** The speaker under its global id. */
    public Speaker stored(UnaryOperator<String> ids) {
        return new Speaker(
                ids.apply(id),
                id,
                null,
                name,
                type,
                named,
                members.stream().map(ids).toList(),
                role,
                aliases,
                quoteCount,
                wordCount);
    }
}
