package verbatim.gateway.speakers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.database.Database;
import verbatim.gateway.paging.Ids;
import verbatim.serving.CommonProblem;
import verbatim.serving.Problem;

/** Joins and parts speakers as people say. */
@ApplicationScoped
class Decisions {

    private static final String OF_ARTICLES = """
            select l.article_speaker_id from speaker_link l join article_speaker a on a.id = l.article_speaker_id
            where l.speaker_id = ? and a.article_id = any (?::text[]::uuid[])""";

    private final Database database;
    private final Names names;

    Decisions(Database database, Names names) {
        this.database = database;
        this.names = names;
    }

    /**
     * Makes two speakers one; the other's id answers for it from then on.
     *
     * @param into who stays, not merged itself
     * @param other who becomes it, not merged itself, another
     */
    @Transactional
    void merge(UUID into, UUID other, String reason, String author) {
        lock(into, other);
        String otherName = name(other);
        database.update("update speaker set merged_into = ? where id = ? or merged_into = ?", into, other, other);
        database.update(
                "delete from speaker_link l where l.speaker_id = ? and exists (select 1 from speaker_link o"
                        + " where o.article_speaker_id = l.article_speaker_id and o.speaker_id = ?)",
                other,
                into);
        database.update(
                "update speaker_link set speaker_id = ?, rule = case rule when 'member' then rule else 'by-hand' end"
                        + " where speaker_id = ?",
                into,
                other);
        database.update(
                "insert into speaker_name (speaker_id, name_key, name, is_full)"
                        + " select ?, name_key, name, is_full from speaker_name where speaker_id = ?"
                        + " on conflict (speaker_id, name_key) do nothing",
                into,
                other);
        database.update("delete from speaker_name where speaker_id = ?", other);
        database.update("update speaker_decision set speaker_id = ? where speaker_id = ?", into, other);
        keep("merge", into, other, otherName, reason, author);
    }

    /**
     * Makes a new speaker of what some articles say of one.
     *
     * @param articles where it is somebody else
     * @param name of the new one, that of the old where absent
     * @param with done in the same transaction, with the new one's id
     * @return the new one
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code invalid-value} if none or all of its articles are named
     */
    @Transactional
    UUID split(
            UUID speaker,
            List<UUID> articles,
            @Nullable String name,
            String reason,
            String author,
            Consumer<UUID> with) {
        lock(speaker, speaker);
        List<UUID> moved = database.list(OF_ARTICLES, row -> row.uuid("article_speaker_id"), speaker, ids(articles));
        long all = database.first(
                        "select count(*) as n from speaker_link where speaker_id = ?", row -> row.whole("n"), speaker)
                .orElse(0L);
        if (moved.isEmpty() || moved.size() == all) {
            throw Problem.atField(
                    CommonProblem.INVALID_VALUE,
                    "articles",
                    "Expected some of the articles that name the speaker, not all.");
        }
        UUID id = Ids.next();
        String newName = name == null ? name(speaker) : name;
        database.update(
                "insert into speaker (id, name, type, created_at) select ?, ?, type, ? from speaker where id = ?",
                id,
                newName,
                now(),
                speaker);
        database.update(
                "update speaker_link set speaker_id = ?, rule = case rule when 'member' then rule else 'by-hand' end"
                        + " where speaker_id = ? and article_speaker_id = any (?::text[]::uuid[])",
                id,
                speaker,
                ids(moved));
        names.add(id, newName);
        names.addFromArticles(id);
        names.trim(List.of(speaker));
        keep("split", speaker, id, newName, reason, author);
        keep("split", id, speaker, name(speaker), reason, author);
        with.accept(id);
        return id;
    }

    /** One decision about a speaker after the other. */
    private void lock(UUID one, UUID other) {
        database.list(
                "select id from speaker where id in (?, ?) order by id for update", row -> row.uuid("id"), one, other);
    }

    private String name(UUID speaker) {
        return database.first("select name from speaker where id = ?", row -> row.text("name"), speaker)
                .orElseThrow();
    }

    private void keep(String kind, UUID speaker, UUID other, String otherName, String reason, String author) {
        database.update(
                "insert into speaker_decision (id, kind, speaker_id, other_id, other_name, reason, author, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                kind,
                speaker,
                other,
                otherName,
                reason,
                author,
                now());
    }

    private static String[] ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS); // what PostgreSQL keeps
    }
}
