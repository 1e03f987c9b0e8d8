package verbatim.gateway.speakers;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.access.Caller;
import verbatim.gateway.analysis.NameKey;
import verbatim.gateway.idempotency.Idempotency;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.paging.Listing;
import verbatim.gateway.paging.QueryParameters;
import verbatim.gateway.problems.Bodies;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.CommonProblem;
import verbatim.serving.Problem;

/** {@code /v1/speakers}: who spoke, across articles and outlets. */
@Path("/v1/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SpeakerResource {

    private static final String PATH = "/v1/speakers";
    private static final int MAX_LIMIT = 200;
    private static final int USUAL_LIMIT = 50;
    private static final Set<String> TYPES = Set.of("person", "organization", "document");

    private final SpeakerReader reader;
    private final Decisions decisions;
    private final Caller caller;
    private final Idempotency idempotency;

    SpeakerResource(SpeakerReader reader, Decisions decisions, Caller caller, Idempotency idempotency) {
        this.reader = reader;
        this.decisions = decisions;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    /** All speakers, the newest first, a page at a time. */
    @GET
    public Response list(
            @QueryParam("name") @Nullable String name,
            @QueryParam("type") @Nullable String type,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("name", "type", "limit", "cursor"));
        if (type != null && !TYPES.contains(type)) {
            throw QueryParameters.invalid("type", "Expected document, organization or person.");
        }
        int size = QueryParameters.intIn("limit", limit, 1, MAX_LIMIT, USUAL_LIMIT);
        String key = name == null ? null : NameKey.of(name);
        String query = PATH + " " + key + " " + type;
        return new Listing<>((after, count) -> reader.page(key, type, after, count), KnownSpeaker::id, Page::new)
                .page(uri, cursor, query, size);
    }

    /** One speaker with the evidence. */
    @GET
    @Path("/{id}")
    public SpeakerDetail read(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        return detail(standing(id));
    }

    /** Days on which a speaker was quoted. */
    @GET
    @Path("/{id}/timeline")
    public Timeline timeline(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("outlet") @Nullable String outlet,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("from", "to", "outlet"));
        Instant first = from == null ? null : QueryParameters.moment("from", from, 0);
        Instant until = to == null ? null : QueryParameters.moment("to", to, 1);
        UUID speaker = standing(id);
        return new Timeline(speaker, reader.timeline(speaker, first, until, outlet));
    }

    /** Says that another is this one. */
    @POST
    @Path("/{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    public SpeakerDetail merge(@PathParam("id") String id, @Nullable NewMerge body, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        NewMerge checked = Bodies.required(body).checked();
        UUID speaker = standing(id);
        UUID other = Ids.parse(Objects.requireNonNull(checked.speakerId()))
                .flatMap(reader::standing)
                .orElseThrow(() -> Problem.atField(
                        CommonProblem.INVALID_VALUE, "speakerId", "Expected the id of another speaker."));
        if (!other.equals(speaker)) { // else they are one already
            decisions.merge(speaker, other, Objects.requireNonNull(checked.reason()), caller.name());
        }
        return detail(speaker);
    }

    /** Says that some articles speak of somebody else. */
    @POST
    @Path("/{id}/split")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response split(
            @PathParam("id") String id,
            @Nullable NewSplit body,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        NewSplit checked = Bodies.required(body).checked();
        UUID speaker = standing(id);
        UUID made = idempotency.once(
                key,
                "splitSpeaker",
                id + " " + checked,
                Response.Status.CREATED,
                remember -> decisions.split(
                        speaker,
                        checked.ids(),
                        checked.name(),
                        Objects.requireNonNull(checked.reason()),
                        caller.name(),
                        remember));
        return Response.created(URI.create(PATH + "/" + made))
                .entity(detail(made))
                .build();
    }

    private UUID standing(String id) {
        return Ids.parse(id).flatMap(reader::standing).orElseThrow(SpeakerResource::notFound);
    }

    private SpeakerDetail detail(UUID id) {
        return reader.find(id).orElseThrow(SpeakerResource::notFound);
    }

    private static RuntimeException notFound() {
        return Problem.of(GatewayProblem.SPEAKER_NOT_FOUND, "No speaker has this id.");
    }

    /**
     * A page of speakers.
     *
     * @param next cursor of the page after it, absent on the last
     */
    public record Page(
            List<KnownSpeaker> speakers, @Nullable String next) {}

    /** Days on which a speaker was quoted, in order. */
    public record Timeline(UUID speakerId, List<Day> days) {}
}
