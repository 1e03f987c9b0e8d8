package verbatim.gateway.access;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.Problem;

/**
 * Where access is open, the user's own browser could be made to use it by any page that it shows: by a plain form, or by
 * a name that suddenly resolves to this machine (DNS rebinding). Both show in the headers, which pages cannot set.
 */
final class LocalRequests {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private LocalRequests() {}

    /**
     * Refuses what was not sent to this machine by this machine.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code not-local}
     */
    static void require(HttpServerRequest request) {
        String host = request.authority() == null ? "" : request.authority().host();
        if (!isLocal(host, request.getHeader("Origin"))) {
            throw Problem.of(
                    GatewayProblem.NOT_LOCAL,
                    "Access without keys is for requests to localhost or 127.0.0.1, and for pages from there.");
        }
    }

    static boolean isLocal(String host, @Nullable String origin) {
        return isLocalName(host) && (origin == null || isLocalName(hostOf(origin)));
    }

    private static boolean isLocalName(@Nullable String host) {
        return host != null && NAMES.contains(host.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String hostOf(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
