package verbatim.gateway.speakers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.database.Database;
import verbatim.gateway.database.Row;
import verbatim.serving.Decimals;

/** Reads speakers: what is counted are the quotes of newest versions. */
@ApplicationScoped
class SpeakerReader {

    private static final String SUMMARY = """
            select s.id, s.name, s.type, c.*,
                (select a.body ->> 'role' from speaker_link l
                    join article_speaker a on a.id = l.article_speaker_id join article r on r.id = a.article_id
                    where l.speaker_id = s.id and l.rule <> 'member' and a.body ->> 'role' is not null
                    order by coalesce(r.published_at, r.ingested_at) desc, a.id desc limit 1) as role,
                array(select n.name from speaker_name n where n.speaker_id = s.id and n.name <> s.name order by n.name)
                    as aliases
            from speaker s cross join lateral (
                select count(*) as quotes, count(distinct q.article_id) as articles, count(distinct q.outlet) as outlets,
                    min(q.occurred_at) as first_at, max(q.occurred_at) as last_at, avg(q.score) as mean_score
                from speaker_link l join quote q on q.speaker_id = l.article_speaker_id and q.current
                where l.speaker_id = s.id) c
            where s.merged_into is null""";

    private static final String PAGE = SUMMARY + """
             and exists (select 1 from speaker_link l where l.speaker_id = s.id)
             and (?::text is null or s.id in (select n.speaker_id from speaker_name n where n.name_key = ?))
             and (?::text is null or coalesce(s.type, 'person') = ?)
             and (?::uuid is null or s.id < ?::uuid)
            order by s.id desc limit ?""";

    private static final String NAMES = """
            select l.rule, l.name, count(distinct a.article_id) as articles, min(a.article_id::text) as example
            from speaker_link l join article_speaker a on a.id = l.article_speaker_id
            where l.speaker_id = ? group by 1, 2 order by 3 desc, 2, 1 limit 200""";

    private static final String ROLES = """
            select a.body ->> 'role' as role, count(distinct a.article_id) as articles,
                count(distinct r.outlet) as outlets,
                min(coalesce(r.published_at, r.ingested_at)) as first_at,
                max(coalesce(r.published_at, r.ingested_at)) as last_at
            from speaker_link l join article_speaker a on a.id = l.article_speaker_id
            join article r on r.id = a.article_id and r.version = a.version
            where l.speaker_id = ? and l.rule <> 'member' and a.body ->> 'role' is not null
            group by 1 order by 4, 1 limit 200""";

    private static final String DECISIONS =
            "select * from speaker_decision where speaker_id = ? order by id desc limit 200";

    private static final String TIMELINE = """
            select to_char(q.occurred_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*) as quotes,
                count(distinct q.article_id) as articles, avg(q.score) as mean_score,
                count(*) filter (where q.label = 'negative') as negative,
                count(*) filter (where q.label = 'neutral') as neutral,
                count(*) filter (where q.label = 'positive') as positive,
                count(*) filter (where q.label = 'mixed') as mixed
            from speaker_link l join quote q on q.speaker_id = l.article_speaker_id and q.current
            where l.speaker_id = ? and (?::timestamptz is null or q.occurred_at >= ?::timestamptz)
                and (?::timestamptz is null or q.occurred_at < ?::timestamptz)
                and (?::text is null or q.outlet = ?)
            group by 1 order by 1""";

    private final Database database;

    SpeakerReader(Database database) {
        this.database = database;
    }

    /** Who an id stands for: one that was merged for the other; empty if there is none. */
    Optional<UUID> standing(UUID id) {
        return database.first(
                "select coalesce(merged_into, id) as id from speaker where id = ?", row -> row.uuid("id"), id);
    }

    /**
     * Speakers, the newest first.
     *
     * @param nameKey of a name or alias, all where absent
     * @param after id of the last one of the page before, absent for the first page
     */
    @Transactional
    List<KnownSpeaker> page(@Nullable String nameKey, @Nullable String type, @Nullable UUID after, int limit) {
        return database.list(PAGE, SpeakerReader::summary, nameKey, nameKey, type, type, after, after, limit);
    }

    /** One speaker with what is known and why; empty if there is none. */
    @Transactional
    Optional<SpeakerDetail> find(UUID id) {
        return standing(id)
                .flatMap(standing -> database.first(SUMMARY + " and s.id = ?", SpeakerReader::summary, standing)
                        .map(summary -> new SpeakerDetail(
                                summary,
                                database.list(NAMES, SpeakerReader::evidence, standing),
                                database.list(ROLES, SpeakerReader::role, standing),
                                database.list(DECISIONS, Decision::of, standing))));
    }

    /** Days on which a speaker was quoted. */
    @Transactional
    List<Day> timeline(UUID speaker, @Nullable Instant from, @Nullable Instant until, @Nullable String outlet) {
        return database.list(TIMELINE, SpeakerReader::day, speaker, from, from, until, until, outlet, outlet);
    }

    private static KnownSpeaker summary(Row row) throws SQLException {
        return new KnownSpeaker(
                row.uuid("id"),
                row.text("name"),
                row.textOrNull("type"),
                row.textOrNull("role"),
                row.texts("aliases"),
                row.whole("quotes"),
                row.whole("articles"),
                row.whole("outlets"),
                row.instantOrNull("first_at"),
                row.instantOrNull("last_at"),
                mean(row));
    }

    private static @Nullable BigDecimal mean(Row row) throws SQLException {
        return row.textOrNull("mean_score") == null ? null : Decimals.rounded(row.decimal("mean_score"));
    }

    private static SpeakerDetail.Evidence evidence(Row row) throws SQLException {
        return new SpeakerDetail.Evidence(
                Rule.of(row.text("rule")),
                row.text("name"),
                row.whole("articles"),
                UUID.fromString(row.text("example")));
    }

    private static SpeakerDetail.Role role(Row row) throws SQLException {
        return new SpeakerDetail.Role(
                row.text("role"),
                row.instant("first_at"),
                row.instant("last_at"),
                row.whole("articles"),
                row.whole("outlets"));
    }

    private static Day day(Row row) throws SQLException {
        return new Day(
                row.text("day"),
                row.whole("quotes"),
                row.whole("articles"),
                mean(row),
                Day.labels(row.whole("negative"), row.whole("neutral"), row.whole("positive"), row.whole("mixed")));
    }
}
