package verbatim.gateway.batches;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.problems.ProblemNote;

/**
 * What became of one line of a batch.
 *
 * @param line as the client's file counts, from 1
 * @param state {@code waiting}, {@code done}, {@code failed} or {@code cancelled}
 * @param attempts how often it was tried
 * @param outcome {@code created}, {@code updated} (a new version) or {@code unchanged} (known before)
 * @param version of the article
 * @param problem why it failed; of a waiting one, why it did so the last time
 */
public record BatchResult(
        int line,
        String state,
        int attempts,
        @Nullable String outcome,
        @Nullable UUID articleId,
        @Nullable Integer version,
        @Nullable ProblemNote problem) {}
