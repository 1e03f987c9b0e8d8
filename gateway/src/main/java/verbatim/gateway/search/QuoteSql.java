package verbatim.gateway.search;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one query behind every read of quotes, with its parameters. */
final class QuoteSql {

    private static final String COLUMNS = """
            select q.body, q.article_id, q.occurred_at, q.ordinal, q.version,
                a.url, a.outlet, a.published_at, a.ingested_at, v.title,
                (select l.speaker_id from speaker_link l where l.article_speaker_id = q.speaker_id
                    and l.rule <> 'member') as known_speaker""";

    private static final String SOURCE = """

            from quote q
            join article a on a.id = q.article_id
            join article_version v on v.article_id = q.article_id and v.version = q.version""";

    private static final String QUERY = " cross join websearch_to_tsquery('english', ?) as query";

    /** Density of the words that are asked for, less in longer quotes (flag 1): ts_rank_cd of PostgreSQL's manual. */
    private static final String RANK = "ts_rank_cd(q.words, query, 1)";

    /** The order of {@code quote_page}: newest article first, its quotes in reading order. */
    private static final String ORDER = "q.occurred_at desc, q.article_id desc, -q.ordinal desc limit ?";

    /** Whoever goes by a name in the article itself, or in any. */
    private static final String NAMED =
            " and q.speaker_id in (select n.speaker_id from article_speaker_name n where n.name_key = ?"
                    + " union all select l.article_speaker_id from speaker_name n"
                    + " join speaker_link l on l.speaker_id = n.speaker_id where n.name_key = ?)";

    /** One that was merged is the other. */
    private static final String KNOWN = " and q.speaker_id in (select l.article_speaker_id from speaker_link l"
            + " where l.speaker_id = (select coalesce(s.merged_into, s.id) from speaker s where s.id = ?))";

    private static final String MATRIX = """
            select s.id as speaker_id, coalesce(s.name, q.body -> 'speaker' ->> 'name') as name, count(*) as quotes,
                sum(q.word_count) as words,
                sum(q.word_count)::double precision / greatest(1, sum(sum(q.word_count)) over ()) as share,
                avg(q.score) as mean_score,
                count(*) filter (where q.label = 'negative') as negative,
                count(*) filter (where q.label = 'neutral') as neutral,
                count(*) filter (where q.label = 'positive') as positive,
                count(*) filter (where q.label = 'mixed') as mixed
            from quote q
            left join speaker_link l on l.article_speaker_id = q.speaker_id and l.rule <> 'member'
            left join speaker s on s.id = l.speaker_id""";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private QuoteSql() {}

    /** In which order quotes come. */
    enum Sort {
        NEWEST,
        RELEVANCE
    }

    static QuoteSql byId(UUID id) {
        QuoteSql query = new QuoteSql();
        query.sql.append(COLUMNS).append(SOURCE).append(" where true");
        query.and(" and q.id = ?", id);
        return query;
    }

    /**
     * A page of quotes.
     *
     * @param filter with {@code words} where the order is that of relevance
     */
    static QuoteSql page(QuoteFilter filter, Sort sort, @Nullable Place after, int limit) {
        boolean isRanked = sort == Sort.RELEVANCE;
        QuoteSql query = new QuoteSql();
        query.sql.append(COLUMNS);
        if (filter.words() != null) {
            query.sql.append(", ").append(Highlights.SQL).append(" as headline");
        }
        if (isRanked) {
            query.sql.append(", ").append(RANK).append(" as rank");
        }
        query.sql.append(SOURCE);
        query.where(filter);
        if (after != null) {
            String key = "q.occurred_at, q.article_id, -q.ordinal) < (";
            query.sql.append(isRanked ? " and (" + RANK + ", " + key + "?, " : " and (" + key);
            query.sql.append("?, ?, ?)");
            if (isRanked) {
                query.values.add(after.rank());
            }
            query.values.addAll(List.of(after.occurredAt(), after.articleId(), -after.ordinal()));
        }
        query.sql.append(" order by ");
        if (isRanked) {
            query.sql.append(RANK).append(" desc, ");
        }
        query.sql.append(ORDER);
        query.values.add(limit);
        return query;
    }

    /** Quotes by their ids. */
    static QuoteSql byIds(List<UUID> ids) {
        QuoteSql query = new QuoteSql();
        query.sql.append(COLUMNS).append(SOURCE).append(" where true");
        query.and(" and q.id = any (?::text[]::uuid[])", texts(ids));
        return query;
    }

    /** Those of some articles that pass, in the order of articles and reading. */
    static QuoteSql among(QuoteFilter filter, List<UUID> articles) {
        QuoteSql query = new QuoteSql();
        query.sql.append("select q.id, q.article_id, q.text from quote q");
        query.where(filter);
        query.and(" and q.article_id = any (?::text[]::uuid[])", texts(articles));
        query.sql.append(" order by q.article_id, q.ordinal");
        return query;
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** How many quotes have which value of {@code expression}, the most frequent first. */
    static QuoteSql facet(QuoteFilter filter, String expression, int limit) {
        QuoteSql query = new QuoteSql();
        query.sql.append("select ").append(expression).append(" as value, count(*) as n from quote q");
        query.where(filter);
        query.sql.append(" and ").append(expression).append(" is not null group by 1 order by n desc, value limit ?");
        query.values.add(limit);
        return query;
    }

    /** Who says how much in which tone. */
    static QuoteSql matrix(QuoteFilter filter, int limit) {
        QuoteSql query = new QuoteSql();
        query.sql.append(MATRIX);
        query.where(filter);
        query.sql.append(" and q.speaker_id is not null group by 1, 2 order by words desc, name, speaker_id limit ?");
        query.values.add(limit);
        return query;
    }

    private void where(QuoteFilter filter) {
        if (filter.words() != null) {
            sql.append(QUERY);
            values.add(filter.words());
        }
        sql.append(" where q.current").append(filter.words() == null ? "" : " and q.words @@ query");
        and(NAMED, filter.speaker());
        if (filter.speaker() != null) {
            values.add(filter.speaker());
        }
        and(KNOWN, filter.speakerId());
        and(" and q.outlet = ?", filter.outlet());
        and(" and q.occurred_at >= ?", filter.from());
        and(" and q.occurred_at < ?", filter.until());
        and(" and q.label = ?", filter.label());
        and(" and q.kind = ?", filter.kind());
        and(" and q.speaker_confidence >= ?", filter.minConfidence());
        and(" and q.score >= ?", filter.minScore());
        and(" and q.score <= ?", filter.maxScore());
        and(
                " and (q.article_id, q.version) in (select t.article_id, t.version from article_version t"
                        + " where t.topic @@ websearch_to_tsquery('english', ?))",
                filter.topic());
    }

    private void and(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    String text() {
        return sql.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
    }

    /**
     * Where a quote stands in the order of pages.
     *
     * @param rank 0 where the order is that of time
     * @param ordinal its place in the article
     */
    record Place(float rank, Instant occurredAt, UUID articleId, int ordinal) {}
}
