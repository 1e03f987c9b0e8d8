package verbatim.gateway.idempotency;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Forgets old requests once an hour, in one gateway of all. */
final class IdempotencyHousekeeping {

    private static final Duration EVERY = Duration.ofHours(1);

    private IdempotencyHousekeeping() {}

    @Produces
    @Singleton
    static Task<Void> task(Idempotency idempotency) {
        return Tasks.recurring(TaskDescriptor.of("idempotency-housekeeping"), FixedDelay.of(EVERY))
                .execute((instance, context) -> idempotency.tidy());
    }
}
