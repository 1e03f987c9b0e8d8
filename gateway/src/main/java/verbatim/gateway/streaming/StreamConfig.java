package verbatim.gateway.streaming;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How articles are analysed that come as a stream. */
@ConfigMapping(prefix = "verbatim.streaming")
public interface StreamConfig {

    /** Lines of one stream that are read and not yet answered; then reading waits, and so does the client. */
    @WithDefault("4")
    int window();

    /** Longest line: as long as a body of its own. */
    @WithDefault("8M")
    MemorySize maxLine();
}
