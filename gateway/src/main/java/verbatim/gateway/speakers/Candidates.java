package verbatim.gateway.speakers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.NameKey;
import verbatim.gateway.analysis.Speaker;
import verbatim.gateway.database.Database;

/** Chooses among the speakers that share a full name with one whom an article names. */
@ApplicationScoped
class Candidates {

    /** Who first had the name comes first. */
    private static final String NAMED = """
            select s.id from speaker_name n join speaker s on s.id = n.speaker_id
            where n.name_key = ? and n.is_full and coalesce(s.type, 'person') = ? and s.merged_into is null
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

    /** Empty where no full name of it is known. */
    Optional<Choice> choose(Speaker speaker) {
        List<String> names = new ArrayList<>(List.of(speaker.name()));
        names.addAll(speaker.aliases());
        for (String name : names) {
            if (!FullName.is(speaker.type(), name)) {
                continue;
            }
            List<UUID> known =
                    database.list(NAMED, row -> row.uuid("id"), NameKey.of(name), FullName.kind(speaker.type()));
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
