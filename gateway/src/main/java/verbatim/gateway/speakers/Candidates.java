package verbatim.gateway.speakers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.NameKey;
import verbatim.gateway.analysis.Speaker;
import verbatim.gateway.database.Database;

/** Chooses among the speakers that share a full name with one whom an article names. */
@ApplicationScoped
class Candidates {

    /** Who first had the name comes first. */
    private static final String NAMED = """
            select n.name_key, coalesce(s.type, 'person') as kind, s.id
            from speaker_name n join speaker s on s.id = n.speaker_id
            where n.name_key = any (?) and n.is_full and s.merged_into is null
            order by s.id""";

    private static final String ROLE_KNOWN = """
            select exists (
                select 1 from speaker_link l join article_speaker a on a.id = l.article_speaker_id
                where l.speaker_id = ? and l.rule <> 'member' and lower(a.body ->> 'role') = lower(?)) as known""";

    private final Database database;

    Candidates(Database database) {
        this.database = database;
    }

    /** @param name the name by which it was recognised */
    record Choice(UUID speaker, Rule rule, String name) {}

    private record Name(String key, String kind) {
        static Name of(Speaker speaker, String name) {
            return new Name(NameKey.of(name), FullName.kind(speaker.type()));
        }
    }

    /** Who goes by the full names of some speakers, as far as it is known now. */
    final class Known {

        private final Map<Name, List<UUID>> ids = new HashMap<>();

        /** Empty where no full name of it is known. */
        Optional<Choice> choose(Speaker speaker) {
            for (String name : fullNames(speaker).toList()) {
                List<UUID> known = ids.getOrDefault(Name.of(speaker, name), List.of());
                if (known.size() == 1) {
                    Rule rule = name.equals(speaker.name()) ? Rule.FULL_NAME : Rule.ALIAS;
                    return Optional.of(new Choice(known.getFirst(), rule, name));
                }
                if (known.size() > 1) {
                    return Optional.of(ofSeveral(known, name, speaker.role()));
                }
            }
            return Optional.empty();
        }
    }

    /** Looks all of them up at once. */
    Known of(Collection<Speaker> speakers) {
        Known known = new Known();
        String[] keys = speakers.stream()
                .flatMap(Candidates::fullNames)
                .map(NameKey::of)
                .distinct()
                .toArray(String[]::new);
        if (keys.length > 0) {
            database.list(
                    NAMED,
                    row -> known.ids
                            .computeIfAbsent(
                                    new Name(row.text("name_key"), row.text("kind")), name -> new ArrayList<>())
                            .add(row.uuid("id")),
                    (Object) keys);
        }
        return known;
    }

    private static Stream<String> fullNames(Speaker speaker) {
        return Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream())
                .filter(name -> FullName.is(speaker.type(), name));
    }

    private Choice ofSeveral(List<UUID> known, String name, @Nullable String role) {
        List<UUID> inRole = role == null
                ? List.of()
                : known.stream().filter(id -> isKnownAs(id, role)).toList();
        return inRole.size() == 1
                ? new Choice(inRole.getFirst(), Rule.ROLE, name)
                : new Choice(known.getFirst(), Rule.SHARED_NAME, name);
    }

    private boolean isKnownAs(UUID speaker, String role) {
        return database.first(ROLE_KNOWN, row -> row.truth("known"), speaker, role)
                .orElse(false);
    }
}
