package verbatim.gateway.search;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The one query behind every read of quotes, with its parameters. */
final class QuoteSql {

    private static final String COLUMNS = """
            select q.body, q.article_id, q.occurred_at, q.ordinal, q.version,
                a.url, a.outlet, a.published_at, a.ingested_at, v.title,
                (select l.speaker_id from speaker_link l where l.article_speaker_id = q.speaker_id
                    and l.rule <> 'member') as known_speaker""";

    private static final String SOURCES = """

            join article a on a.id = q.article_id
            join article_version v on v.article_id = q.article_id and v.version = q.version""";

    private static final String QUERY = " cross join websearch_to_tsquery('english', ?) as query";

    /** Density of the words that are asked for, less in longer quotes (flag 1): ts_rank_cd of PostgreSQL's manual. */
    private static final String RANK = "ts_rank_cd(r.words, r.query, 1)";

    /** Ranking reads every quote that it ranks: the newest that match, so that a frequent word costs no more than a rare one. */
    private static final int RANKED = 1000;

    /** A quote's place in the order of {@code quote_page}. */
    private static final String KEY = "q.occurred_at, q.article_id, -q.ordinal";

    /** The order of {@code quote_page}: newest article first, its quotes in reading order. */
    private static final String ORDER = "q.occurred_at desc, q.article_id desc, -q.ordinal desc";

    /** Whoever goes by a name in the article itself, or in any. */
    private static final String NAMED =
            " and q.speaker_id in (select n.speaker_id from article_speaker_name n where n.name_key = ?"
                    + " union all select l.article_speaker_id from speaker_name n"
                    + " join speaker_link l on l.speaker_id = n.speaker_id where n.name_key = ?)";

    /** One that was merged is the other. */
    private static final String KNOWN = " and q.speaker_id in (select l.article_speaker_id from speaker_link l"
            + " where l.speaker_id = (select coalesce(s.merged_into, s.id) from speaker s where s.id = ?))";

    private static final String MATRIX = """

            select s.id as speaker_id, coalesce(s.name, q.named) as name, count(*) as quotes,
                sum(q.word_count) as words,
                sum(q.word_count)::double precision / greatest(1, sum(sum(q.word_count)) over ()) as share,
                avg(q.score) as mean_score,
                count(*) filter (where q.label = 'negative') as negative,
                count(*) filter (where q.label = 'neutral') as neutral,
                count(*) filter (where q.label = 'positive') as positive,
                count(*) filter (where q.label = 'mixed') as mixed,
                (select count(*) from q) as counted
            from q
            left join speaker_link l on l.article_speaker_id = q.speaker_id and l.rule <> 'member'
            left join speaker s on s.id = l.speaker_id
            group by 1, 2 order by words desc, name, speaker_id limit ?""";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private String onlySpoken = "";

    private QuoteSql() {}

    /** In which order quotes come. */
    enum Sort {
        NEWEST,
        RELEVANCE
    }

    static QuoteSql byId(UUID id) {
        QuoteSql query = new QuoteSql();
        query.sql.append(COLUMNS).append(" from quote q").append(SOURCES).append(" where true");
        query.and(" and q.id = ?", id);
        return query;
    }

    /**
     * A page of quotes. The page is cut before its articles are looked up and its words marked, so that both cost what a page
     * needs, whatever passes the filter.
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
        query.sql.append(isRanked ? ", rank from (" : " from (");
        if (isRanked) {
            query.sql.append("select r.*, ").append(RANK).append(" as rank from (");
            query.newest(filter, null, RANKED);
            query.sql.append(") r) q");
            query.sql.append(SOURCES).append(" where true");
            if (after != null) {
                query.sql.append(" and (rank, ").append(KEY).append(") < (?, ?, ?, ?)");
                query.values.addAll(List.of(after.rank(), after.occurredAt(), after.articleId(), -after.ordinal()));
            }
            query.sql.append(" order by rank desc, ").append(ORDER).append(" limit ?");
            query.values.add(limit);
        } else {
            query.newest(filter, after, limit);
            query.sql.append(") q").append(SOURCES).append(" order by ").append(ORDER);
        }
        return query;
    }

    /** The newest quotes that pass, with all that is stored of them and the query of their words. */
    private void newest(QuoteFilter filter, @Nullable Place after, int limit) {
        sql.append("select q.*").append(filter.words() == null ? "" : ", query").append(" from quote q");
        where(filter);
        if (after != null) {
            sql.append(" and (").append(KEY).append(") < (?, ?, ?)");
            values.addAll(List.of(after.occurredAt(), after.articleId(), -after.ordinal()));
        }
        sql.append(" order by ").append(ORDER).append(" limit ?");
        values.add(limit);
    }

    /** Quotes by their ids. */
    static QuoteSql byIds(List<UUID> ids) {
        QuoteSql query = new QuoteSql();
        query.sql.append(COLUMNS).append(" from quote q").append(SOURCES).append(" where true");
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

    /**
     * How often which values occur among the quotes that pass.
     *
     * @param expressions what to count by; each row says by which of them it counts ({@code facet}, from 0)
     * @param among the newest that are counted, or all where absent
     * @param most values of each
     */
    static QuoteSql facets(QuoteFilter filter, List<String> expressions, @Nullable Integer among, int most) {
        QuoteSql query = new QuoteSql();
        StringBuilder values = new StringBuilder();
        StringBuilder sets = new StringBuilder();
        StringBuilder which = new StringBuilder();
        for (int i = 0; i < expressions.size(); i++) {
            values.append(i == 0 ? "" : ", ")
                    .append(expressions.get(i))
                    .append(" as v")
                    .append(i);
            sets.append(i == 0 ? "" : ", ").append("(v").append(i).append(")");
            which.append(" when grouping(v").append(i).append(") = 0 then ").append(i);
        }
        query.sql.append("with counted as materialized (select ").append(values).append(" from ");
        query.among(filter, among);
        query.sql
                .append("), grouped as (select case")
                .append(which)
                .append(" end as facet, ")
                .append("coalesce(")
                .append(columns(expressions.size()))
                .append(") as value, count(*) as n from counted")
                .append(" group by grouping sets (")
                .append(sets)
                .append("))")
                .append(
                        " select facet, value, n from (select *, row_number() over (partition by facet order by n desc, value)")
                .append(" as place from grouped where value is not null) g where place <= ?")
                .append(" union all select -1, null, count(*) from counted order by facet, n desc, value");
        query.values.add(most);
        return query;
    }

    private static String columns(int count) {
        return IntStream.range(0, count).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
    }

    /** The quotes that pass as {@code q}: the newest so many, or all. */
    private void among(QuoteFilter filter, @Nullable Integer newest) {
        if (newest == null) {
            sql.append("quote q");
            where(filter);
        } else {
            sql.append("(");
            newest(filter, null, newest);
            sql.append(") q");
        }
    }

    /**
     * Who says how much in which tone.
     *
     * @param among the newest quotes of somebody that are counted, or all where absent
     */
    static QuoteSql matrix(QuoteFilter filter, @Nullable Integer among, int limit) {
        QuoteSql query = new QuoteSql();
        query.onlySpoken = " and q.speaker_id is not null";
        query.sql
                .append("with q as materialized (select q.speaker_id, q.body -> 'speaker' ->> 'name' as named,")
                .append(" q.word_count, q.score, q.label from ");
        query.among(filter, among);
        query.sql.append(")").append(MATRIX);
        query.values.add(limit);
        return query;
    }

    private void where(QuoteFilter filter) {
        if (filter.words() != null) {
            sql.append(QUERY);
            values.add(filter.words());
        }
        sql.append(" where q.current")
                .append(filter.words() == null ? "" : " and q.words @@ query")
                .append(onlySpoken);
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
