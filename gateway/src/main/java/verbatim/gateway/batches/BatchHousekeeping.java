package verbatim.gateway.batches;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Forgets old batches once an hour, in one gateway of all. */
final class BatchHousekeeping {

    private static final Duration EVERY = Duration.ofHours(1);

    private BatchHousekeeping() {}

    @Produces
    @Singleton
    static Task<Void> task(BatchStore store) {
        return Tasks.recurring(TaskDescriptor.of("batch-housekeeping"), FixedDelay.of(EVERY))
                .execute((instance, context) -> store.tidy());
    }
}
