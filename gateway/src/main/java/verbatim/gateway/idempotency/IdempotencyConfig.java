package verbatim.gateway.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long requests are remembered by their Idempotency-Key. */
@ConfigMapping(prefix = "verbatim.idempotency")
public interface IdempotencyConfig {

    /** After it, the same key is a new request. */
    @WithDefault("24h")
    Duration keep();

    /** After how long a request without an outcome counts as lost with its gateway, so that it may be sent again. */
    @WithDefault("10m")
    Duration lostAfter();
}
