package verbatim.gateway.watches;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.database.Row;

/**
 * A stored filter and where to tell of what passes it.
 *
 * @param createdBy name of the key that made it
 * @param secret to check signatures with; only in the answer that makes the watch
 * @param counts of its deliveries
 */
public record Watch(
        UUID id,
        String name,
        WatchFilter filter,
        @Nullable String url,
        String createdBy,
        Instant createdAt,
        Counts counts,
        @Nullable String secret) {

    /** How many deliveries are in which state; none are counted where the watch has no address. */
    public record Counts(long waiting, long delivered, long dead) {}

    static Watch of(Row row) throws SQLException {
        return new Watch(
                row.uuid("id"),
                row.text("name"),
                StoredJson.read(row.text("filter"), WatchFilter.class),
                row.textOrNull("url"),
                row.text("created_by"),
                row.instant("created_at"),
                new Counts(row.whole("waiting"), row.whole("delivered"), row.whole("dead")),
                row.text("secret"));
    }

    Watch withoutSecret() {
        return new Watch(id, name, filter, url, createdBy, createdAt, counts, null);
    }
}
