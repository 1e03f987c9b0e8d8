package verbatim.gateway.access;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.database.Row;

/**
 * One change, or the attempt at one.
 *
 * @param status of the answer; absent while the request is under way, and if the gateway stopped during it
 */
public record AuditEntry(
        UUID id,
        Instant at,
        @Nullable UUID keyId,
        String keyName,
        Role role,
        String method,
        String path,
        @Nullable String requestId,
        @Nullable Integer status) {

    static AuditEntry of(Row row) throws SQLException {
        return new AuditEntry(
                row.uuid("id"),
                row.instant("at"),
                row.uuidOrNull("key_id"),
                row.text("key_name"),
                Role.of(row.text("role")),
                row.text("method"),
                row.text("path"),
                row.textOrNull("request_id"),
                row.integerOrNull("status"));
    }
}
