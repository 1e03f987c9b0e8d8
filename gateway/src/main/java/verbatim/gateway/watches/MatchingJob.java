package verbatim.gateway.watches;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import verbatim.gateway.jobs.JobContext;

/** Compares new quotes with the watches, in one gateway at a time, and sees to it that messages are sent. */
@ApplicationScoped
class MatchingJob {

    private static final int ROUNDS = 100;

    private final Matching matching;
    private final SchedulerClient jobs;

    MatchingJob(Matching matching, SchedulerClient jobs) {
        this.matching = matching;
        this.jobs = jobs;
    }

    @Produces
    @Singleton
    static Task<Void> task(MatchingJob job, WatchesConfig config) {
        return Tasks.recurring(TaskDescriptor.of("match-watches"), FixedDelay.of(config.matching()))
                .execute((instance, context) -> job.run());
    }

    /** Not private: the scheduler calls it through the bean's proxy. */
    void run() {
        JobContext.run(() -> {
            for (int round = 0; round < ROUNDS && matching.matchSome(); round++) {
                // until the inbox is empty, but not for ever
            }
            matching.watchesWithMessages().forEach(watch -> DeliveryJob.schedule(jobs, watch));
        });
    }
}
