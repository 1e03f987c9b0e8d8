package verbatim.gateway.watches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.paging.QueryParameters;
import verbatim.serving.CommonProblem;
import verbatim.serving.Problem;

/** {@code /v1/events}: what watches are told, as a stream (server-sent events) that goes on where a client left it. */
@Path("/v1/events")
public class EventResource {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final int AT_ONCE = 100;

    /** Looks without news after which a line keeps the connection alive through proxies. */
    private static final int QUIET = 15;

    private final Outbox outbox;
    private final Messages messages;
    private final ObjectMapper json;
    private final WatchesConfig config;
    private final AtomicInteger open = new AtomicInteger();

    EventResource(Outbox outbox, Messages messages, ObjectMapper json, WatchesConfig config) {
        this.outbox = outbox;
        this.messages = messages;
        this.json = json;
        this.config = config;
    }

    /** Where a client has read to. */
    private static final class Reader {
        private final @Nullable UUID watch;
        private long last;
        private int quiet;

        Reader(@Nullable UUID watch, long last) {
            this.watch = watch;
            this.last = last;
        }
    }

    /** From now on, or from the event after the one that the client names. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> stream(
            @QueryParam("watchId") @Nullable String watchId,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("watchId"));
        UUID watch = watchId == null
                ? null
                : Ids.parse(watchId).orElseThrow(() -> QueryParameters.invalid("watchId", "Expected a UUID."));
        if (lastEventId != null && !NUMBER.matcher(lastEventId).matches()) {
            throw Problem.atField(
                    CommonProblem.INVALID_VALUE, "Last-Event-ID", "Expected the id of an event of this stream.");
        }
        Reader reader = new Reader(watch, lastEventId == null ? outbox.newest() : Long.parseLong(lastEventId));
        if (open.incrementAndGet() > config.streams()) {
            open.decrementAndGet();
            throw Problem.retryLater(CommonProblem.OVERLOADED, "Too many streams are open.", RETRY);
        }
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> next(reader, sse))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(config.streamPolling())
                .indefinitely()
                .onItem()
                .<OutboundSseEvent>disjoint()
                .select()
                .first(config.streamLength())
                .onTermination()
                .invoke(() -> open.decrementAndGet());
    }

    private List<OutboundSseEvent> next(Reader reader, Sse sse) {
        List<OutboundSseEvent> events = new ArrayList<>();
        List<Outbox.Told> told = outbox.after(reader.last, reader.watch, AT_ONCE);
        for (Outbox.Told each : told) {
            messages.of(List.of(each))
                    .forEach(message -> events.add(sse.newEventBuilder()
                            .id(Long.toString(each.seq()))
                            .name(Message.MATCHED)
                            .data(String.class, written(message))
                            .build()));
            reader.last = each.seq();
        }
        reader.quiet = events.isEmpty() ? reader.quiet + 1 : 0;
        if (reader.quiet == QUIET) {
            reader.quiet = 0;
            events.add(sse.newEventBuilder().comment("still here").build());
        }
        return events;
    }

    private String written(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of texts and numbers
        }
    }
}
