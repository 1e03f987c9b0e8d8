package verbatim.gateway.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Runs background work. Any number of gateways share the table of jobs; one claims each by {@code FOR UPDATE SKIP
 * LOCKED} and keeps it by heartbeats, so a job outlives every gateway.
 */
@ApplicationScoped
public class Jobs {

    private static final int MISSED_HEARTBEATS = 4;
    private static final double REFILL_BELOW = 0.5;
    private static final double FETCH_UP_TO = 1.0;

    private final Scheduler scheduler;

    Jobs(DataSource dataSource, @Any Instance<Task<?>> tasks, JobsConfig config) {
        List<Task<?>> once =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        List<RecurringTask<?>> recurring = new ArrayList<>();
        for (Task<?> task : tasks) {
            if (task instanceof RecurringTask<?> each) {
                recurring.add(each);
            }
        }
        this.scheduler = Scheduler.create(dataSource, once)
                .startTasks(recurring)
                .enablePriority()
                .threads(config.threads())
                .pollingInterval(config.polling())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .pollUsingLockAndFetch(REFILL_BELOW, FETCH_UP_TO)
                .shutdownMaxWait(config.stopWait())
                // a retry is expected while a neighbour is down; the jobs log what matters themselves
                .failureLogging(LogLevel.DEBUG, false)
                .build();
    }

    void start(@Observes StartupEvent event) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    void lookForDue() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** Schedules jobs; inside a transaction the job exists if and only if the transaction commits. */
    @Produces
    @Singleton
    static SchedulerClient client(DataSource dataSource) {
        return SchedulerClient.Builder.create(dataSource).build();
    }
}
