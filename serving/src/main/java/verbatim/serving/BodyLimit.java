package verbatim.serving;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Holds bodies of unknown length to the limit while they are read. The HTTP layer would do so, too, but ends the answer
 * without a problem in it; what declares too great a length is refused before, in {@link EdgeProblems}.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER) // answers of a neighbour are no requests to this service
public class BodyLimit implements ReaderInterceptor {

    /** Behind the HTTP layer's own limit, whose mark on the request this takes off. */
    private static final int AFTER_UPLOAD_LIMIT = 1;

    private final CurrentVertxRequest request;
    private final BodyLimits limits;

    BodyLimit(CurrentVertxRequest request, BodyLimits limits) {
        this.request = request;
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(
                routing -> {
                    routing.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
                    routing.next();
                },
                AFTER_UPLOAD_LIMIT);
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        RoutingContext routing = request.getCurrent();
        boolean ownConnection = routing != null && routing.request().version() != HttpVersion.HTTP_2;
        context.setInputStream(new Limited(
                context.getInputStream(), limits.of(String.valueOf(context.getMediaType())), ownConnection));
        return context.proceed();
    }

    private static final class Limited extends FilterInputStream {

        private final boolean ownConnection;
        private long left;

        /** @param ownConnection whether the connection serves this request alone and can be given up with it */
        Limited(InputStream in, long limit, boolean ownConnection) {
            super(in);
            this.left = limit;
            this.ownConnection = ownConnection;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                HttpProblem.Builder problem =
                        Problem.builder(CommonProblem.BODY_TOO_LARGE, "The rest of the body was not read.");
                if (ownConnection) {
                    problem.withHeader("Connection", "close");
                }
                throw problem.build();
            }
        }
    }
}
