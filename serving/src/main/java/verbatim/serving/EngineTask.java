package verbatim.serving;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One accepted call of an engine. It ends once: with its result, its failure, at its deadline, or because nobody waits
 * for it any more.
 */
final class EngineTask<T> implements Runnable {

    private final Callable<T> work;
    private final UniEmitter<? super T> emitter;
    private final EnginePoolMetrics metrics;
    private final long accepted = System.nanoTime();

    // guarded by this: who runs the work, and whether its outcome still counts
    private @Nullable Thread worker;
    private boolean ended;

    private volatile @Nullable Future<?> timer;

    EngineTask(Callable<T> work, UniEmitter<? super T> emitter, EnginePoolMetrics metrics) {
        this.work = work;
        this.emitter = emitter;
        this.metrics = metrics;
    }

    /** Whether it was accepted that long ago. */
    boolean hasWaited(Duration time) {
        return System.nanoTime() - accepted >= time.toNanos();
    }

    /** What ends this task at its deadline. */
    void endsBy(Future<?> timer) {
        this.timer = timer;
        synchronized (this) {
            if (ended) {
                timer.cancel(false);
            }
        }
    }

    @Override
    public void run() {
        synchronized (this) {
            if (ended) {
                return;
            }
            worker = Thread.currentThread();
        }
        long started = System.nanoTime();
        metrics.started(started - accepted);
        try {
            T result = work.call();
            if (end()) {
                metrics.ended("done", System.nanoTime() - started);
                emitter.complete(result);
            }
        } catch (Throwable thrown) { // an Error, too, must reach the client as an answer and leave the worker alive
            if (end()) {
                metrics.ended("failed", System.nanoTime() - started);
                emitter.fail(thrown);
            }
        } finally {
            leave();
            metrics.stopped();
        }
    }

    /** Answers {@code problem} now and interrupts the worker if one is at it. */
    void expire(HttpProblem problem) {
        if (stop()) {
            metrics.ended("deadline", System.nanoTime() - accepted);
            emitter.fail(problem);
        }
    }

    /** Nobody waits for the result: the work is not begun, or interrupted. */
    void abandon() {
        if (stop()) {
            metrics.ended("abandoned", System.nanoTime() - accepted);
        }
    }

    private synchronized boolean stop() {
        if (!end()) {
            return false;
        }
        if (worker != null) {
            worker.interrupt();
        }
        return true;
    }

    private synchronized boolean end() {
        boolean first = !ended;
        ended = true;
        Future<?> running = timer;
        if (first && running != null) {
            running.cancel(false);
        }
        return first;
    }

    /** From here on no interrupt reaches the worker for this task; one that did must not reach its next task. */
    private synchronized void leave() {
        worker = null;
        Thread.interrupted();
    }
}
