package verbatim.gateway.watches;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How watches are told of what they wait for. */
@ConfigMapping(prefix = "verbatim.watches")
public interface WatchesConfig {

    /** How often new quotes are compared with the watches. */
    @WithDefault("1s")
    Duration matching();

    /** Times that a delivery is tried before it becomes a dead letter. */
    @WithDefault("10")
    int attempts();

    /** Wait after the first failure; doubled after each further one. */
    @WithDefault("10s")
    Duration firstRetry();

    /** Longest wait between two tries. */
    @WithDefault("1h")
    Duration longestRetry();

    /** How long a receiver may take to answer. */
    @WithDefault("10s")
    Duration timeout();

    /**
     * Whether webhooks may go to addresses that are not public, and by plain http: for receivers in one's own network, at
     * the price that whoever may make watches can send requests there.
     */
    @WithDefault("false")
    boolean privateAddresses();

    /** How long events can be read and sent again. */
    @WithDefault("30d")
    Duration keep();

    /** How often an open stream of events looks for new ones. */
    @WithDefault("1s")
    Duration streamPolling();

    /** Longest time that a stream stays open; its client comes back with the id of its last event. */
    @WithDefault("15m")
    Duration streamLength();

    /** Most streams that a gateway serves at once. */
    @WithDefault("200")
    int streams();
}
