package verbatim.gateway.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.Problem;
import verbatim.serving.RequestLog;

/**
 * Lets in who has a key for what is asked, counts it, and keeps who changed what. Every resource is behind it; whatever
 * else is added is, too.
 */
public class AccessFilter {

    static final String KEY_HEADER = "X-API-Key";

    private static final String AUDIT_LINE = "verbatim.audit";
    private static final String CHALLENGE = "ApiKey realm=\"verbatim\"";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Openness openness;
    private final Keys keys;
    private final Limits limits;
    private final Audit audit;
    private final Caller caller;

    AccessFilter(Openness openness, Keys keys, Limits limits, Audit audit, Caller caller) {
        this.openness = openness;
        this.keys = keys;
        this.limits = limits;
        this.audit = audit;
        this.caller = caller;
    }

    /** Before every other filter. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void let(ContainerRequestContext request, ResourceInfo resource, RoutingContext routing) {
        if (resource.getResourceMethod() == null) {
            return; // nothing is there
        }
        Role required = required(request.getMethod(), resource);
        if (openness.isOpen()) {
            LocalRequests.require(routing.request());
        } else {
            ApiKey key = identify(request.getHeaderString(KEY_HEADER));
            caller.is(key);
            count(key, routing.response());
        }
        boolean isChange = required != Role.READ && !SAFE.contains(request.getMethod());
        if (isChange) {
            request.setProperty(
                    AUDIT_LINE,
                    audit.begin(
                            caller,
                            request.getMethod(),
                            request.getUriInfo().getRequestUri().getRawPath(),
                            routing.response().headers().get(RequestLog.REQUEST_ID)));
        }
        if (!caller.role().includes(required)) {
            throw Problem.of(
                    GatewayProblem.ROLE_INSUFFICIENT,
                    "This takes the role " + required.word() + "; the key has "
                            + caller.role().word() + ".");
        }
    }

    /** Completes the line that {@link #let} began. */
    @ServerResponseFilter
    public void close(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(AUDIT_LINE) instanceof UUID line) {
            audit.end(line, response.getStatus());
        }
    }

    /** The role that an operation asks for. */
    static Role required(String method, ResourceInfo resource) {
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(Requires.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(Requires.class)))
                .map(Requires::value)
                .orElse(SAFE.contains(method) ? Role.READ : Role.WRITE);
    }

    private ApiKey identify(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            throw challenge(GatewayProblem.KEY_MISSING, "Send the key in the header X-API-Key.");
        }
        return Optional.of(sent.strip())
                .filter(Secret::isWellFormed)
                .flatMap(secret -> keys.find(Secret.of(secret)))
                .orElseThrow(
                        () -> challenge(GatewayProblem.KEY_INVALID, "It is unknown, expired, rotated or revoked."));
    }

    private static HttpProblem challenge(GatewayProblem code, String detail) {
        return Problem.builder(code, detail)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    private void count(ApiKey key, HttpServerResponse response) {
        Limits.Taken taken = limits.take(key);
        response.putHeader(
                "RateLimit-Policy", "\"key\";q=" + key.requestsPerMinute() + ";w=" + Limits.WINDOW.toSeconds());
        response.putHeader("RateLimit", "\"key\";r=" + taken.remaining() + ";t=" + seconds(taken.untilFull()));
        if (!taken.isAllowed()) {
            throw Problem.retryLater(
                    GatewayProblem.RATE_LIMITED,
                    "The limit is " + key.requestsPerMinute() + " requests a minute.",
                    Duration.ofSeconds(seconds(taken.untilNext())));
        }
    }

    /** Whole seconds, rounded up: whoever waits that long is let in. */
    private static long seconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
