package verbatim.gateway.batches;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.access.Caller;
import verbatim.gateway.idempotency.Idempotency;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.paging.Listing;
import verbatim.gateway.paging.QueryParameters;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.BodyLimits;
import verbatim.serving.Problem;

/** {@code /v1/batches}: many articles at once, stored in the background. */
@Path("/v1/batches")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class BatchResource {

    private static final int MAX_LIMIT = 200;
    private static final int USUAL_LIMIT = 20;
    private static final int RESULTS_AT_ONCE = 500;
    private static final String PATH = "/v1/batches";
    private static final Set<String> STATES = Set.of("waiting", "done", "failed", "cancelled");

    private final BatchIntake intake;
    private final BatchStore store;
    private final BatchReader reader;
    private final Caller caller;
    private final Idempotency idempotency;
    private final ObjectMapper json;

    BatchResource(
            BatchIntake intake,
            BatchStore store,
            BatchReader reader,
            Caller caller,
            Idempotency idempotency,
            ObjectMapper json) {
        this.intake = intake;
        this.store = store;
        this.reader = reader;
        this.caller = caller;
        this.idempotency = idempotency;
        this.json = json;
    }

    /** Takes a batch in; answers when all of it is stored, not when it is worked off. */
    @POST
    @Consumes(BodyLimits.NDJSON)
    public Response receive(
            InputStream body, @HeaderParam(Idempotency.HEADER) @Nullable String key, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        Idempotency.Start start = idempotency.start(key, "sendBatch");
        UUID id = start.earlier() == null
                ? intake.receive(body, caller.name(), start.claim())
                : start.earlier().requireSame(BatchIntake.fingerprint(body)).resource();
        return Response.accepted(read(id)).location(URI.create(PATH + "/" + id)).build();
    }

    /** All batches, the newest first, a page at a time. */
    @GET
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("limit", "cursor"));
        int size = QueryParameters.intIn("limit", limit, 1, MAX_LIMIT, USUAL_LIMIT);
        return new Listing<>(reader::page, Batch::id, Page::new).page(uri, cursor, PATH, size);
    }

    /** How far one batch has come. */
    @GET
    @Path("/{id}")
    public Batch read(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        return Ids.parse(id).map(this::read).orElseThrow(BatchResource::notFound);
    }

    private Batch read(UUID id) {
        return reader.find(id).orElseThrow(BatchResource::notFound);
    }

    /** What became of its lines, in their order, as far as it has come. */
    @GET
    @Path("/{id}/results")
    @Produces(BodyLimits.NDJSON)
    public StreamingOutput results(
            @PathParam("id") String id, @QueryParam("state") @Nullable String state, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("state"));
        if (state != null && !STATES.contains(state)) {
            throw QueryParameters.invalid("state", "Expected one of cancelled, done, failed, waiting.");
        }
        UUID known = Ids.parse(id)
                .map(this::read)
                .orElseThrow(BatchResource::notFound)
                .id();
        return out -> write(known, state, out);
    }

    private void write(UUID id, @Nullable String state, OutputStream out) throws IOException {
        List<BatchResult> some;
        int last = 0;
        do {
            some = reader.results(id, state, last, RESULTS_AT_ONCE);
            for (BatchResult each : some) {
                out.write(json.writeValueAsBytes(each));
                out.write('\n');
                last = each.line();
            }
        } while (some.size() == RESULTS_AT_ONCE);
    }

    /** Cancels what is left; what was stored stays. */
    @DELETE
    @Produces(MediaType.WILDCARD) // nothing comes back, whatever the client accepts
    @Path("/{id}")
    public Response cancel(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        String status = Ids.parse(id).flatMap(store::cancel).orElseThrow(BatchResource::notFound);
        if (status.equals("complete")) {
            throw Problem.of(GatewayProblem.BATCH_COMPLETE, "All of its lines have ended.");
        }
        return Response.noContent().build();
    }

    private static RuntimeException notFound() {
        return Problem.of(GatewayProblem.BATCH_NOT_FOUND, "No batch has this id.");
    }

    /**
     * A page of batches.
     *
     * @param next cursor of the page after it, absent on the last
     */
    public record Page(List<Batch> batches, @Nullable String next) {}
}
