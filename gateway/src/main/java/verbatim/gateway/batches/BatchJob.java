package verbatim.gateway.batches;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import verbatim.gateway.analysis.AnalysisConfig;
import verbatim.gateway.analysis.Deadline;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.analysis.Unreached;
import verbatim.gateway.articles.Ingest;
import verbatim.gateway.jobs.Backoff;
import verbatim.gateway.jobs.JobContext;
import verbatim.gateway.jobs.RetryLater;
import verbatim.gateway.ndjson.SubmittedLines;
import verbatim.gateway.problems.DatabaseProblems;
import verbatim.gateway.problems.ProblemNote;
import verbatim.serving.CommonProblem;
import verbatim.serving.StackTraces;

/**
 * Works a chunk of a batch off, line by line. A line that fails for a reason of its own waits for its next turn while
 * the others go on, and is set aside after a few; an engine that is away stops the chunk for a while and counts against
 * no line.
 */
@ApplicationScoped
class BatchJob {

    private static final Logger LOG = Logger.getLogger(BatchJob.class);
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final BatchItems items;
    private final Ingest ingest;
    private final SubmittedLines lines;
    private final AnalysisConfig analysis;
    private final BatchConfig config;

    BatchJob(BatchItems items, Ingest ingest, SubmittedLines lines, AnalysisConfig analysis, BatchConfig config) {
        this.items = items;
        this.ingest = ingest;
        this.lines = lines;
        this.analysis = analysis;
        this.config = config;
    }

    @Produces
    @Singleton
    static Task<Void> task(BatchJob job, BatchConfig config) {
        return Tasks.oneTime(BatchChunk.TASK)
                .onFailure(new Backoff(config.firstRetry(), config.longestRetry()))
                .onDeadExecutionRevive()
                .execute((instance, context) -> job.run(BatchChunk.of(instance.getId()), isStopping(context)));
    }

    private static BooleanSupplier isStopping(ExecutionContext context) {
        return () -> context.getSchedulerState().isShuttingDown();
    }

    /** Not private: the scheduler calls it through the bean's proxy. */
    void run(BatchChunk chunk, BooleanSupplier isStopping) {
        JobContext.run(() -> work(chunk, isStopping));
    }

    private void work(BatchChunk chunk, BooleanSupplier isStopping) {
        boolean isDone = true;
        for (BatchItems.Item item : items.waiting(chunk)) {
            if (isStopping.getAsBoolean()) {
                throw new RetryLater("this gateway stops; another goes on");
            }
            isDone &= isEnded(item);
        }
        if (!isDone) {
            throw new RetryLater("some lines are to be tried again");
        }
        items.endIfDone(chunk.batch());
    }

    /**
     * Tries one line.
     *
     * @return whether it waits no longer
     * @throws RetryLater if the next line need not be tried either
     */
    private boolean isEnded(BatchItems.Item item) {
        if (item.attempts() >= config.attempts()) { // the last one ended the gateway itself
            items.fail(item, lastProblem(item));
            return true;
        }
        if (!items.begin(item)) {
            return true; // cancelled
        }
        try {
            Ingest.Prepared prepared = ingest.prepare(lines.read(item.body()), Deadline.in(analysis.background()));
            items.keep(item, prepared);
            return true;
        } catch (BatchItems.Cancelled e) {
            return true;
        } catch (HttpProblem problem) {
            return isEnded(item, problem);
        } catch (RuntimeException failure) {
            if (DatabaseProblems.of(failure).isPresent()) {
                throw failure; // nothing can be written down now
            }
            LOG.errorf("batch %s line %d: %s", item.batch(), item.line(), StackTraces.withoutMessages(failure));
            return isEndedAfter(item, ProblemNote.of(CommonProblem.INTERNAL_ERROR, "The fault is ours."));
        }
    }

    private boolean isEnded(BatchItems.Item item, HttpProblem problem) {
        ProblemNote note = ProblemNote.of(problem);
        if (note.status() >= CLIENT_ERROR && note.status() < SERVER_ERROR) {
            items.fail(item, note);
            return true;
        }
        if (Unreached.isNotBegun(problem)) {
            items.uncount(item);
            throw new RetryLater("quote-service does not answer");
        }
        return isEndedAfter(item, note);
    }

    private boolean isEndedAfter(BatchItems.Item item, ProblemNote problem) {
        boolean isLast = item.attempts() + 1 >= config.attempts();
        if (isLast) {
            items.fail(item, problem);
        } else {
            items.note(item, problem);
        }
        return isLast;
    }

    private static ProblemNote lastProblem(BatchItems.Item item) {
        return item.lastProblem() == null
                ? ProblemNote.of(CommonProblem.INTERNAL_ERROR, "Every attempt ended with the gateway itself.")
                : StoredJson.read(item.lastProblem(), ProblemNote.class);
    }
}
