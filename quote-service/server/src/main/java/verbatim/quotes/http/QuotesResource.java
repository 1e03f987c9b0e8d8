package verbatim.quotes.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import verbatim.serving.OffsetUnit;
import verbatim.serving.SubmittedText;
import verbatim.serving.TimeBudget;

/**
 * {@code POST /v1/quotes}. Blocking, because bodies of megabytes are read and checked before the pool takes over; no
 * thread waits for the engine.
 */
@Path("/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class QuotesResource {

    private final QuoteAnalyses analyses;

    QuotesResource(QuoteAnalyses analyses) {
        this.analyses = analyses;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<QuoteAnswer> analyse(
            @Nullable QuoteRequest request, @HeaderParam(TimeBudget.REMAINING) @Nullable String remaining) {
        return analyses.run(QuoteTask.of(request), remaining);
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    public Uni<QuoteAnswer> analyseText(
            byte[] text,
            @Context HttpHeaders headers,
            @QueryParam("offsetUnit") @Nullable String offsetUnit,
            @HeaderParam(TimeBudget.REMAINING) @Nullable String remaining) {
        String decoded = SubmittedText.decode(
                text, headers.getMediaType().getParameters().get(MediaType.CHARSET_PARAMETER));
        return analyses.run(QuoteTask.of(decoded, OffsetUnit.ofParameter("offsetUnit", offsetUnit)), remaining);
    }
}
