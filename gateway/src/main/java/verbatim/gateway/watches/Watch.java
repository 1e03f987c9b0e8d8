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
 * @param paused true while nothing is sent
 * @param counts of its deliveries
 * @param secret to check signatures with; only in answers that make one
 * @param previousSecretUntil how long messages are signed with the secret before it, too; absent without one
 */
public record Watch(
        UUID id,
        String name,
        WatchFilter filter,
        @Nullable String url,
        String createdBy,
        Instant createdAt,
        boolean paused,
        Counts counts,
        @Nullable String secret,
        @Nullable Instant previousSecretUntil) {

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
                row.truth("paused"),
                new Counts(row.whole("waiting"), row.whole("delivered"), row.whole("dead")),
                row.text("secret"),
                row.instantOrNull("previous_secret_until"));
    }

    Watch withoutSecret() {
        return new Watch(id, name, filter, url, createdBy, createdAt, paused, counts, null, previousSecretUntil);
    }
}
