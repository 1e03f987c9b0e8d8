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

    private static final String SELECT = """
            select q.body, q.article_id, q.occurred_at, q.ordinal, q.version,
                a.url, a.outlet, a.published_at, a.ingested_at, v.title
            from quote q
            join article a on a.id = q.article_id
            join article_version v on v.article_id = q.article_id and v.version = q.version
            where true""";

    /** The order of {@code quote_page}: newest article first, its quotes in reading order. */
    private static final String ORDER = " order by q.occurred_at desc, q.article_id desc, -q.ordinal desc limit ?";

    private final StringBuilder sql = new StringBuilder(SELECT);
    private final List<Object> values = new ArrayList<>();

    private QuoteSql() {}

    static QuoteSql byId(UUID id) {
        QuoteSql query = new QuoteSql();
        query.and(" and q.id = ?", id);
        return query;
    }

    static QuoteSql page(QuoteFilter filter, @Nullable Place after, int limit) {
        QuoteSql query = new QuoteSql();
        query.where(filter);
        if (after != null) {
            query.sql.append(" and (q.occurred_at, q.article_id, -q.ordinal) < (?, ?, ?)");
            query.values.addAll(List.of(after.occurredAt(), after.articleId(), -after.ordinal()));
        }
        query.sql.append(ORDER);
        query.values.add(limit);
        return query;
    }

    /** How many quotes have which value of {@code expression}, the most frequent first. */
    static QuoteSql facet(QuoteFilter filter, String expression, int limit) {
        QuoteSql query = new QuoteSql();
        query.sql.setLength(0);
        query.sql.append("select ").append(expression).append(" as value, count(*) as n from quote q where true");
        query.where(filter);
        query.sql.append(" and ").append(expression).append(" is not null group by 1 order by n desc, value limit ?");
        query.values.add(limit);
        return query;
    }

    private void where(QuoteFilter filter) {
        sql.append(" and q.current");
        and(
                " and q.speaker_id in (select n.speaker_id from article_speaker_name n where n.name_key = ?)",
                filter.speaker());
        and(" and q.speaker_id = ?", filter.speakerId());
        and(" and q.outlet = ?", filter.outlet());
        and(" and q.occurred_at >= ?", filter.from());
        and(" and q.occurred_at < ?", filter.until());
        and(" and q.label = ?", filter.label());
        and(" and q.kind = ?", filter.kind());
        and(" and q.speaker_confidence >= ?", filter.minConfidence());
        and(" and q.score >= ?", filter.minScore());
        and(" and q.score <= ?", filter.maxScore());
        and(" and q.words @@ websearch_to_tsquery('english', ?)", filter.words());
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
     * @param ordinal its place in the article
     */
    record Place(Instant occurredAt, UUID articleId, int ordinal) {}
}
