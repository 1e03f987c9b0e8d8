package verbatim.gateway.articles;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import verbatim.gateway.analysis.Analyser;
import verbatim.gateway.analysis.AnalysisConfig;
import verbatim.gateway.analysis.Article;
import verbatim.gateway.analysis.Deadline;
import verbatim.gateway.analysis.Unreached;
import verbatim.gateway.jobs.Backoff;
import verbatim.gateway.jobs.JobContext;
import verbatim.gateway.jobs.JobsConfig;
import verbatim.gateway.jobs.RetryLater;
import verbatim.gateway.problems.ProblemNote;

/** Analyses an article that was stored with {@code Prefer: respond-async}: one job a version. */
@ApplicationScoped
class AnalysisJob {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("analyse-article");
    private static final int SERVER_ERROR = 500;

    /** Failures in a row after which an engine that is there and fails is not asked again. */
    private static final int GIVE_UP = 5;

    private final QueuedVersions queued;
    private final Analyser analyser;
    private final AnalysisConfig config;

    AnalysisJob(QueuedVersions queued, Analyser analyser, AnalysisConfig config) {
        this.queued = queued;
        this.analyser = analyser;
        this.config = config;
    }

    @Produces
    @Singleton
    static Task<Void> task(AnalysisJob job, JobsConfig config) {
        return Tasks.oneTime(TASK)
                .onFailure(new Backoff(config))
                .defaultPriority(Priority.HIGH)
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.run(
                        ArticleVersionEntity.Key.of(instance.getId()), context.getExecution().consecutiveFailures));
    }

    /** In the caller's transaction: a version that is stored queued has its job. */
    static void schedule(SchedulerClient jobs, ArticleVersionEntity.Key key) {
        jobs.scheduleIfNotExists(TASK.instance(key.instance()).scheduledTo(Instant.now()));
    }

    /** Not private: the scheduler calls it through the bean's proxy. */
    void run(ArticleVersionEntity.Key key, int failures) {
        JobContext.run(() -> analyse(key, failures));
    }

    private void analyse(ArticleVersionEntity.Key key, int failures) {
        Optional<Article> article = queued.find(key);
        if (article.isEmpty()) {
            return;
        }
        try {
            queued.fill(key, analyser.analyse(article.get(), Deadline.in(config.background())));
        } catch (HttpProblem problem) {
            ProblemNote note = ProblemNote.of(problem);
            if (note.status() >= SERVER_ERROR && (Unreached.isNotBegun(problem) || failures + 1 < GIVE_UP)) {
                throw new RetryLater("quote-service gave no answer");
            }
            queued.fail(key, note);
        }
    }
}
