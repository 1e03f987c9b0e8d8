package verbatim.serving;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How a service runs its engine. */
@ConfigMapping(prefix = "verbatim.engine")
public interface EngineConfig {

    /** Worker threads; the number of CPUs the process may use unless set. */
    OptionalInt threads();

    /** Requests that may wait for a worker; one more is answered 503 {@code overloaded}. */
    @WithDefault("64")
    int queue();

    /** Nothing more is taken while a request has waited that long for a worker: 503 {@code overloaded} likewise. */
    @WithDefault("1s")
    Duration longestWait();

    /** What clients are told to wait after 503. */
    @WithDefault("2s")
    Duration retryAfter();

    /** The time any request has, waiting included. */
    @WithDefault("15s")
    Duration budgetBase();

    /** The time a request has on top for every 1,000,000 UTF-16 units of text. */
    @WithDefault("90s")
    Duration budgetPerMillionUnits();

    /** These settings for a pool. */
    default EnginePool.Settings pool() {
        return new EnginePool.Settings(
                threads().orElseGet(() -> Runtime.getRuntime().availableProcessors()),
                queue(),
                longestWait(),
                retryAfter());
    }

    /** These settings for deadlines. */
    default TimeBudget budget() {
        return new TimeBudget(budgetBase(), budgetPerMillionUnits());
    }
}
