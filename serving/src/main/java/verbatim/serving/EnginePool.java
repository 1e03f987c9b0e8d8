package verbatim.serving;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs an engine's CPU-bound work: as many platform threads as there are CPUs, a bounded queue before them, a deadline
 * on every task.
 *
 * <p>More threads than CPUs only make every request slower, and virtual threads starve each other under such work. A queue that
 * is full, or whose first task has waited too long, is answered at once so that callers can go elsewhere: what a place in
 * it costs is time, which depends on the texts before it, so their number alone bounds nothing that a caller feels.
 */
public final class EnginePool implements AutoCloseable {

    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor deadlines;
    private final EnginePoolMetrics metrics;
    private final Duration longestWait;
    private final Duration retryAfter;

    /**
     * Sizes and times of a pool.
     *
     * @param threads workers, 1 or more
     * @param queue tasks that may wait, 1 or more
     * @param longestWait no task is taken while another one has waited that long for a worker
     * @param retryAfter what a refused or late client is told to wait
     */
    public record Settings(int threads, int queue, Duration longestWait, Duration retryAfter) {

        public Settings {
            if (threads < 1 || queue < 1) {
                throw new IllegalArgumentException(
                        "a pool needs a thread and a place to wait: " + threads + ", " + queue);
            }
        }
    }

    public EnginePool(Settings settings, MeterRegistry registry) {
        ArrayBlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(settings.queue());
        this.workers = new ThreadPoolExecutor(
                settings.threads(), settings.threads(), 0, TimeUnit.SECONDS, queue, named("engine-"));
        this.deadlines = new ScheduledThreadPoolExecutor(1, named("engine-deadline-"));
        this.deadlines.setRemoveOnCancelPolicy(true);
        this.metrics = new EnginePoolMetrics(registry, settings.threads(), queue);
        this.longestWait = settings.longestWait();
        this.retryAfter = settings.retryAfter();
    }

    /**
     * Work to run when the result is subscribed to.
     *
     * <p>The result fails with the problems {@code overloaded} when the queue is full or too slow and {@code deadline-exceeded} when
     * the budget is spent, waiting included; then, and when the subscription is cancelled, the worker is interrupted.
     *
     * @param budget from the subscription on; 0 or more
     * @param work must heed an interrupt; what it throws fails the result
     */
    public <T> Uni<T> run(Duration budget, Callable<T> work) {
        return Uni.createFrom().emitter(emitter -> accept(budget, work, emitter));
    }

    private <T> void accept(Duration budget, Callable<T> work, UniEmitter<? super T> emitter) {
        if (!budget.isPositive()) {
            emitter.fail(late());
            return;
        }
        EngineTask<T> task = new EngineTask<>(work, emitter, metrics);
        if (isSlow() || !isTaken(task)) {
            metrics.rejected();
            emitter.fail(Problem.retryLater(
                    CommonProblem.OVERLOADED, "Send the request again after the time in Retry-After.", retryAfter));
            return;
        }
        task.endsBy(deadlines.schedule(() -> expire(task), budget.toNanos(), TimeUnit.NANOSECONDS));
        emitter.onTermination(() -> abandon(task));
    }

    private boolean isSlow() {
        return workers.getQueue().peek() instanceof EngineTask<?> first && first.hasWaited(longestWait);
    }

    private boolean isTaken(EngineTask<?> task) {
        try {
            workers.execute(task);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    private void expire(EngineTask<?> task) {
        workers.remove(task);
        task.expire(late());
    }

    private void abandon(EngineTask<?> task) {
        workers.remove(task);
        task.abandon();
    }

    private HttpProblem late() {
        return Problem.retryLater(
                CommonProblem.DEADLINE_EXCEEDED,
                "The time of this request is spent; nothing was answered in part.",
                retryAfter);
    }

    /** Threads that are at work now. */
    public int busy() {
        return metrics.busy();
    }

    /** Tasks that wait now. */
    public int waiting() {
        return workers.getQueue().size();
    }

    /** Takes nothing more and returns when every accepted task has ended; each does at its deadline at the latest. */
    @Override
    public void close() {
        workers.shutdown();
        workers.close();
        deadlines.shutdownNow();
    }

    private static ThreadFactory named(String prefix) {
        return Thread.ofPlatform().name(prefix, 0).daemon().factory();
    }
}
