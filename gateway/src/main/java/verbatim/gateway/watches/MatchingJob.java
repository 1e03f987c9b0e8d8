package verbatim.gateway.watches;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import verbatim.gateway.jobs.JobContext;
import verbatim.gateway.jobs.JobNudge;

/** Compares new quotes with the watches, in one gateway at a time, and sees to it that messages are sent. */
@ApplicationScoped
class MatchingJob {

    private static final int ROUNDS = 100;

    private final Matching matching;
    private final SchedulerClient jobs;
    private final JobNudge nudge;

    MatchingJob(Matching matching, SchedulerClient jobs, JobNudge nudge) {
        this.matching = matching;
        this.jobs = jobs;
        this.nudge = nudge;
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
            List<UUID> waiting = matching.watchesWithMessages();
            waiting.forEach(watch -> DeliveryJob.schedule(jobs, watch));
            if (!waiting.isEmpty()) {
                nudge.now();
            }
        });
    }
}
