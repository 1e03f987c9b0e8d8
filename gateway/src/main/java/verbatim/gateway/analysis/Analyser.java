package verbatim.gateway.analysis;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import verbatim.serving.TraceContext;

/** Puts the two engines together: who said what from one, in which tone from the other. */
@ApplicationScoped
public class Analyser {

    private final QuoteService service;
    private final Tones tones;
    private final EngineCalls calls;

    Analyser(@RestClient QuoteService service, Tones tones, EngineCalls calls) {
        this.service = service;
        this.tones = tones;
        this.calls = calls;
    }

    /**
     * Analyses one article; blocks until the engines have answered.
     *
     * @return the quotes, with as many tones as sentiment-service gave in time
     * @throws HttpProblem if quote-service gave no answer
     */
    public Analysis analyse(Article article, Deadline deadline) {
        QuoteService.Report report;
        try {
            QuoteService.Request request =
                    new QuoteService.Request(article.text(), article.title(), article.author(), article.language());
            TraceContext trace = TraceContext.current();
            report = calls.within(
                    deadline, remaining -> service.quotes(remaining, trace.traceparent(), trace.state(), request));
            requireSound(article.text(), report);
        } catch (RuntimeException failure) {
            throw EngineProblems.ofQuoteService(failure);
        }
        Tones.Heard heard = tones.hear(article.text(), report.quotes(), deadline);
        return new Analysis(
                report.engine(),
                heard.engine(),
                report.textSha256(),
                report.language(),
                heard.quotes(),
                report.speakers(),
                report.blocks(),
                heard.problem());
    }

    /** Every quote is the article's own substring, and its speaker one of the list: else the answer is none. */
    private static void requireSound(String text, QuoteService.Report report) {
        Set<String> speakers = report.speakers().stream().map(Speaker::id).collect(Collectors.toSet());
        for (Quote quote : report.quotes()) {
            int length = quote.end() - quote.start();
            if (length != quote.text().length() || !text.startsWith(quote.text(), quote.start())) {
                throw new EngineProblems.UnusableAnswer("a quote is not the article's text");
            }
            if (quote.speaker() != null && !speakers.contains(quote.speaker().id())) {
                throw new EngineProblems.UnusableAnswer("a quote's speaker is not in the list");
            }
        }
    }
}
