package verbatim.gateway.analysis;

import java.util.Map;
import java.util.UUID;

/** Who the speakers of an article are across articles. */
public interface KnownSpeakers {

    /** By the global id of each speaker of a version that is known; in the caller's transaction. */
    Map<String, UUID> of(UUID article, int version);
}
