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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final QuoteSearch search;
    private final Facets facets;
    private final QuoteFile file;
    private final JsonLd jsonLd;
    private final Matrix matrix;

    QuoteResource(QuoteSearch search, Facets facets, QuoteFile file, JsonLd jsonLd, Matrix matrix) {
        this.matrix = matrix;
        this.search = search;
        this.facets = facets;
        this.file = file;
        this.jsonLd = jsonLd;
    }

    /** A page of the quotes that pass the filter, or all of them as a file. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, BodyLimits.NDJSON, QuoteFile.CSV, JsonLd.TYPE, Rss.TYPE})
    public Response list(
            @BeanParam QuoteFilter.Parameters filters,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("facets") @Nullable String facets,
            @QueryParam("exact") @Nullable String exact,
            @QueryParam("offsetUnit") @Nullable String offsetUnit,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Form form = Form.chosen(headers);
        Set<String> known = new HashSet<>(QuoteFilter.PARAMETERS);
        known.addAll(form.parameters());
        QueryParameters.requireOnly(uri, known);
        QuoteFilter filter = filters.parse();
        OffsetUnit unit = OffsetUnit.ofParameter("offsetUnit", offsetUnit);
        QuoteSql.Sort order = Places.sort(sort, filter);
        if (!form.isPage()) {
            return file.answer(filter, order, limit, unit, form.type());
        }
        int size = QueryParameters.intIn("limit", limit, 1, MAX_LIMIT, USUAL_LIMIT);
        List<String> names = Facets.parse(facets);
        boolean isExact = QueryParameters.truth("exact", exact);
        String query = "/v1/quotes " + filter + (order == QuoteSql.Sort.NEWEST ? "" : order);
        List<QuoteSearch.Hit> hits =
                search.page(filter, order, cursor == null ? null : Places.decode(cursor, query), size + 1, unit);
        Paged<QuoteSearch.Hit> page = Paged.of(hits, size, query, hit -> Places.key(hit.place()));
        List<FoundQuote> quotes =
                page.rows().stream().map(QuoteSearch.Hit::quote).toList();
        Object answer =
                switch (form) {
                    case JSON_LD -> jsonLd.of(quotes);
                    case RSS -> Rss.of(quotes);
                    default ->
                        names.isEmpty()
                                ? new Page(unit, quotes, page.next(), null, null)
                                : counted(unit, quotes, page.next(), this.facets.count(filter, names, isExact));
                };
        return Cursors.link(Response.ok(answer, form.type()), uri, page.next()).build();
    }

    private static Page counted(OffsetUnit unit, List<FoundQuote> quotes, @Nullable String next, Facets.Counts counts) {
        return new Page(unit, quotes, next, counts.values(), counts.counted());
    }

    /** Who says how much in which tone. */
    @GET
    @Path("/matrix")
    public Matrix.Table matrix(
            @BeanParam QuoteFilter.Parameters filters,
            @QueryParam("exact") @Nullable String exact,
            @Context UriInfo uri) {
        Set<String> known = new HashSet<>(QuoteFilter.PARAMETERS);
        known.add("exact");
        QueryParameters.requireOnly(uri, known);
        return matrix.of(filters.parse(), QueryParameters.truth("exact", exact));
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

    /**
     * A page of quotes.
     *
     * @param next cursor of the page after it, absent on the last
     * @param facets how many quotes that pass the filter have which value; absent unless asked for
     * @param counted among which quotes facets were counted
     */
    public record Page(
            OffsetUnit offsetUnit,
            List<FoundQuote> quotes,
            @Nullable String next,
            @Nullable Map<String, List<Facets.Count>> facets,
            @Nullable Counted counted) {}
}
