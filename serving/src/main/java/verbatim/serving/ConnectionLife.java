package verbatim.serving;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends kept-alive HTTP/1.1 connections now and then. A Kubernetes Service chooses a pod for each connection, not for each
 * request: callers that keep theirs would load the pods unevenly and never find a new one. A stopping service ends each
 * connection with its next answer, so that callers have gone elsewhere before it does.
 */
@ApplicationScoped
public class ConnectionLife {

    /** After the request's id, which even an ended connection's last answer carries. */
    private static final int PRIORITY = RequestLog.PRIORITY - 1;

    private final int meanRequests;
    private volatile boolean stopping;

    /** @param meanRequests how many requests a connection serves on average, 0 for any number */
    ConnectionLife(@ConfigProperty(name = "verbatim.connection.mean-requests") int meanRequests) {
        if (meanRequests < 0) {
            throw new IllegalArgumentException("verbatim.connection.mean-requests has to be 0 or more");
        }
        this.meanRequests = meanRequests;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }

    private void handle(RoutingContext routing) {
        if (routing.request().version() == HttpVersion.HTTP_1_1 && endsNow()) {
            routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            routing.addEndHandler(ended -> routing.request().connection().close());
        }
        routing.next();
    }

    /** By chance and not by count: nothing to remember, and connections opened together do not end together. */
    boolean endsNow() {
        return stopping || (meanRequests > 0 && ThreadLocalRandom.current().nextInt(meanRequests) == 0);
    }
}
