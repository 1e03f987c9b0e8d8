package verbatim.gateway.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import verbatim.serving.TimeBudget;

/** How long the gateway waits for the engines. */
@ConfigMapping(prefix = "verbatim.analysis")
public interface AnalysisConfig {

    /** Time budget of a synchronous request, however small. */
    @WithDefault("15s")
    Duration base();

    /** On top of it for every 1,000,000 UTF-16 units of text. */
    @WithDefault("90s")
    Duration perMillionUnits();

    /** Time budget of an article in background work. */
    @WithDefault("5m")
    Duration background();

    /** How often a call is tried again that never reached its engine or was refused for the moment. */
    @WithDefault("2")
    int retries();

    /** Longest wait before such a retry; an engine that asks for more is not waited for. */
    @WithDefault("2s")
    Duration longestRetryWait();

    /** The budget of a synchronous request. */
    default TimeBudget budget() {
        return new TimeBudget(base(), perMillionUnits());
    }
}
