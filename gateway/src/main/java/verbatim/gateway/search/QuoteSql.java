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
        query.sql.append(" and q.current");
        query.and(
                " and q.speaker_id in (select n.speaker_id from article_speaker_name n where n.name_key = ?)",
                filter.speaker());
        query.and(" and q.speaker_id = ?", filter.speakerId());
        query.and(" and q.outlet = ?", filter.outlet());
        query.and(" and q.occurred_at >= ?", filter.from());
        query.and(" and q.occurred_at < ?", filter.until());
        query.and(" and q.label = ?", filter.label());
        query.and(" and q.kind = ?", filter.kind());
        query.and(" and q.speaker_confidence >= ?", filter.minConfidence());
        query.and(" and q.score >= ?", filter.minScore());
        query.and(" and q.score <= ?", filter.maxScore());
        query.and(" and q.words @@ websearch_to_tsquery('english', ?)", filter.words());
        if (after != null) {
            query.sql.append(" and (q.occurred_at, q.article_id, -q.ordinal) < (?, ?, ?)");
            query.values.addAll(List.of(after.occurredAt(), after.articleId(), -after.ordinal()));
        }
        query.sql.append(ORDER);
        query.values.add(limit);
        return query;
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
