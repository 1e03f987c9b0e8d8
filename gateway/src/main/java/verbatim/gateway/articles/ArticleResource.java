package verbatim.gateway.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.AnalysisConfig;
import verbatim.gateway.analysis.Deadline;
import verbatim.gateway.analysis.SubmittedArticle;
import verbatim.gateway.paging.Cursors;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.paging.QueryParameters;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.CommonProblem;
import verbatim.serving.OffsetUnit;
import verbatim.serving.Problem;
import verbatim.serving.SubmittedText;
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
    private final ArticleStore store;
    private final ArticleReader reader;
    private final ObjectMapper json;

    ArticleResource(Ingest ingest, AnalysisConfig config, ArticleStore store, ArticleReader reader, ObjectMapper json) {
        this.ingest = ingest;
        this.config = config;
        this.store = store;
        this.reader = reader;
        this.json = json;
    }

    /** Stores an article with its analysis: 201 for a new one, 200 for a known one, whose version may be a new one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response store(
            @Nullable SubmittedArticle body,
            @HeaderParam(TimeBudget.REMAINING) @Nullable String remaining,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        if (body == null) {
            throw Problem.of(CommonProblem.MALFORMED_JSON, "The body is empty; a JSON object is expected.");
        }
        SubmittedArticle submitted = body.checked();
        Deadline deadline =
                Deadline.in(config.budget().forText(submitted.article().text().length(), remaining));
        Ingest.Kept outcome = ingest.keep(ingest.prepare(submitted, deadline));
        URI location = URI.create(PATH + "/" + outcome.id());
        ArticleAnswer answer = reader.find(outcome.id(), null, submitted.unit()).orElseThrow(ArticleResource::notFound);
        return Response.status(
                        outcome.outcome() == Ingest.Outcome.CREATED ? Response.Status.CREATED : Response.Status.OK)
                .location(location)
                .entity(answer)
                .build();
    }

    /** One article; {@code version} asks for an older one. */
    @GET
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
        byte[] body = write(answer);
        EntityTag tag = new EntityTag(SubmittedText.sha256(new String(body, StandardCharsets.UTF_8)));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.tag(tag).build()
                : Response.ok(body, MediaType.APPLICATION_JSON_TYPE).tag(tag).build();
    }

    /** Forgets an article with all its versions. */
    @DELETE
    @Path("/{id}")
    public Response delete(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        if (!Ids.parse(id).map(store::delete).orElse(false)) {
            throw notFound();
        }
        return Response.noContent().build();
    }

    /** All articles, the newest first, a page at a time. */
    @GET
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("limit", "cursor"));
        int size = QueryParameters.intIn("limit", limit, 1, MAX_LIMIT, USUAL_LIMIT);
        UUID after = Cursors.idAfter(cursor, PATH);
        List<ArticleSummary> found = reader.page(after, size + 1);
        List<ArticleSummary> page = found.subList(0, Math.min(size, found.size()));
        String next = found.size() <= size
                ? null
                : Cursors.encode(PATH, List.of(page.getLast().id().toString()));
        return Cursors.link(Response.ok(new Page(page, next)), uri, next).build();
    }

    private byte[] write(ArticleAnswer answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // records of texts and numbers
        }
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
}
