package verbatim.gateway.articles;

import io.quarkus.vertx.http.Uncompressed;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.AnalysisConfig;
import verbatim.gateway.analysis.Deadline;
import verbatim.gateway.analysis.SubmittedArticle;
import verbatim.gateway.idempotency.Idempotency;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.paging.Listing;
import verbatim.gateway.paging.QueryParameters;
import verbatim.gateway.problems.Bodies;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.OffsetUnit;
import verbatim.serving.Problem;
import verbatim.serving.TimeBudget;

/** {@code /v1/articles}: analyses and keeps articles. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ArticleResource {

    private static final int MAX_LIMIT = 200;
    private static final int USUAL_LIMIT = 50;
    private static final String PATH = "/v1/articles";

    private final Ingest ingest;
    private final AnalysisConfig config;
    private final ArticleReader reader;
    private final ArticleRemoval removal;
    private final Representation representation;
    private final Idempotency idempotency;

    ArticleResource(
            Ingest ingest,
            AnalysisConfig config,
            ArticleReader reader,
            ArticleRemoval removal,
            Representation representation,
            Idempotency idempotency) {
        this.ingest = ingest;
        this.config = config;
        this.reader = reader;
        this.removal = removal;
        this.representation = representation;
        this.idempotency = idempotency;
    }

    /**
     * Stores an article with its analysis: 201 for a new one, 200 for a known one, whose version may be a new one; or 202
     * to analyse it later.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response store(
            @Nullable SubmittedArticle body,
            @HeaderParam(TimeBudget.REMAINING) @Nullable String remaining,
            @HeaderParam("Prefer") @Nullable String prefer,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        SubmittedArticle submitted = Bodies.required(body).checked();
        Deadline deadline =
                Deadline.in(config.budget().forText(submitted.article().text().length(), remaining));
        boolean isAsync = Preferences.respondAsync(prefer);
        Idempotency.Outcome outcome = idempotency.once(key, "storeArticle", sent(submitted, isAsync), remember -> {
            Consumer<Ingest.Kept> kept = each -> remember.accept(outcome(each, isAsync));
            return outcome(
                    isAsync ? ingest.queue(submitted, kept) : ingest.keep(ingest.prepare(submitted, deadline), kept),
                    isAsync);
        });
        return answer(outcome.status(), outcome.resource(), submitted.unit());
    }

    private String sent(SubmittedArticle submitted, boolean isAsync) {
        String sent = new String(representation.bytes(submitted), StandardCharsets.UTF_8);
        return isAsync ? Preferences.RESPOND_ASYNC + sent : sent;
    }

    private static Idempotency.Outcome outcome(Ingest.Kept kept, boolean isAsync) {
        Response.Status status = kept.outcome() == Ingest.Outcome.UNCHANGED
                ? Response.Status.OK
                : isAsync
                        ? Response.Status.ACCEPTED
                        : kept.outcome() == Ingest.Outcome.CREATED ? Response.Status.CREATED : Response.Status.OK;
        return new Idempotency.Outcome(status.getStatusCode(), kept.id());
    }

    private Response answer(int status, UUID id, OffsetUnit unit) {
        ArticleAnswer answer = reader.find(id, null, unit).orElseThrow(ArticleResource::notFound);
        Response.ResponseBuilder response =
                Response.status(status).location(URI.create(PATH + "/" + id)).entity(answer);
        if (status == Response.Status.ACCEPTED.getStatusCode()) {
            response.header("Preference-Applied", Preferences.RESPOND_ASYNC);
        }
        return response.build();
    }

    /** One article; {@code version} asks for an older one. Its ETag is of these very bytes, so they are not compressed. */
    @GET
    @Uncompressed
    @Path("/{id}")
    public Response read(
            @PathParam("id") String id,
            @QueryParam("version") @Nullable String version,
            @QueryParam("offsetUnit") @Nullable String offsetUnit,
            @Context UriInfo uri,
            @Context Request request) {
        QueryParameters.requireOnly(uri, Set.of("version", "offsetUnit"));
        Integer wanted = version == null
                ? null
                : Integer.valueOf(QueryParameters.intIn("version", version, 1, Integer.MAX_VALUE, 1));
        OffsetUnit unit = OffsetUnit.ofParameter("offsetUnit", offsetUnit);
        ArticleAnswer answer =
                Ids.parse(id).flatMap(uuid -> reader.find(uuid, wanted, unit)).orElseThrow(ArticleResource::notFound);
        byte[] body = representation.bytes(answer);
        EntityTag tag = representation.tag(body);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.tag(tag).build()
                : Response.ok(body, MediaType.APPLICATION_JSON_TYPE).tag(tag).build();
    }

    /** Forgets an article with all its versions; with {@code If-Match} only if it is still the one that was read. */
    @DELETE
    @Produces(MediaType.WILDCARD) // nothing comes back, whatever the client accepts
    @Path("/{id}")
    public Response delete(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        if (!Ids.parse(id).map(uuid -> removal.delete(uuid, ifMatch)).orElse(false)) {
            throw notFound();
        }
        return Response.noContent().build();
    }

    /** All versions of an article, the newest first. */
    @GET
    @Path("/{id}/versions")
    public Versions versions(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        List<VersionSummary> found = Ids.parse(id).map(reader::versions).orElse(List.of());
        if (found.isEmpty()) {
            throw notFound();
        }
        return new Versions(found);
    }

    /** All articles, the newest first, a page at a time. */
    @GET
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("limit", "cursor"));
        int size = QueryParameters.intIn("limit", limit, 1, MAX_LIMIT, USUAL_LIMIT);
        return new Listing<>(reader::page, ArticleSummary::id, Page::new).page(uri, cursor, PATH, size);
    }

    private static RuntimeException notFound() {
        return Problem.of(GatewayProblem.ARTICLE_NOT_FOUND, "No article has this id, or not this version.");
    }

    /**
     * A page of articles.
     *
     * @param next cursor of the page after it, absent on the last
     */
    public record Page(
            List<ArticleSummary> articles, @Nullable String next) {}

    /** All versions of an article. */
    public record Versions(List<VersionSummary> versions) {}
}
