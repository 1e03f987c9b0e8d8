package verbatim.gateway.batches;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a batch has come.
 *
 * @param createdBy name of the key that sent it
 * @param total lines that are not blank
 * @param retrying of those that wait, the ones that failed before
 * @param perMinute articles that ended in the last minute
 * @param secondsLeft at that pace; absent when nothing ended in the last minute, and when nothing is left
 */
public record Batch(
        UUID id,
        String status,
        String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        int total,
        Counts counts,
        long retrying,
        long perMinute,
        @Nullable Long secondsLeft) {

    /**
     * How many of the lines are in which state.
     *
     * @param done stored, or known before
     * @param failed set aside: the results say why
     */
    public record Counts(long waiting, long done, long failed, long cancelled) {}
}
