package verbatim.gateway.reanalyses;

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
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.access.Caller;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.idempotency.Idempotency;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.paging.Listing;
import verbatim.gateway.paging.QueryParameters;
import verbatim.gateway.problems.Bodies;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.BodyLimits;
import verbatim.serving.Problem;

/** {@code /v1/reanalyses}: stored articles read again by newer engines, looked at, and accepted. */
@Path("/v1/reanalyses")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ReanalysisResource {

    private static final String PATH = "/v1/reanalyses";
    private static final int MAX_LIMIT = 200;
    private static final int USUAL_LIMIT = 50;
    private static final int AT_ONCE = 100;

    private final Reanalyses reanalyses;
    private final Caller caller;
    private final Idempotency idempotency;
    private final ObjectMapper json;

    ReanalysisResource(Reanalyses reanalyses, Caller caller, Idempotency idempotency, ObjectMapper json) {
        this.reanalyses = reanalyses;
        this.caller = caller;
        this.idempotency = idempotency;
        this.json = json;
    }

    /** Begins one; nothing that is stored changes by it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(
            @Nullable NewReanalysis body, @HeaderParam(Idempotency.HEADER) @Nullable String key, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        NewReanalysis checked = Bodies.required(body).checked();
        UUID id = idempotency.once(
                key,
                "beginReanalysis",
                StoredJson.write(checked.filter()),
                Response.Status.ACCEPTED,
                remember -> reanalyses.begin(checked, caller.name(), remember));
        return Response.accepted(find(id)).location(URI.create(PATH + "/" + id)).build();
    }

    /** All of them, the newest first, a page at a time. */
    @GET
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("limit", "cursor"));
        int size = QueryParameters.intIn("limit", limit, 1, MAX_LIMIT, USUAL_LIMIT);
        return new Listing<>(reanalyses::page, Reanalysis::id, Page::new).page(uri, cursor, PATH, size);
    }

    /** How far it is, and what it would change. */
    @GET
    @Path("/{id}")
    public Reanalysis read(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        return find(id(id));
    }

    /** What differs, an article a line. */
    @GET
    @Path("/{id}/results")
    @Produces(BodyLimits.NDJSON)
    public StreamingOutput results(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        UUID known = find(id(id)).id();
        return out -> write(known, out);
    }

    private void write(UUID id, OutputStream out) throws IOException {
        int last = -1;
        List<Reanalyses.Result> some;
        do {
            some = reanalyses.results(id, last, AT_ONCE);
            for (Reanalyses.Result each : some) {
                out.write(json.writeValueAsBytes(each.differences()));
                out.write('\n');
                last = each.ordinal();
            }
        } while (some.size() == AT_ONCE);
    }

    /** Has what differs replace what is stored. */
    @POST
    @Path("/{id}/accept")
    public Response accept(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        UUID known = find(id(id)).id();
        reanalyses.accept(known);
        return Response.accepted(find(known)).build();
    }

    /** Forgets one; what is not accepted changes nothing. */
    @DELETE
    @Produces(MediaType.WILDCARD) // nothing comes back, whatever the client accepts
    @Path("/{id}")
    public Response forget(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        if (!reanalyses.forget(id(id))) {
            throw notFound();
        }
        return Response.noContent().build();
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(ReanalysisResource::notFound);
    }

    private Reanalysis find(UUID id) {
        return reanalyses.find(id).orElseThrow(ReanalysisResource::notFound);
    }

    private static RuntimeException notFound() {
        return Problem.of(GatewayProblem.REANALYSIS_NOT_FOUND, "No re-analysis has this id.");
    }

    /**
     * A page of re-analyses.
     *
     * @param next cursor of the page after it, absent on the last
     */
    public record Page(
            List<Reanalysis> reanalyses, @Nullable String next) {}
}
