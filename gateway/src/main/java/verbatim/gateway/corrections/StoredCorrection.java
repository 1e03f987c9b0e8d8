package verbatim.gateway.corrections;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.database.Row;

/**
 * A correction as clients get it.
 *
 * @param author name of the key that sent it
 * @param withdrawnAt when it was taken back; then it counts no more
 */
public record StoredCorrection(
        UUID id,
        UUID articleId,
        String quoteText,
        @Nullable String kind,
        @Nullable String speaker,
        @Nullable String label,
        @Nullable Double score,
        String reason,
        String author,
        Instant createdAt,
        @Nullable Instant withdrawnAt) {

    static StoredCorrection of(Row row) throws SQLException {
        String label = row.textOrNull("label");
        return new StoredCorrection(
                row.uuid("id"),
                row.uuid("article_id"),
                row.text("quote_text"),
                row.textOrNull("kind"),
                row.textOrNull("speaker"),
                label,
                label == null ? null : row.decimal("score"),
                row.text("reason"),
                row.text("author"),
                row.instant("created_at"),
                row.instantOrNull("withdrawn_at"));
    }
}
