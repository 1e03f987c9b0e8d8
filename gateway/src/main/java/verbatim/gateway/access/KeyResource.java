package verbatim.gateway.access;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.idempotency.Idempotency;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.paging.Listing;
import verbatim.gateway.paging.QueryParameters;
import verbatim.gateway.problems.Bodies;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.Problem;

/** {@code /v1/keys}: who may use the gateway. */
@Path("/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Role.ADMIN)
@Blocking
public class KeyResource {

    private static final int MAX_LIMIT = 200;
    private static final int USUAL_LIMIT = 50;
    private static final int MAX_OVERLAP_SECONDS = 604_800;
    private static final String PATH = "/v1/keys";

    private final Keys keys;
    private final AccessConfig config;
    private final Idempotency idempotency;

    KeyResource(Keys keys, AccessConfig config, Idempotency idempotency) {
        this.idempotency = idempotency;
        this.keys = keys;
        this.config = config;
    }

    /** Makes a key; this answer alone holds its secret. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(
            @Nullable NewKey body,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        NewKey wanted = Bodies.required(body).checked(config.requestsPerMinute());
        List<Keys.WithSecret> made = new ArrayList<>();
        UUID id =
                idempotency.once(idempotencyKey, "createKey", wanted.toString(), Response.Status.CREATED, remember -> {
                    made.add(keys.create(
                            wanted.nameText(), wanted.roleOf(), wanted.limit(), wanted.expiresAtInstant(), remember));
                    return made.getFirst().key().id();
                });
        // sent again: nobody has the first secret, whose answer was lost
        Keys.WithSecret answered =
                made.isEmpty() ? keys.rotate(id, Duration.ZERO).orElseThrow(KeyResource::notFound) : made.getFirst();
        return answer(Response.Status.CREATED, answered)
                .location(URI.create(PATH + "/" + id))
                .build();
    }

    /** All keys, revoked ones included, the newest first. */
    @GET
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("limit", "cursor"));
        int size = QueryParameters.intIn("limit", limit, 1, MAX_LIMIT, USUAL_LIMIT);
        return new Listing<>(keys::page, ApiKey::id, Page::new).page(uri, cursor, PATH, size);
    }

    /** One key, without its secret. */
    @GET
    @Path("/{id}")
    public ApiKey read(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        return Ids.parse(id).flatMap(keys::find).orElseThrow(KeyResource::notFound);
    }

    /** Gives a key a new secret; the old one works on for {@code overlapSeconds}. */
    @POST
    @Path("/{id}/rotate")
    public Response rotate(
            @PathParam("id") String id,
            @QueryParam("overlapSeconds") @Nullable String overlapSeconds,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("overlapSeconds"));
        Duration overlap =
                Duration.ofSeconds(QueryParameters.intIn("overlapSeconds", overlapSeconds, 0, MAX_OVERLAP_SECONDS, 0));
        UUID known = Ids.parse(id).orElseThrow(KeyResource::notFound);
        return answer(Response.Status.OK, keys.rotate(known, overlap).orElseThrow(KeyResource::notFound))
                .build();
    }

    /** Ends a key for good; its line stays. */
    @DELETE
    @Produces(MediaType.WILDCARD) // nothing comes back, whatever the client accepts
    @Path("/{id}")
    public Response revoke(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        if (!Ids.parse(id).map(keys::revoke).orElse(false)) {
            throw notFound();
        }
        return Response.noContent().build();
    }

    private static Response.ResponseBuilder answer(Response.Status status, Keys.WithSecret made) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new KeyWithSecret(made.key(), made.secret().value()));
    }

    private static RuntimeException notFound() {
        return Problem.of(GatewayProblem.KEY_NOT_FOUND, "No key has this id.");
    }

    /**
     * A page of keys.
     *
     * @param next cursor of the page after it, absent on the last
     */
    public record Page(List<ApiKey> keys, @Nullable String next) {}
}
