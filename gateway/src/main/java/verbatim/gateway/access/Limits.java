package verbatim.gateway.access;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.problems.DatabaseFailure;

/** Counts each key's requests in the database, so that a limit holds over all gateways together. */
@ApplicationScoped
class Limits {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private final ProxyManager<String> buckets;

    Limits(DataSource database) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .build();
    }

    /**
     * Takes one request from a key's allowance.
     *
     * @throws DatabaseFailure if the count cannot be read
     */
    Taken take(ApiKey key) {
        int limit = key.requestsPerMinute();
        BucketConfiguration allowance = BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, WINDOW))
                .build();
        try {
            ConsumptionProbe probe = buckets.builder()
                    .build(key.id().toString(), () -> allowance)
                    .tryConsumeAndReturnRemaining(1);
            return new Taken(
                    probe.isConsumed(),
                    probe.getRemainingTokens(),
                    Duration.ofNanos(probe.getNanosToWaitForRefill()),
                    Duration.ofNanos(probe.getNanosToWaitForReset()));
        } catch (BucketExecutionException e) {
            throw databaseFailure(e);
        }
    }

    private static RuntimeException databaseFailure(BucketExecutionException failure) {
        @Nullable Throwable each = failure;
        while (each != null) {
            if (each instanceof SQLException sql) {
                return new DatabaseFailure(sql);
            }
            each = each.getCause();
        }
        return failure;
    }

    /**
     * What became of a request.
     *
     * @param isAllowed whether it was within the limit
     * @param remaining how many more are at this moment
     * @param untilNext until one more is, zero if one is now
     * @param untilFull until the whole allowance is there again
     */
    record Taken(boolean isAllowed, long remaining, Duration untilNext, Duration untilFull) {}
}
