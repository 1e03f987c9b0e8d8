package verbatim.gateway.watches;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.database.Row;

/**
 * What became of one message to a watch's address.
 *
 * @param id that of the message, in its {@code webhook-id}
 * @param test true where it was a test; absent where not
 * @param state {@code waiting}, {@code delivered} or {@code dead}
 * @param attempts tries so far
 * @param lastStatus HTTP status of the last answer, absent where there was none
 * @param lastProblem why the last try failed
 * @param lastAt when it was last tried
 */
public record Delivery(
        UUID id,
        UUID quoteId,
        UUID articleId,
        @Nullable Boolean test,
        String state,
        int attempts,
        @Nullable Integer lastStatus,
        @Nullable String lastProblem,
        Instant createdAt,
        @Nullable Instant lastAt) {

    static Delivery of(Row row) throws SQLException {
        return new Delivery(
                row.uuid("id"),
                row.uuid("quote_id"),
                row.uuid("article_id"),
                row.truth("is_test") ? Boolean.TRUE : null,
                row.text("state"),
                row.integer("attempts"),
                row.integerOrNull("last_status"),
                row.textOrNull("last_problem"),
                row.instant("created_at"),
                row.instantOrNull("last_at"));
    }
}
