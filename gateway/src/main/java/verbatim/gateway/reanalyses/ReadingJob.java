package verbatim.gateway.reanalyses;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import verbatim.gateway.analysis.Analyser;
import verbatim.gateway.analysis.Analysis;
import verbatim.gateway.analysis.AnalysisConfig;
import verbatim.gateway.analysis.Deadline;
import verbatim.gateway.analysis.Unreached;
import verbatim.gateway.articles.Replacement;
import verbatim.gateway.jobs.Backoff;
import verbatim.gateway.jobs.JobContext;
import verbatim.gateway.jobs.JobsConfig;
import verbatim.gateway.jobs.RetryLater;
import verbatim.gateway.problems.ProblemNote;

/** Has the engines read a chunk of stored articles again, and keeps what differs. */
@ApplicationScoped
class ReadingJob {

    private static final int SERVER_ERROR = 500;

    /** Failures of an engine that is there, after which it is not asked again about an article. */
    private static final int GIVE_UP = 5;

    private final Items items;
    private final Replacement articles;
    private final Analyser analyser;
    private final AnalysisConfig config;

    ReadingJob(Items items, Replacement articles, Analyser analyser, AnalysisConfig config) {
        this.items = items;
        this.articles = articles;
        this.analyser = analyser;
        this.config = config;
    }

    @Produces
    @Singleton
    static Task<Void> task(ReadingJob job, JobsConfig config) {
        return Tasks.oneTime(Chunk.READ)
                .onFailure(new Backoff(config))
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.run(Chunk.of(instance.getId()), () -> context.getSchedulerState()
                        .isShuttingDown()));
    }

    /** Not private: the scheduler calls it through the bean's proxy. */
    void run(Chunk chunk, BooleanSupplier isStopping) {
        JobContext.run(() -> work(chunk, isStopping));
    }

    private void work(Chunk chunk, BooleanSupplier isStopping) {
        boolean isDone = true;
        for (Items.Item item : items.waiting(chunk)) {
            if (isStopping.getAsBoolean()) {
                throw new RetryLater("this gateway stops; another goes on");
            }
            isDone &= isEnded(item);
        }
        if (!isDone) {
            throw new RetryLater("some articles are to be read again");
        }
        items.endIfRead(chunk.reanalysis());
    }

    private boolean isEnded(Items.Item item) {
        Optional<Replacement.Stored> stored = articles.find(item.article(), item.version());
        if (stored.isEmpty()) {
            items.end(item, "stale");
            return true;
        }
        try {
            Analysis analysis = analyser.analyse(stored.get().article(), Deadline.in(config.background()));
            if (analysis.problem() != null) {
                return isEndedAfter(item, analysis.problem());
            }
            compare(item, stored.get(), analysis);
            return true;
        } catch (HttpProblem problem) {
            ProblemNote note = ProblemNote.of(problem);
            if (Unreached.isNotBegun(problem)) {
                throw new RetryLater("quote-service does not answer");
            }
            if (note.status() < SERVER_ERROR) {
                items.fail(item, note);
                return true;
            }
            return isEndedAfter(item, note);
        }
    }

    private boolean isEndedAfter(Items.Item item, ProblemNote problem) {
        boolean isLast = item.attempts() + 1 >= GIVE_UP;
        if (isLast) {
            items.fail(item, problem);
        } else {
            items.count(item);
        }
        return isLast;
    }

    private void compare(Items.Item item, Replacement.Stored stored, Analysis analysis) {
        List<ArticleDifferences.Difference> differences = Comparison.of(stored.quotes(), analysis.quotes());
        if (differences.isEmpty()) {
            items.end(item, "same");
        } else {
            items.differ(item, analysis, new Reanalyses.Changes(stored.engine(), analysis.engine(), differences));
        }
    }
}
