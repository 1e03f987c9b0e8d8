package verbatim.gateway.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import verbatim.gateway.problems.DatabaseFailure;

/** The limit of whoever calls, for requests that hold much work in one: each piece of it counts as a request. */
@ApplicationScoped
public class Limited {

    private static final Duration LEAST_WAIT = Duration.ofMillis(10);

    private final Limits limits;
    private final Caller caller;

    Limited(Limits limits, Caller caller) {
        this.limits = limits;
        this.caller = caller;
    }

    /** To be called before each piece, from any thread: waits until the caller of this request may go on. */
    public Runnable pace() {
        Optional<ApiKey> key = caller.key();
        return () -> key.ifPresent(this::await);
    }

    /** @throws DatabaseFailure if the count cannot be read */
    private void await(ApiKey key) {
        try {
            for (Limits.Taken taken = limits.take(key); !taken.isAllowed(); taken = limits.take(key)) {
                Duration wait = taken.untilNext();
                Thread.sleep(wait.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the limit");
        }
    }
}
