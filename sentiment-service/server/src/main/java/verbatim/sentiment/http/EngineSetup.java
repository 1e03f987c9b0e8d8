package verbatim.sentiment.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
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

    void start(@Observes StartupEvent started, EngineLoader<Scorer> loader) {
        loader.start();
    }

    /** Without its models the service is of no use: it ends, and whoever runs it sees that. */
    @Produces
    @Singleton
    EngineLoader<Scorer> loader(ScorerSource source, SentimentConfig config, MeterRegistry registry) {
        return new EngineLoader<>(
                () -> new CachedScorer(source.load(), config.cacheSize(), registry),
                WarmUp::run,
                () -> Quarkus.asyncExit(1));
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
    HealthCheck health(EngineLoader<Scorer> loader) {
        return new EngineHealth(loader);
    }
}
