package verbatim.gateway.watches;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Forgets old messages once an hour, in one gateway of all. */
final class WatchHousekeeping {

    private static final Duration EVERY = Duration.ofHours(1);

    private WatchHousekeeping() {}

    @Produces
    @Singleton
    static Task<Void> task(Outbox outbox, WatchesConfig config) {
        return Tasks.recurring(TaskDescriptor.of("watch-housekeeping"), FixedDelay.of(EVERY))
                .execute((instance, context) -> outbox.tidy(Instant.now().minus(config.keep())));
    }
}
