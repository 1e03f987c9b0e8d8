package verbatim.gateway.speakers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody across articles, and why these are taken for one.
 *
 * @param evidence by which names and rules articles were joined, the most frequent first
 * @param roles in the order in which articles gave them first
 * @param decisions what people said about who this is, the newest first
 */
public record SpeakerDetail(
        @JsonUnwrapped KnownSpeaker speaker, List<Evidence> evidence, List<Role> roles, List<Decision> decisions) {

    /**
     * Articles that were joined in one way.
     *
     * @param example one of them
     */
    public record Evidence(Rule rule, String name, long articles, UUID example) {}

    /** A role, and when articles gave it. */
    public record Role(String role, Instant firstAt, Instant lastAt, long articles, long outlets) {}
}
