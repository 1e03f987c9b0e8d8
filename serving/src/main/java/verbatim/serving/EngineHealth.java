package verbatim.serving;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** DOWN until the engine is loaded and warmed; serves startup and readiness alike. */
public final class EngineHealth implements HealthCheck {

    private final EngineLoader<?> loader;

    public EngineHealth(EngineLoader<?> loader) {
        this.loader = loader;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("engine loaded and warmed")
                .status(loader.isReady())
                .build();
    }
}
