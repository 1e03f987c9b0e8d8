package verbatim.gateway.analysis;

import java.time.Duration;

/** When the work on a request must have ended. */
public final class Deadline {

    private final long nanoTime;

    private Deadline(long nanoTime) {
        this.nanoTime = nanoTime;
    }

    public static Deadline in(Duration budget) {
        return new Deadline(System.nanoTime() + budget.toNanos());
    }

    /** What is left, zero or more. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    /** Whether so many seconds can be waited. */
    public boolean allows(long seconds) {
        return remaining().compareTo(Duration.ofSeconds(seconds)) > 0;
    }

    boolean hasPassed() {
        return remaining().isZero();
    }
}
