package verbatim.gateway.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Background work: what is claimed how often, and when it is tried again. */
@ConfigMapping(prefix = "verbatim.jobs")
public interface JobsConfig {

    /** Jobs that this gateway works on at once. */
    @WithDefault("4")
    int threads();

    /** How often due jobs are looked for. */
    @WithDefault("5s")
    Duration polling();

    /** How often a gateway shows that it still works on its jobs; after four missed ones another takes them. */
    @WithDefault("30s")
    Duration heartbeat();

    /** Wait after a job's first failure; doubled after each further one. */
    @WithDefault("10s")
    Duration firstRetry();

    /** Longest wait between two tries. */
    @WithDefault("10m")
    Duration longestRetry();

    /** How long a stopping gateway waits for the jobs it works on; another finishes what is left. */
    @WithDefault("10s")
    Duration stopWait();
}
