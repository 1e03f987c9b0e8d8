package verbatim.gateway.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.paging.Cursors;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.paging.Paged;
import verbatim.gateway.paging.QueryParameters;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.BodyLimits;
import verbatim.serving.OffsetUnit;
import verbatim.serving.Problem;

/** {@code /v1/quotes}: the stored quotes by who said what where in which tone. */
@Path("/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class QuoteResource {

    private static final int MAX_LIMIT = 200;
    private static final int USUAL_LIMIT = 50;
    private static final int KEY_PARTS = 3;

    private final QuoteSearch search;
    private final Facets facets;
    private final QuoteFile file;

    QuoteResource(QuoteSearch search, Facets facets, QuoteFile file) {
        this.file = file;
        this.search = search;
        this.facets = facets;
    }

    /** A page of the quotes that pass the filter, or all of them as a file. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, BodyLimits.NDJSON, QuoteFile.CSV})
    public Response list(
            @BeanParam QuoteFilter.Parameters filters,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("facets") @Nullable String facets,
            @QueryParam("offsetUnit") @Nullable String offsetUnit,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        MediaType type = QuoteFile.chosen(headers);
        boolean isPage = type.equals(MediaType.APPLICATION_JSON_TYPE);
        Set<String> known = new HashSet<>(QuoteFilter.PARAMETERS);
        known.addAll(isPage ? Set.of("limit", "cursor", "facets", "offsetUnit") : Set.of("limit", "offsetUnit"));
        QueryParameters.requireOnly(uri, known);
        QuoteFilter filter = filters.parse();
        OffsetUnit unit = OffsetUnit.ofParameter("offsetUnit", offsetUnit);
        if (!isPage) {
            return file.answer(filter, limit, unit, type);
        }
        int size = QueryParameters.intIn("limit", limit, 1, MAX_LIMIT, USUAL_LIMIT);
        List<String> counted = Facets.parse(facets);
        String query = "/v1/quotes " + filter;
        List<QuoteSearch.Hit> hits = search.page(filter, cursor == null ? null : place(cursor, query), size + 1, unit);
        Paged<QuoteSearch.Hit> page = Paged.of(hits, size, query, hit -> key(hit.place()));
        Page answer = new Page(
                unit,
                page.rows().stream().map(QuoteSearch.Hit::quote).toList(),
                page.next(),
                counted.isEmpty() ? null : this.facets.count(filter, counted));
        return Cursors.link(Response.ok(answer), uri, page.next()).build();
    }

    /** One quote. */
    @GET
    @Path("/{id}")
    public FoundQuote read(
            @PathParam("id") String id, @QueryParam("offsetUnit") @Nullable String offsetUnit, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of("offsetUnit"));
        OffsetUnit unit = OffsetUnit.ofParameter("offsetUnit", offsetUnit);
        return Ids.parse(id)
                .flatMap(uuid -> search.find(uuid, unit))
                .orElseThrow(() -> Problem.of(GatewayProblem.QUOTE_NOT_FOUND, "No quote has this id."));
    }

    private static List<String> key(QuoteSql.Place place) {
        return List.of(place.occurredAt().toString(), place.articleId().toString(), Integer.toString(place.ordinal()));
    }

    private static QuoteSql.Place place(String cursor, String query) {
        List<String> key = Cursors.decode(cursor, query);
        if (key.size() != KEY_PARTS) {
            throw Cursors.invalid();
        }
        try {
            UUID article = Ids.parse(key.get(1)).orElseThrow(Cursors::invalid);
            return new QuoteSql.Place(Instant.parse(key.getFirst()), article, Integer.parseInt(key.get(2)));
        } catch (DateTimeException | NumberFormatException e) {
            throw Cursors.invalid();
        }
    }

    /**
     * A page of quotes.
     *
     * @param facets how many of all quotes that pass the filter have which value; absent unless asked for
     * @param next cursor of the page after it, absent on the last
     */
    public record Page(
            OffsetUnit offsetUnit,
            List<FoundQuote> quotes,
            @Nullable String next,
            @Nullable Map<String, List<Facets.Count>> facets) {}
}
