package verbatim.gateway.watches;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import verbatim.gateway.jobs.Backoff;
import verbatim.gateway.jobs.JobContext;
import verbatim.gateway.jobs.JobsConfig;

/**
 * Sends the messages of a watch in their order: one job a watch, so that none overtakes another. One that fails is tried
 * again before the next, until it becomes a dead letter. A test goes first and is tried once.
 */
@ApplicationScoped
class DeliveryJob {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("deliver-watch");

    /** Then others get their turn. */
    private static final int AT_ONCE = 500;

    private final Outbox outbox;
    private final Sender sender;
    private final Backoff backoff;
    private final int attempts;

    DeliveryJob(Outbox outbox, Sender sender, WatchesConfig config) {
        this.outbox = outbox;
        this.sender = sender;
        this.backoff = new Backoff(config.firstRetry(), config.longestRetry());
        this.attempts = config.attempts();
    }

    @Produces
    @Singleton
    static Task<Void> task(DeliveryJob job, JobsConfig config) {
        return Tasks.custom(TASK)
                .onFailure(new Backoff(config))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Optional<Duration> wait =
                            job.run(UUID.fromString(instance.getId()), () -> context.getSchedulerState()
                                    .isShuttingDown());
                    return wait.<CompletionHandler<Void>>map(later -> (complete, operations) -> operations.reschedule(
                                    complete, Instant.now().plus(later)))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }

    static void schedule(SchedulerClient jobs, UUID watch) {
        jobs.scheduleIfNotExists(TASK.instance(watch.toString()).scheduledTo(Instant.now()));
    }

    /** Now, even where a failed message has it wait for longer. */
    static void scheduleNow(SchedulerClient jobs, UUID watch) {
        try {
            jobs.schedule(
                    TASK.instance(watch.toString()).scheduledTo(Instant.now()),
                    SchedulerClient.ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException atWork) {
            // it reads what is new before each message
        }
    }

    /**
     * Sends what waits.
     *
     * @return after which time to go on; empty when nothing waits
     */
    Optional<Duration> run(UUID watch, BooleanSupplier isStopping) {
        List<Duration> wait = new ArrayList<>();
        JobContext.run(() -> send(watch, isStopping).ifPresent(wait::add));
        return wait.stream().findFirst();
    }

    private Optional<Duration> send(UUID watch, BooleanSupplier isStopping) {
        for (int sent = 0; sent < AT_ONCE && !isStopping.getAsBoolean(); sent++) {
            Optional<Outbox.Waiting> next = outbox.next(watch);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            Outbox.Waiting waiting = next.get();
            Sender.Outcome outcome = sender.send(waiting);
            boolean isLast = waiting.told().isTest() || waiting.attempts() + 1 >= attempts;
            outbox.note(waiting, outcome, isLast);
            if (!outcome.isAccepted() && !isLast) {
                return Optional.of(backoff.afterFailures(waiting.attempts()));
            }
        }
        return Optional.of(Duration.ZERO);
    }
}
