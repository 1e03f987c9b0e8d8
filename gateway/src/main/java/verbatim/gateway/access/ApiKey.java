package verbatim.gateway.access;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.database.Row;

/**
 * A key without its secret, which nobody can read again.
 *
 * @param name what people call it
 * @param requestsPerMinute how many requests it may send, over all gateways
 * @param expiresAt when it stops to work by itself
 * @param revokedAt when it was ended by hand
 */
public record ApiKey(
        UUID id,
        String name,
        Role role,
        int requestsPerMinute,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    static final String COLUMNS =
            "k.id, k.name, k.role, k.requests_per_minute, k.created_at, k.expires_at, k.revoked_at";

    static ApiKey of(Row row) throws SQLException {
        return new ApiKey(
                row.uuid("id"),
                row.text("name"),
                Role.of(row.text("role")),
                row.integer("requests_per_minute"),
                row.instant("created_at"),
                row.instantOrNull("expires_at"),
                row.instantOrNull("revoked_at"));
    }
}
