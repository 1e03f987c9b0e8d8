package verbatim.gateway.speakers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import verbatim.gateway.analysis.ArticleForgotten;
import verbatim.gateway.analysis.NameKey;
import verbatim.gateway.analysis.Speaker;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.database.Database;

/** Keeps the names of speakers in step with the articles that use them. */
@ApplicationScoped
class Names {

    private static final String KNOWN = """
            select distinct a.body from speaker_link l join article_speaker a on a.id = l.article_speaker_id
            where l.speaker_id = ? and l.rule <> 'member'""";

    private static final String TRIM = """
            delete from speaker_name n where n.speaker_id = any (?::text[]::uuid[])
                and not exists (
                    select 1 from speaker_link l
                    join article_speaker_name a on a.speaker_id = l.article_speaker_id and a.name_key = n.name_key
                    where l.speaker_id = n.speaker_id and l.rule <> 'member')""";

    private final Database database;

    Names(Database database) {
        this.database = database;
    }

    /** Gives a speaker the names that its articles use. */
    void addFromArticles(UUID speaker) {
        Set<String> names = new HashSet<>();
        for (Speaker each : database.list(KNOWN, row -> StoredJson.read(row.text("body"), Speaker.class), speaker)) {
            names.add(each.name());
            names.addAll(each.aliases());
        }
        names.stream().sorted().forEach(name -> add(speaker, name));
    }

    void add(UUID speaker, String name) {
        String type = database.first(
                        "select coalesce(type, 'person') as type from speaker where id = ?",
                        row -> row.text("type"),
                        speaker)
                .orElseThrow();
        database.update(
                "insert into speaker_name (speaker_id, name_key, name, is_full) values (?, ?, ?, ?)"
                        + " on conflict (speaker_id, name_key) do nothing",
                speaker,
                NameKey.of(name),
                name,
                FullName.is(type, name));
    }

    /** Takes the names away that none of a speaker's articles uses any more. */
    void trim(List<UUID> speakers) {
        database.update(TRIM, (Object) ids(speakers));
    }

    /** An article that is forgotten leaves no names behind that only it gave. */
    void forget(@Observes ArticleForgotten event) {
        List<UUID> named = new ArrayList<>(database.list(
                "select distinct l.speaker_id from speaker_link l join article_speaker a on a.id = l.article_speaker_id"
                        + " where a.article_id = ? order by 1",
                row -> row.uuid("speaker_id"),
                event.articleId()));
        database.update(
                "delete from speaker_link l using article_speaker a where a.id = l.article_speaker_id"
                        + " and a.article_id = ?",
                event.articleId());
        trim(named);
        database.update(
                "delete from speaker s where s.id = any (?::text[]::uuid[])"
                        + " and not exists (select 1 from speaker_link l where l.speaker_id = s.id)",
                (Object) ids(named));
    }

    private static String[] ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
