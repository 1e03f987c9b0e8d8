package verbatim.gateway.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import org.jboss.logging.Logger;
import verbatim.serving.StackTraces;

/** Tries a failed job again after a wait that doubles up to a limit, for as long as it takes. */
public final class Backoff implements FailureHandler<Void> {

    private static final Logger LOG = Logger.getLogger(Backoff.class);
    private static final int MAX_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;

    public Backoff(JobsConfig config) {
        this(config.firstRetry(), config.longestRetry());
    }

    /**
     * @param first wait after the first failure
     * @param longest no wait is longer
     */
    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Duration wait = afterFailures(complete.getExecution().consecutiveFailures);
        complete.getCause()
                .filter(cause -> !(cause instanceof RetryLater))
                .ifPresent(cause -> LOG.errorf(
                        "job %s, tried again in %s: %s",
                        complete.getExecution().taskInstance.getTaskAndInstance(),
                        wait,
                        StackTraces.withoutMessages(cause)));
        operations.reschedule(complete, complete.getTimeDone().plus(wait));
    }

    /**
     * The wait after a failure.
     *
     * @param earlier failures before this one, 0 or more
     */
    public Duration afterFailures(int earlier) {
        Duration doubled = first.multipliedBy(1L << Math.min(earlier, MAX_DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
