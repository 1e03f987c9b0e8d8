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

/** What the gateway asks of sentiment-service. Offsets are always UTF-16 between the services. */
@RegisterRestClient(configKey = "sentiment-service")
public interface SentimentService {

    /** Items that one call may hold. */
    int MAX_ITEMS = 500;

    /**
     * The engine's one call.
     *
     * @param remainingMillis what is left of the time budget
     * @param traceparent see {@link TraceContext}
     */
    @POST
    @Path("/v1/sentiment")
    Uni<Report> tones(
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

    record Request(List<Item> items) {}

    /**
     * A quote to hear.
     *
     * @param context see {@link ToneContext}
     */
    record Item(String id, String text, String context) {

        int units() {
            return text.length() + context.length();
        }
    }

    /** The fields the gateway reads; others may come. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Report(Engine engine, List<Result> results) {

        public Report {
            Objects.requireNonNull(engine, "engine");
            results = Lists.orEmpty(results);
        }
    }

    /** A tone and the item it belongs to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(
            String id,
            double score,
            String label,
            double magnitude,
            double confidence,
            Tone.@Nullable Distribution distribution,
            List<Tone.Phrase> phrases) {

        public Result {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
            phrases = Lists.orEmpty(phrases);
        }

        Tone tone() {
            return new Tone(score, label, magnitude, confidence, distribution, phrases);
        }
    }
}
