package verbatim.gateway.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An engine's error answer, as far as the gateway passes it on. */
final class EngineRefusal extends RuntimeException {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MAX_RETRY_AFTER_S = 600;

    private final int status;
    private final transient @Nullable JsonNode problem;
    private final @Nullable Duration retryAfter;

    private EngineRefusal(int status, @Nullable JsonNode problem, @Nullable Duration retryAfter) {
        super("HTTP " + status, null, false, false);
        this.status = status;
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    static EngineRefusal of(Response response) {
        return new EngineRefusal(
                response.getStatus(), problem(response), retryAfter(response.getHeaderString(HttpHeaders.RETRY_AFTER)));
    }

    private static @Nullable JsonNode problem(Response response) {
        try {
            byte[] body = response.readEntity(byte[].class);
            return body == null ? null : JSON.readTree(body);
        } catch (IOException | RuntimeException e) {
            return null; // no problem document: the status alone tells
        }
    }

    private static @Nullable Duration retryAfter(@Nullable String seconds) {
        return seconds != null && seconds.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Math.min(Long.parseLong(seconds), MAX_RETRY_AFTER_S))
                : null;
    }

    int status() {
        return status;
    }

    /** How long the engine asks to wait, absent if it does not say. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** A member of the engine's problem document, absent without one. */
    @Nullable
    String member(String name) {
        return problem == null || !problem.path(name).isTextual()
                ? null
                : problem.get(name).textValue();
    }
}
