package verbatim.gateway.analysis;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Calls an engine within a deadline. Both engines compute and change nothing, so trying again is safe; it happens a
 * bounded number of times, where the engine did not begin (no connection) or, if the caller wants it, where it asks to
 * come back soon (503 with a short Retry-After).
 */
@ApplicationScoped
class EngineCalls {

    /** An engine answers at its deadline itself; the gateway gives up a moment later in case it hangs. */
    private static final Duration GRACE = Duration.ofMillis(250);

    private static final Duration RECONNECT = Duration.ofMillis(200);
    private static final int UNAVAILABLE = 503;

    private final AnalysisConfig config;

    EngineCalls(AnalysisConfig config) {
        this.config = config;
    }

    /**
     * Blocks until the engine has answered or the deadline has passed.
     *
     * @param call the request, given the milliseconds that are left
     * @throws EngineRefusal if the engine answered with an error
     * @throws EngineSilence if no answer came in time
     * @throws RuntimeException of the client if there was no connection or no readable answer
     */
    <T> T within(Deadline deadline, LongFunction<Uni<T>> call) {
        return call(deadline, call, false);
    }

    /** The same; an engine that is busy for a moment is asked again. */
    <T> T withinEvenIfBusy(Deadline deadline, LongFunction<Uni<T>> call) {
        return call(deadline, call, true);
    }

    private <T> T call(Deadline deadline, LongFunction<Uni<T>> call, boolean evenIfBusy) {
        for (int tried = 0; ; tried++) {
            if (deadline.hasPassed()) {
                throw new EngineSilence();
            }
            try {
                return once(deadline, call);
            } catch (RuntimeException failure) {
                Duration wait = waitBeforeRetry(failure, evenIfBusy);
                if (wait == null || tried >= config.retries() || wait.compareTo(deadline.remaining()) >= 0) {
                    throw failure;
                }
                sleep(wait);
            }
        }
    }

    private static <T> T once(Deadline deadline, LongFunction<Uni<T>> call) {
        Duration remaining = deadline.remaining();
        return call.apply(Math.max(1, remaining.toMillis()))
                .ifNoItem()
                .after(remaining.plus(GRACE))
                .failWith(EngineSilence::new)
                .await()
                .indefinitely();
    }

    private @Nullable Duration waitBeforeRetry(RuntimeException failure, boolean evenIfBusy) {
        if (failure instanceof EngineRefusal refusal) {
            Duration asked = refusal.retryAfter();
            boolean soon = evenIfBusy && asked != null && asked.compareTo(config.longestRetryWait()) <= 0;
            return refusal.status() == UNAVAILABLE && soon ? asked : null;
        }
        return neverReached(failure) ? RECONNECT : null;
    }

    /** Whether the connection could not be made, so that the engine has seen nothing. */
    static boolean neverReached(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ConnectException || each instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineSilence();
        }
    }

    /** The engine did not answer within its time. */
    static final class EngineSilence extends RuntimeException {
        EngineSilence() {
            super("no answer in time", null, false, false);
        }
    }
}
