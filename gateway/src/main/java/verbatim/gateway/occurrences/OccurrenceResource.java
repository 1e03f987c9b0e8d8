package verbatim.gateway.occurrences;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.paging.QueryParameters;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.Problem;

/** Where else the words of a quote stand, who had them first, and who changed them. */
@Path("/v1/quotes/{id}/occurrences")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class OccurrenceResource {

    private final OccurrenceSearch search;

    OccurrenceResource(OccurrenceSearch search) {
        this.search = search;
    }

    /** The same words in all articles, the earliest first. */
    @GET
    public Occurrences list(@PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        return Ids.parse(id)
                .flatMap(search::of)
                .orElseThrow(() -> Problem.of(GatewayProblem.QUOTE_NOT_FOUND, "No quote has this id."));
    }
}
