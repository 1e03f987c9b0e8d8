package verbatim.sentiment.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is this service's own among its settings. */
@ConfigMapping(prefix = "verbatim.sentiment")
public interface SentimentConfig {

    /** Texts whose tone is remembered; about 1 KB each. */
    @WithDefault("10000")
    int cacheSize();
}
