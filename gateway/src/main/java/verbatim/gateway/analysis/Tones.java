package verbatim.gateway.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.gateway.problems.ProblemNote;
import verbatim.serving.TraceContext;

/** Asks sentiment-service for the tone of speech. */
@ApplicationScoped
public class Tones {

    /** Text and context of one call, so that its body stays far below the limit of 8 MB and its work is short. */
    private static final int MAX_UNITS = 500_000;

    private final SentimentService service;
    private final EngineCalls calls;

    Tones(@RestClient SentimentService service, EngineCalls calls) {
        this.service = service;
        this.calls = calls;
    }

    /**
     * Adds its tone to every speech quote that has none.
     *
     * @param text the article
     * @param quotes with UTF-16 offsets in {@code text}
     */
    public Heard hear(String text, List<Quote> quotes, Deadline deadline) {
        Map<String, Tone> tones = new HashMap<>();
        Engine engine = null;
        ProblemNote problem = null;
        TraceContext trace = TraceContext.current();
        try {
            for (List<SentimentService.Item> batch : batches(text, quotes)) {
                SentimentService.Report report = calls.withinEvenIfBusy(
                        deadline,
                        remaining -> service.tones(
                                remaining, trace.traceparent(), trace.state(), new SentimentService.Request(batch)));
                engine = report.engine();
                report.results().forEach(result -> tones.put(result.id(), result.tone()));
            }
        } catch (RuntimeException failure) {
            problem = EngineProblems.ofSentimentService(failure);
        }
        List<Quote> toned = quotes.stream().map(quote -> withTone(quote, tones)).toList();
        if (problem == null && toned.stream().anyMatch(quote -> quote.isSpeech() && quote.tone() == null)) {
            problem = ProblemNote.of(
                    GatewayProblem.SENTIMENT_SERVICE_FAILED, "sentiment-service left quotes unanswered.");
        }
        return new Heard(toned, engine, problem);
    }

    private static Quote withTone(Quote quote, Map<String, Tone> tones) {
        Tone tone = quote.isSpeech() && quote.tone() == null ? tones.get(quote.id()) : null;
        return tone == null ? quote : quote.withTone(tone);
    }

    private static List<List<SentimentService.Item>> batches(String text, List<Quote> quotes) {
        List<List<SentimentService.Item>> batches = new ArrayList<>();
        List<SentimentService.Item> batch = new ArrayList<>();
        int units = 0;
        for (Quote quote : quotes) {
            if (!quote.isSpeech() || quote.tone() != null) {
                continue;
            }
            SentimentService.Item item = new SentimentService.Item(
                    quote.id(), quote.text(), ToneContext.of(text, quote.start(), quote.end()));
            if (!batch.isEmpty() && (batch.size() == SentimentService.MAX_ITEMS || units + item.units() > MAX_UNITS)) {
                batches.add(batch);
                batch = new ArrayList<>();
                units = 0;
            }
            batch.add(item);
            units += item.units();
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /**
     * The quotes with the tones that came.
     *
     * @param engine absent if none came
     * @param problem why some are missing, absent if none is
     */
    public record Heard(
            List<Quote> quotes,
            @Nullable Engine engine,
            @Nullable ProblemNote problem) {}
}
