package verbatim.serving;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an id and its place in a trace, and writes one line of log when it has ended: method, path, status, time, bytes and the
 * problem's code, as fields of their own in JSON logs. Never a query, a header or a body.
 */
@ApplicationScoped
public class RequestLog {

    /** Header of the request's id, in requests (1 to 64 of {@code A-Z a-z 0-9 . _ -}, else replaced) and answers. */
    public static final String REQUEST_ID = "X-Request-Id";

    static final String PROBLEM = "problem";

    /** Before every other filter and before the body's limit, so that those answers carry the id, too. */
    static final int PRIORITY = 1000;

    private static final Logger LOG = Logger.getLogger("access");
    private static final Pattern VALID_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int MAX_PATH = 200;

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext routing) {
        long start = System.nanoTime();
        String id = idOf(routing.request().getHeader(REQUEST_ID));
        routing.response().putHeader(REQUEST_ID, id);
        MDC.put("requestId", id);
        TraceContext trace = TraceContext.of(
                routing.request().getHeader(TraceContext.TRACEPARENT),
                routing.request().getHeader(TraceContext.TRACESTATE));
        trace.begin();
        routing.addEndHandler(
                ended -> log(routing, id, trace, (System.nanoTime() - start) / 1_000_000, ended.succeeded()));
        routing.next();
    }

    static String idOf(@Nullable String given) {
        return given != null && VALID_ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    /** An answer may end on a thread that does not know the request's context: what identifies it comes along. */
    private static void log(RoutingContext routing, String id, TraceContext trace, long millis, boolean delivered) {
        String path = printable(routing.request().path());
        Logger.Level level = path.startsWith("/q/") ? Logger.Level.DEBUG : Logger.Level.INFO;
        if (!LOG.isEnabled(level)) {
            return;
        }
        HttpServerRequest request = routing.request();
        HttpServerResponse response = routing.response();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("requestId", id);
        fields.put(TraceContext.TRACE_ID, trace.traceId());
        fields.put(TraceContext.SPAN_ID, trace.spanId());
        fields.put("method", request.method().name());
        fields.put("path", path);
        fields.put("status", response.getStatusCode());
        fields.put("durationMs", millis);
        fields.put("bytesIn", request.bytesRead());
        fields.put("bytesOut", response.bytesWritten());
        fields.put("delivered", delivered);
        @Nullable String problem = routing.get(PROBLEM);
        if (problem != null) {
            fields.put(PROBLEM, problem);
        }
        fields.forEach(MDC::put);
        try {
            LOG.logf(
                    level,
                    "%s %s %d %d ms%s%s",
                    request.method(),
                    path,
                    response.getStatusCode(),
                    millis,
                    problem == null ? "" : " " + problem,
                    delivered ? "" : " (client left)");
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }

    /** Paths come from outside: no line breaks in logs, no endless lines. */
    static String printable(@Nullable String path) {
        String clean = CONTROL.matcher(path == null ? "" : path).replaceAll("?");
        return clean.length() <= MAX_PATH ? clean : clean.substring(0, MAX_PATH) + "…";
    }
}
