package verbatim.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who may use the gateway, and how much. */
@ConfigMapping(prefix = "verbatim.access")
public interface AccessConfig {

    /**
     * The secret of an admin key that exists as long as this is set: 32 to 200 of {@code A-Z a-z 0-9 _ -}. Without it
     * the first start makes an admin key and prints it once.
     */
    Optional<String> adminKey();

    /** What a key may send in a minute unless it was made with another limit. */
    @WithDefault("600")
    int requestsPerMinute();
}
