package verbatim.gateway.articles;

import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import verbatim.gateway.analysis.AnalysisConfig;
import verbatim.gateway.analysis.Deadline;
import verbatim.gateway.analysis.Tones;
import verbatim.gateway.jobs.Backoff;
import verbatim.gateway.jobs.JobContext;
import verbatim.gateway.jobs.JobsConfig;
import verbatim.gateway.jobs.RetryLater;

/**
 * Fetches the tones that sentiment-service did not give while an article was stored. Tried until it succeeds or the
 * article is gone; what came of it so far stays.
 */
@ApplicationScoped
class CompletionJob {

    private static final Logger LOG = Logger.getLogger(CompletionJob.class);

    private final PartialVersions partial;
    private final Tones tones;
    private final AnalysisConfig config;

    CompletionJob(PartialVersions partial, Tones tones, AnalysisConfig config) {
        this.partial = partial;
        this.tones = tones;
        this.config = config;
    }

    @Produces
    @Singleton
    static Task<Void> task(CompletionJob job, JobsConfig config) {
        return Tasks.oneTime(Completions.TASK)
                .onFailure(new Backoff(config))
                .defaultPriority(Priority.HIGH) // a batch has thousands of jobs; these few must not wait behind it
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.run(instance.getId()));
    }

    /** Not private: the scheduler calls it through the bean's proxy. */
    void run(String instance) {
        JobContext.run(() -> complete(ArticleVersionEntity.Key.of(instance)));
    }

    private void complete(ArticleVersionEntity.Key key) {
        Optional<PartialVersions.Work> work = partial.find(key);
        if (work.isEmpty()) {
            return; // deleted, or completed by a gateway that stopped before it could say so
        }
        Tones.Heard heard = tones.hear(work.get().text(), work.get().quotes(), Deadline.in(config.background()));
        partial.complete(key, heard);
        if (heard.problem() != null) {
            throw new RetryLater("tones are still missing");
        }
        LOG.infof("article %s version %d completed", key.articleId(), key.version());
    }
}
