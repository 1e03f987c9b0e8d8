package verbatim.gateway.speakers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import verbatim.gateway.analysis.KnownSpeakers;
import verbatim.gateway.database.Database;

/** Tells other features who an article's speakers are. */
@ApplicationScoped
class LinkedSpeakers implements KnownSpeakers {

    private static final String LINKED = """
            select l.article_speaker_id as article_speaker, l.speaker_id
            from article_speaker a join speaker_link l on l.article_speaker_id = a.id and l.rule <> 'member'
            where a.article_id = ? and a.version = ?""";

    private final Database database;

    LinkedSpeakers(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, UUID> of(UUID article, int version) {
        Map<String, UUID> known = new HashMap<>();
        database.list(LINKED, row -> known.put(row.text("article_speaker"), row.uuid("speaker_id")), article, version);
        return known;
    }
}
