package verbatim.gateway.articles;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import verbatim.gateway.jobs.JobsConfig;

/** Remembers the articles whose tones are to be fetched later: one job a version, run by {@link CompletionJob}. */
@ApplicationScoped
class Completions {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("complete-tones");

    private final SchedulerClient jobs;
    private final JobsConfig config;

    Completions(SchedulerClient jobs, JobsConfig config) {
        this.jobs = jobs;
        this.config = config;
    }

    /** In the caller's transaction: a version that is stored partial has its job. */
    void schedule(UUID article, int version) {
        jobs.scheduleIfNotExists(
                TASK.instance(article + "/" + version).scheduledTo(Instant.now().plus(config.firstRetry())));
    }
}
