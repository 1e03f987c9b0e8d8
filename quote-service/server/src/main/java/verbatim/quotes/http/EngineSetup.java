package verbatim.quotes.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import verbatim.serving.EngineConfig;
import verbatim.serving.EngineHealth;
import verbatim.serving.EngineLoader;
import verbatim.serving.EnginePool;
import verbatim.serving.TimeBudget;

/** Makes the engine, its pool and its health checks. */
@ApplicationScoped
public class EngineSetup {

    private final CountDownLatch started = new CountDownLatch(1);

    /** As soon as there are beans, so that the engine and the HTTP side come up beside each other. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object container, EngineLoader<Analyser> loader) {
        loader.start();
    }

    void hasStarted(@Observes StartupEvent event) {
        started.countDown();
    }

    /** Without its models the service is of no use: it ends, and whoever runs it sees that. */
    private void end() {
        try {
            started.await(); // a request to end that comes before the start is forgotten
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Quarkus.asyncExit(1);
    }

    @Produces
    @Singleton
    EngineLoader<Analyser> loader(AnalyserSource source) {
        return new EngineLoader<>(source::load, WarmUp::run, this::end);
    }

    @Produces
    @Singleton
    EnginePool pool(EngineConfig config, MeterRegistry registry) {
        return new EnginePool(config.pool(), registry);
    }

    void close(@Disposes EnginePool pool) {
        pool.close();
    }

    @Produces
    @Singleton
    TimeBudget budget(EngineConfig config) {
        return config.budget();
    }

    @Produces
    @Singleton
    @Startup
    @Readiness
    HealthCheck health(EngineLoader<Analyser> loader) {
        return new EngineHealth(loader);
    }
}
