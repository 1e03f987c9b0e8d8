package verbatim.serving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Problems for requests that end before they reach a resource, which the HTTP layer would answer without a body. */
@ApplicationScoped
public class EdgeProblems {

    private final ObjectMapper json;
    private final BodyLimits limits;

    EdgeProblems(ObjectMapper json, BodyLimits limits) {
        this.json = json;
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, RequestLog.PRIORITY - 1);
    }

    void register(@Observes Router router) {
        router.errorHandler(404, routing -> answer(routing, CommonProblem.NOT_FOUND));
        router.errorHandler(405, routing -> answer(routing, CommonProblem.METHOD_NOT_ALLOWED));
        router.errorHandler(413, routing -> answer(routing, CommonProblem.BODY_TOO_LARGE));
    }

    private void check(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (declaredLength(request) > limits.of(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            refuse(routing, CommonProblem.BODY_TOO_LARGE);
        } else if (hasBody(request) && !(isTyped(request) && isPlain(request))) {
            refuse(routing, CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        } else {
            routing.next();
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        return declaredLength(request) > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** The router takes a body without a type for any type, and fails over one that is no media type. */
    private static boolean isTyped(HttpServerRequest request) {
        @Nullable String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        try {
            return type != null && MediaType.valueOf(type).getType() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isPlain(HttpServerRequest request) {
        @Nullable String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding == null || encoding.equalsIgnoreCase("identity");
    }

    private static long declaredLength(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0; // the HTTP codec refuses it
        }
    }

    /** Answers once the client has sent everything: a client that still writes would see a reset, not the answer. */
    private void refuse(RoutingContext routing, CommonProblem code) {
        if (routing.request().version() != HttpVersion.HTTP_2) { // which has no such header
            routing.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        routing.request().endHandler(end -> answer(routing, code));
    }

    private void answer(RoutingContext routing, CommonProblem code) {
        if (routing.response().ended()) {
            return;
        }
        HttpProblem problem = Problem.builder(code, code.title() + ".")
                .withInstance(instance(routing.request().path()))
                .build();
        routing.put(RequestLog.PROBLEM, code.code());
        routing.response().setStatusCode(code.status()).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        try {
            routing.response().end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            routing.fail(e);
        }
    }

    private static @Nullable URI instance(@Nullable String path) {
        try {
            return new URI(null, null, path, null);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
