package verbatim.gateway.analysis;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import verbatim.serving.TimeBudget;
import verbatim.serving.TraceContext;

/** What the gateway asks of quote-service. Offsets are always UTF-16 between the services. */
@RegisterRestClient(configKey = "quote-service")
public interface QuoteService {

    /**
     * The engine's one call.
     *
     * @param remainingMillis what is left of the time budget
     * @param traceparent see {@link TraceContext}
     */
    @POST
    @Path("/v1/quotes")
    Uni<Report> quotes(
            @HeaderParam(TimeBudget.REMAINING) long remainingMillis,
            @HeaderParam(TraceContext.TRACEPARENT) String traceparent,
            @HeaderParam(TraceContext.TRACESTATE) @Nullable String tracestate,
            Request request);

    /** Fails unless its models are loaded. */
    @GET
    @Path("/q/health/ready")
    Uni<Void> ready();

    /** Turns an error answer into one that says what to do about it. */
    @ClientExceptionMapper
    static RuntimeException refusal(Response response) {
        return EngineRefusal.of(response);
    }

    record Request(
            String text,
            @Nullable String title,
            @Nullable String byline,
            @Nullable String language) {}

    /** The fields the gateway reads; others may come. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Report(
            Engine engine,
            String textSha256,
            String language,
            List<Quote> quotes,
            List<Speaker> speakers,
            List<Block> blocks) {

        public Report {
            Objects.requireNonNull(engine, "engine");
            Objects.requireNonNull(textSha256, "textSha256");
            quotes = Lists.orEmpty(quotes);
            speakers = Lists.orEmpty(speakers);
            blocks = Lists.orEmpty(blocks);
        }
    }
}
