package verbatim.load.driving;

import io.hyperfoil.api.config.Step;
import io.hyperfoil.api.config.Visitor;
import io.hyperfoil.api.connection.Request;
import io.hyperfoil.api.processor.Processor;
import io.hyperfoil.api.session.Action;
import io.hyperfoil.api.session.Session;
import io.hyperfoil.http.api.HeaderHandler;
import io.hyperfoil.http.api.HttpRequest;
import io.hyperfoil.http.api.StatusHandler;
import io.netty.buffer.ByteBuf;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import verbatim.load.results.Samples;

/**
 * Follows the requests of one phase of Hyperfoil from their arrival to their end. Hyperfoil's own statistics put all answers
 * of a request into one histogram, so that quick refusals would make slow answers look better. All calls come from the
 * one event loop.
 */
final class Observer implements Step, StatusHandler, HeaderHandler, Processor, Action {

    // Hyperfoil looks through the fields of steps and handlers for more of them
    @Visitor.Ignore
    private final transient Samples samples;

    @Visitor.Ignore
    private final transient Map<Session, Exchange> underWay = new IdentityHashMap<>();

    Observer(Samples samples) {
        this.samples = samples;
    }

    /** A user has arrived. */
    @Override
    public boolean invoke(Session session) {
        samples.arrive();
        long millis = System.currentTimeMillis() - session.phaseStartTimestamp();
        underWay.put(session, new Exchange(Duration.ofMillis(millis)));
        return true;
    }

    @Override
    public void handleStatus(HttpRequest request, int status) {
        Exchange exchange = underWay.get(request.session);
        if (exchange != null) {
            exchange.status(status);
        }
    }

    @Override
    public void handleHeader(HttpRequest request, CharSequence name, CharSequence value) {
        Exchange exchange = underWay.get(request.session);
        if (exchange != null) {
            exchange.header(name);
        }
    }

    @Override
    public void process(Session session, ByteBuf data, int offset, int length, boolean isLastPart) {
        Exchange exchange = underWay.get(session);
        if (exchange != null) {
            exchange.body(data, offset, length);
        }
    }

    /** The answer is complete, or will never be. */
    @Override
    public void run(Session session) {
        Exchange exchange = underWay.remove(session);
        if (exchange != null) {
            Request request = session.currentRequest();
            exchange.end(request == null || request.isValid(), samples);
        }
    }
}
