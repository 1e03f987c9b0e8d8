package verbatim.gateway.batches;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How batches are taken in and worked off. */
@ConfigMapping(prefix = "verbatim.batches")
public interface BatchConfig {

    /** Most lines of a batch. */
    @WithDefault("100000")
    int maxLines();

    /** Longest line: as long as a body of its own. */
    @WithDefault("8M")
    MemorySize maxLine();

    /** Articles that one job works on, one after the other. */
    @WithDefault("50")
    int chunk();

    /** How often an article is tried that an engine or this gateway fails on, before it is set aside. */
    @WithDefault("5")
    int attempts();

    /** Wait before a job goes on after something failed; doubled after each further time. */
    @WithDefault("2s")
    Duration firstRetry();

    /** Longest such wait: a batch goes on at most this long after an engine is back. */
    @WithDefault("30s")
    Duration longestRetry();

    /** How long a batch that has ended can be asked about. */
    @WithDefault("30d")
    Duration keep();

    /** After how long without a new line a batch counts as left by its client and its gateway. */
    @WithDefault("1h")
    Duration abandonedAfter();
}
