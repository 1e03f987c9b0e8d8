package verbatim.gateway.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Quote;
import verbatim.gateway.analysis.Span;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.problems.DatabaseFailure;
import verbatim.serving.OffsetUnit;

/** Reads stored quotes: SQL of its own, apart from the entities that write them. */
@ApplicationScoped
class QuoteSearch {

    private static final String TEXT = "select text from article_version where article_id = ? and version = ?";

    private final DataSource database;

    QuoteSearch(DataSource database) {
        this.database = database;
    }

    /** One quote, be its version the newest or not. */
    @Transactional
    Optional<FoundQuote> find(UUID id, OffsetUnit unit) {
        return run(QuoteSql.byId(id), unit).stream().map(Hit::quote).findFirst();
    }

    /** Quotes by their ids, in no order. */
    @Transactional
    List<FoundQuote> find(List<UUID> ids, OffsetUnit unit) {
        return run(QuoteSql.byIds(ids), unit).stream().map(Hit::quote).toList();
    }

    /**
     * Quotes of newest versions.
     *
     * @param sort by time the newest article comes first; by relevance the filter must have words
     * @param after the last quote of the page before, absent for the first page
     */
    @Transactional
    List<Hit> page(QuoteFilter filter, QuoteSql.Sort sort, QuoteSql.@Nullable Place after, int limit, OffsetUnit unit) {
        return run(QuoteSql.page(filter, sort, after, limit), unit);
    }

    private List<Hit> run(Sql query, OffsetUnit unit) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = query.prepare(connection)) {
            List<Hit> hits = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                Set<String> columns = columns(rows);
                while (rows.next()) {
                    hits.add(hit(rows, columns));
                }
            }
            return unit == OffsetUnit.UTF16 ? hits : inCodePoints(hits, connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static Set<String> columns(ResultSet rows) throws SQLException {
        Set<String> names = new HashSet<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            names.add(rows.getMetaData().getColumnLabel(i));
        }
        return names;
    }

    /** @param columns those that only some queries have among them */
    private static Hit hit(ResultSet row, Set<String> columns) throws SQLException {
        Quote quote =
                StoredJson.read(row.getString("body"), Quote.class).known(row.getObject("known_speaker", UUID.class));
        FoundQuote.Source source = new FoundQuote.Source(
                row.getInt("version"),
                row.getString("language"),
                row.getString("title"),
                row.getString("url"),
                row.getString("outlet"),
                instant(row, "published_at"),
                instantOf(row, "ingested_at"));
        QuoteSql.Place place = new QuoteSql.Place(
                columns.contains("rank") ? row.getFloat("rank") : 0,
                instantOf(row, "occurred_at"),
                row.getObject("article_id", UUID.class),
                row.getInt("ordinal"));
        List<Span> highlights = columns.contains("headline") ? Highlights.of(row.getString("headline")) : null;
        return new Hit(new FoundQuote(quote, source, highlights), place);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Instant instantOf(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Only this unit needs the articles' texts; each is read once. */
    private static List<Hit> inCodePoints(List<Hit> hits, Connection connection) throws SQLException {
        Map<UUID, OffsetUnit.Offsets> offsets = new HashMap<>();
        List<Hit> placed = new ArrayList<>();
        for (Hit hit : hits) {
            UUID article = hit.place().articleId();
            OffsetUnit.Offsets known = offsets.get(article);
            if (known == null) {
                known = OffsetUnit.CODEPOINT.of(
                        text(connection, article, hit.quote().article().version()));
                offsets.put(article, known);
            }
            placed.add(new Hit(hit.quote().inCodePoints(known::of), hit.place()));
        }
        return placed;
    }

    private static String text(Connection connection, UUID article, int version) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TEXT)) {
            statement.setObject(1, article);
            statement.setInt(2, version);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    /** A quote and its place in the order. */
    record Hit(FoundQuote quote, QuoteSql.Place place) {}
}
