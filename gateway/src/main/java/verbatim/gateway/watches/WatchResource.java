package verbatim.gateway.watches;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.access.Caller;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.idempotency.Idempotency;
import verbatim.gateway.jobs.JobNudge;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.paging.Listing;
import verbatim.gateway.paging.QueryParameters;
import verbatim.gateway.problems.Bodies;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.gateway.search.FoundQuote;
import verbatim.gateway.search.Matches;
import verbatim.serving.CommonProblem;
import verbatim.serving.Problem;

/** {@code /v1/watches}: stored filters, and webhooks that tell of what passes them. */
@Path("/v1/watches")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class WatchResource {

    private static final String PATH = "/v1/watches";
    private static final int MAX_LIMIT = 200;
    private static final int USUAL_LIMIT = 50;
    private static final int MAX_OVERLAP_SECONDS = 604_800;
    private static final int USUAL_OVERLAP_SECONDS = 86_400;
    private static final Set<String> STATES = Set.of("waiting", "delivered", "dead");

    private final Watches watches;
    private final Matches matches;
    private final Destinations destinations;
    private final Caller caller;
    private final Idempotency idempotency;
    private final SchedulerClient jobs;
    private final JobNudge nudge;

    WatchResource(
            Watches watches,
            Matches matches,
            Destinations destinations,
            Caller caller,
            Idempotency idempotency,
            SchedulerClient jobs,
            JobNudge nudge) {
        this.watches = watches;
        this.matches = matches;
        this.destinations = destinations;
        this.caller = caller;
        this.idempotency = idempotency;
        this.jobs = jobs;
        this.nudge = nudge;
    }

    /** Makes a watch; the answer alone holds its secret. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(
            @Nullable NewWatch body, @HeaderParam(Idempotency.HEADER) @Nullable String key, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        NewWatch checked = checked(body);
        UUID id = idempotency.once(
                key,
                "createWatch",
                StoredJson.write(checked),
                Response.Status.CREATED,
                remember -> watches.add(checked, caller.name(), remember));
        return Response.created(URI.create(PATH + "/" + id))
                .entity(watches.find(id).orElseThrow(WatchResource::notFound))
                .build();
    }

    private NewWatch checked(@Nullable NewWatch body) {
        NewWatch checked = Bodies.required(body).checked();
        matches.check(Objects.requireNonNull(checked.filter()).parameters(), "filter");
        requireAllowed(checked.url());
        return checked;
    }

    private void requireAllowed(@Nullable String url) {
        if (url != null) {
            try {
                destinations.of(NewWatch.uri(url));
            } catch (Destinations.Refused e) {
                throw Problem.atField(CommonProblem.INVALID_VALUE, "url", "Not accepted: " + e.getMessage() + ".");
            }
        }
    }

    /** All watches, the newest first, a page at a time. */
    @GET
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("limit", "cursor"));
        int size = QueryParameters.intIn("limit", limit, 1, MAX_LIMIT, USUAL_LIMIT);
        return new Listing<>(watches::page, Watch::id, Page::new).page(uri, cursor, PATH, size);
    }

    /** One watch. */
    @GET
    @Path("/{id}")
    public Watch read(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        return watch(id).withoutSecret();
    }

    /** Gives a watch another name, filter and address; what waits is sent there. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Watch change(@PathParam("id") String id, @Nullable NewWatch body, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        NewWatch checked = checked(body);
        return changed(id, known -> watches.change(known, checked));
    }

    /** Sends nothing until the watch is resumed; what passes meanwhile waits. */
    @POST
    @Path("/{id}/pause")
    public Watch pause(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        return changed(id, known -> watches.pause(known, true));
    }

    /** Sends what has waited, and all that passes from now on. */
    @POST
    @Path("/{id}/resume")
    public Watch resume(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        return changed(id, known -> watches.pause(known, false));
    }

    /** Gives a watch a new secret; messages are signed with the old one, too, for {@code overlapSeconds}. */
    @POST
    @Path("/{id}/rotate")
    public Watch rotate(
            @PathParam("id") String id,
            @QueryParam("overlapSeconds") @Nullable String overlapSeconds,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("overlapSeconds"));
        Duration overlap = Duration.ofSeconds(
                QueryParameters.intIn("overlapSeconds", overlapSeconds, 0, MAX_OVERLAP_SECONDS, USUAL_OVERLAP_SECONDS));
        UUID known = Ids.parse(id).orElseThrow(WatchResource::notFound);
        if (!watches.rotate(known, overlap)) {
            throw notFound();
        }
        return watch(id);
    }

    /** Without the secret; what waits is sent by the new rules now. */
    private Watch changed(String id, Predicate<UUID> change) {
        UUID known = Ids.parse(id).filter(change).orElseThrow(WatchResource::notFound);
        sendNow(known);
        return watch(id).withoutSecret();
    }

    private void sendNow(UUID watch) {
        DeliveryJob.scheduleNow(jobs, watch);
        nudge.now();
    }

    /** Ends a watch and forgets what it was told. */
    @DELETE
    @Produces(MediaType.WILDCARD) // nothing comes back, whatever the client accepts
    @Path("/{id}")
    public Response delete(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        if (!Ids.parse(id).map(watches::delete).orElse(false)) {
            throw notFound();
        }
        return Response.noContent().build();
    }

    /** What became of a watch's messages, the newest first, a page at a time. */
    @GET
    @Path("/{id}/deliveries")
    public Response deliveries(
            @PathParam("id") String id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("state", "limit", "cursor"));
        if (state != null && !STATES.contains(state)) {
            throw QueryParameters.invalid("state", "Expected dead, delivered or waiting.");
        }
        int size = QueryParameters.intIn("limit", limit, 1, MAX_LIMIT, USUAL_LIMIT);
        UUID watch = watch(id).id();
        String query = PATH + "/" + watch + "/deliveries " + state;
        return new Listing<>(
                        (after, count) -> watches.deliveries(watch, state, after, count), Delivery::id, Deliveries::new)
                .page(uri, cursor, query, size);
    }

    /**
     * Sends a test message now and once, whether or not the watch pauses; its quote is the newest that passes the filter, or
     * the newest of all.
     */
    @POST
    @Path("/{id}/test")
    public Response test(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        Watch watch = watch(id);
        if (watch.url() == null) {
            throw Problem.of(GatewayProblem.WATCH_WITHOUT_URL, "A test message goes by webhook.");
        }
        FoundQuote sample = matches.newest(watch.filter().parameters())
                .or(() -> matches.newest(Map.of()))
                .orElseThrow(() -> Problem.of(
                        GatewayProblem.NO_QUOTE_TO_TEST_WITH, "A message tells of a quote, and none is kept yet."));
        Delivery made = watches.addTest(watch.id(), sample).orElseThrow(WatchResource::notFound);
        sendNow(watch.id());
        return Response.accepted(made).build();
    }

    /** Has a message sent again, dead or delivered. */
    @POST
    @Path("/{id}/deliveries/{delivery}/redeliver")
    public Response redeliver(
            @PathParam("id") String id, @PathParam("delivery") String delivery, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        UUID watch = watch(id).id();
        Delivery again = Ids.parse(delivery)
                .flatMap(message -> watches.redeliver(watch, message))
                .orElseThrow(() -> Problem.of(GatewayProblem.DELIVERY_NOT_FOUND, "This watch has no such delivery."));
        sendNow(watch);
        return Response.accepted(again).build();
    }

    private Watch watch(String id) {
        return Ids.parse(id).flatMap(watches::find).orElseThrow(WatchResource::notFound);
    }

    private static RuntimeException notFound() {
        return Problem.of(GatewayProblem.WATCH_NOT_FOUND, "No watch has this id.");
    }

    /**
     * A page of watches.
     *
     * @param next cursor of the page after it, absent on the last
     */
    public record Page(List<Watch> watches, @Nullable String next) {}

    /**
     * A page of deliveries.
     *
     * @param next cursor of the page after it, absent on the last
     */
    public record Deliveries(
            List<Delivery> deliveries, @Nullable String next) {}
}
