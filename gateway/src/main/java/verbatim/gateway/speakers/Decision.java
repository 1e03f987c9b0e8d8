package verbatim.gateway.speakers;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import verbatim.gateway.database.Row;

/**
 * What a person said about who is who.
 *
 * @param kind {@code merge} or {@code split}
 * @param otherId who was merged into the speaker, or split off
 * @param author name of the key that sent it
 */
public record Decision(
        UUID id, String kind, UUID otherId, String otherName, String reason, String author, Instant createdAt) {

    static Decision of(Row row) throws SQLException {
        return new Decision(
                row.uuid("id"),
                row.text("kind"),
                row.uuid("other_id"),
                row.text("other_name"),
                row.text("reason"),
                row.text("author"),
                row.instant("created_at"));
    }
}
