package verbatim.gateway.watches;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import verbatim.gateway.analysis.TonesCompleted;
import verbatim.gateway.analysis.VersionAnalysed;
import verbatim.serving.StackTraces;

/**
 * Compares what this gateway has just stored with the watches, without waiting for the {@link MatchingJob}, which does it
 * anyway some time later. Articles that come close together are compared together.
 */
@ApplicationScoped
class PromptMatching {

    private static final Logger LOG = Logger.getLogger(PromptMatching.class);
    private static final long TOGETHER_MILLIS = 50;

    private final MatchingJob job;
    private final AtomicBoolean isDue = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("prompt-matching").daemon().factory());

    PromptMatching(MatchingJob job) {
        this.job = job;
    }

    void analysed(@Observes(during = TransactionPhase.AFTER_SUCCESS) VersionAnalysed event) {
        soon();
    }

    void completed(@Observes(during = TransactionPhase.AFTER_SUCCESS) TonesCompleted event) {
        soon();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdown();
    }

    private void soon() {
        if (!thread.isShutdown() && isDue.compareAndSet(false, true)) {
            thread.schedule(this::match, TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void match() {
        isDue.set(false);
        try {
            job.run();
        } catch (RuntimeException failure) { // the job comes to it later
            LOG.warnf("watches were not compared at once: %s", StackTraces.withoutMessages(failure));
        }
    }
}
