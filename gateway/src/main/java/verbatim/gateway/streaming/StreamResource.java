package verbatim.gateway.streaming;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.access.Limited;
import verbatim.gateway.access.Requires;
import verbatim.gateway.access.Role;
import verbatim.gateway.analysis.AnalysisConfig;
import verbatim.gateway.paging.QueryParameters;
import verbatim.serving.BodyLimits;
import verbatim.serving.TimeBudget;

/** {@code /v1/analyses} for articles that come as a stream. */
@Path("/v1/analyses")
@Requires(Role.READ) // it changes nothing
@Blocking
public class StreamResource {

    private final AnalysisStream stream;
    private final AnalysisConfig analysis;
    private final Limited limited;
    private final ObjectMapper json;

    StreamResource(AnalysisStream stream, AnalysisConfig analysis, Limited limited, ObjectMapper json) {
        this.stream = stream;
        this.analysis = analysis;
        this.limited = limited;
        this.json = json;
    }

    /** Answers line by line while lines still arrive. */
    @POST
    @Uncompressed
    @Consumes(BodyLimits.NDJSON)
    @Produces(BodyLimits.NDJSON)
    public StreamingOutput analyseLines(
            InputStream body,
            @HeaderParam(TimeBudget.REMAINING) @Nullable String remaining,
            @Context HttpServerRequest request,
            @Context UriInfo uri) {
        QueryParameters.requireOnly(uri, Set.of());
        analysis.budget().forText(0, remaining); // refuses a wrong header before the first line
        Runnable pace = limited.pace();
        return out -> {
            try {
                stream.run(body, pace, remaining, answer -> {
                    out.write(json.writeValueAsBytes(answer));
                    out.write('\n');
                    out.flush();
                });
            } catch (IOException e) {
                request.response().reset(); // the end is missing, and the client must see that it is
            }
        };
    }
}
