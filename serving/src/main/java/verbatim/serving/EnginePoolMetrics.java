package verbatim.serving;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What a pool tells Prometheus; all names begin with {@code verbatim_engine_}. */
final class EnginePoolMetrics {

    private final MeterRegistry registry;
    private final AtomicInteger busy = new AtomicInteger();
    private final Timer wait;
    private final Counter rejected;

    EnginePoolMetrics(MeterRegistry registry, int threads, BlockingQueue<?> queue) {
        this.registry = registry;
        wait = Timer.builder("verbatim.engine.wait")
                .description("Time between acceptance and start")
                .publishPercentileHistogram()
                .register(registry);
        rejected = Counter.builder("verbatim.engine.rejected")
                .description("Requests refused because the queue was full or too slow")
                .register(registry);
        registry.gauge("verbatim.engine.queue", queue, BlockingQueue::size);
        registry.gauge("verbatim.engine.busy", busy, AtomicInteger::get);
        registry.gauge("verbatim.engine.threads", threads);
    }

    void started(long waitedNanos) {
        wait.record(waitedNanos, TimeUnit.NANOSECONDS);
        busy.incrementAndGet();
    }

    void stopped() {
        busy.decrementAndGet();
    }

    /** @param outcome {@code done}, {@code failed}, {@code deadline} or {@code abandoned} */
    void ended(String outcome, long nanos) {
        Timer.builder("verbatim.engine.work")
                .description("Time of the engine's work by how it ended; for deadline and abandoned since acceptance")
                .tag("outcome", outcome)
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    void rejected() {
        rejected.increment();
    }

    int busy() {
        return busy.get();
    }
}
