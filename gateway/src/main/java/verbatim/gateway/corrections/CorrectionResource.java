package verbatim.gateway.corrections;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.access.Caller;
import verbatim.gateway.idempotency.Idempotency;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.paging.QueryParameters;
import verbatim.gateway.problems.Bodies;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.Problem;

/** What people say about quotes, beside what the engines say. */
@Path("/v1/quotes/{id}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class CorrectionResource {

    private final Corrections corrections;
    private final Caller caller;
    private final Idempotency idempotency;

    CorrectionResource(Corrections corrections, Caller caller, Idempotency idempotency) {
        this.idempotency = idempotency;
        this.corrections = corrections;
        this.caller = caller;
    }

    /** Corrects a quote. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response correct(
            @PathParam("id") String id,
            @Nullable NewCorrection body,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        NewCorrection checked = Bodies.required(body).checked();
        UUID quote = Ids.parse(id).orElseThrow(CorrectionResource::noQuote);
        UUID kept = idempotency.once(
                key, "correctQuote", quote + " " + checked, Response.Status.CREATED, remember -> corrections
                        .add(quote, checked, caller.name(), remember)
                        .orElseThrow(CorrectionResource::noQuote));
        return Response.created(URI.create("/v1/quotes/" + id + "/corrections/" + kept))
                .entity(corrections.read(kept))
                .build();
    }

    /** All corrections of a quote, the newest first. */
    @GET
    public CorrectionList list(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        return Ids.parse(id)
                .flatMap(corrections::list)
                .map(CorrectionList::new)
                .orElseThrow(CorrectionResource::noQuote);
    }

    /** Takes a correction back. */
    @DELETE
    @Produces(MediaType.WILDCARD) // nothing comes back, whatever the client accepts
    @Path("/{correction}")
    public Response withdraw(
            @PathParam("id") String id, @PathParam("correction") String correction, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        boolean isThere = Ids.parse(id)
                .flatMap(quote -> Ids.parse(correction).map(known -> corrections.withdraw(quote, known)))
                .orElse(false);
        if (!isThere) {
            throw Problem.of(GatewayProblem.CORRECTION_NOT_FOUND, "No correction of this quote has this id.");
        }
        return Response.noContent().build();
    }

    private static RuntimeException noQuote() {
        return Problem.of(GatewayProblem.QUOTE_NOT_FOUND, "No quote has this id.");
    }

    /** All corrections of a quote. */
    public record CorrectionList(List<StoredCorrection> corrections) {}
}
