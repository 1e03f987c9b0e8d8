package verbatim.sentiment.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import verbatim.serving.TimeBudget;

/**
 * {@code POST /v1/sentiment}. Blocking, because bodies of megabytes are read and checked before the pool takes over; no
 * thread waits for the engine.
 */
@Path("/v1/sentiment")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SentimentResource {

    private final SentimentScores scores;

    SentimentResource(SentimentScores scores) {
        this.scores = scores;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<SentimentAnswer> score(
            @Nullable SentimentRequest request, @HeaderParam(TimeBudget.REMAINING) @Nullable String remaining) {
        return scores.run(SentimentTask.of(request), remaining);
    }
}
