package verbatim.gateway.analysis;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Reports the engines and is always up: without them the gateway still reads, searches and says what is missing, and
 * taking every replica out of service at once would help nobody.
 */
@Readiness
@ApplicationScoped
public class EngineHealth implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final QuoteService quotes;
    private final SentimentService tones;

    EngineHealth(@RestClient QuoteService quotes, @RestClient SentimentService tones) {
        this.quotes = quotes;
        this.tones = tones;
    }

    @Override
    public HealthCheckResponse call() {
        return Uni.combine()
                .all()
                .unis(state(quotes.ready()), state(tones.ready()))
                .asTuple()
                .map(states -> HealthCheckResponse.named("engines")
                        .withData("quote-service", states.getItem1())
                        .withData("sentiment-service", states.getItem2())
                        .up()
                        .build())
                .await()
                .indefinitely();
    }

    private static Uni<String> state(Uni<Void> ready) {
        return ready.map(nothing -> "ready")
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> failure instanceof EngineRefusal ? "not ready" : "away");
    }
}
