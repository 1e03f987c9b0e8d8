package verbatim.serving;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How long a request's body may be. */
@Singleton
public class BodyLimits {

    /** The media type of bodies that are read line by line and never held as a whole. */
    public static final String NDJSON = "application/x-ndjson";

    private final long whole;
    private final long streamed;

    BodyLimits(
            @ConfigProperty(name = "verbatim.body.limit") MemorySize whole,
            @ConfigProperty(name = "verbatim.body.streamed-limit") MemorySize streamed) {
        this.whole = whole.asLongValue();
        this.streamed = streamed.asLongValue();
    }

    /** @param mediaType as the request names it, parameters included; absent if it names none */
    long of(@Nullable String mediaType) {
        boolean isStreamed = mediaType != null
                && mediaType.length() >= NDJSON.length()
                && mediaType.substring(0, NDJSON.length()).equalsIgnoreCase(NDJSON);
        return isStreamed ? streamed : whole;
    }
}
