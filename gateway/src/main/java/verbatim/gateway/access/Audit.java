package verbatim.gateway.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.database.Database;
import verbatim.gateway.paging.Ids;

/** Keeps who changed what: address and outcome, never a body. */
@ApplicationScoped
class Audit {

    private static final int MAX_PATH = 500;

    private final Database database;

    Audit(Database database) {
        this.database = database;
    }

    /**
     * Writes down that a change begins.
     *
     * @return the line's id
     */
    UUID begin(Caller caller, String method, String path, @Nullable String requestId) {
        UUID id = Ids.next();
        database.update(
                "insert into audit (id, at, key_id, key_name, role, method, path, request_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                caller.keyId().orElse(null),
                caller.name(),
                caller.role().word(),
                method,
                path.length() <= MAX_PATH ? path : path.substring(0, MAX_PATH),
                requestId);
        return id;
    }

    /** Writes down how it ended. */
    void end(UUID id, int status) {
        database.update("update audit set status = ? where id = ?", status, id);
    }

    /**
     * Lines, the newest first.
     *
     * @param key only this one's, all where absent
     * @param after id of the last line of the page before, absent for the first page
     */
    List<AuditEntry> page(@Nullable UUID key, @Nullable UUID after, int limit) {
        return database.list(
                "select * from audit where (?::uuid is null or key_id = ?::uuid) and (?::uuid is null or id < ?::uuid)"
                        + " order by id desc limit ?",
                AuditEntry::of,
                key,
                key,
                after,
                after,
                limit);
    }
}
