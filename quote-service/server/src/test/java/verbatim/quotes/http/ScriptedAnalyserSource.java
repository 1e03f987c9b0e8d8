package verbatim.quotes.http;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import verbatim.quotes.Analysis;
import verbatim.quotes.Article;
import verbatim.quotes.Evidence;
import verbatim.quotes.Quote;
import verbatim.quotes.Span;

/** In the engine's place where a test is about HTTP: the text says what the analyser does. */
@Alternative
@Singleton
public class ScriptedAnalyserSource implements AnalyserSource {

    static final String WAIT = "Wait until you are interrupted.";
    static final String HOLD = "Hold until you are released.";
    static final String FAIL = "Fail over a secret.";

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    private final CountDownLatch gate;
    private final CountDownLatch held = new CountDownLatch(1);

    /** @param gated whether loading waits until the test opens the gate */
    ScriptedAnalyserSource(@ConfigProperty(name = "test.gated", defaultValue = "false") boolean gated) {
        gate = new CountDownLatch(gated ? 1 : 0);
    }

    /** Lets loading end. */
    void open() {
        gate.countDown();
    }

    /** Lets the work on {@link #HOLD} end. */
    void release() {
        held.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Analyser load() {
        await(gate);
        return new Scripted(held);
    }

    private record Scripted(CountDownLatch held) implements Analyser {

        @Override
        public String version() {
            return "scripted";
        }

        @Override
        public Analysis analyse(Article article) {
            if (article.text().equals(WAIT)) {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                throw new CancellationException();
            }
            if (article.text().equals(HOLD)) {
                await(held);
            }
            if (article.text().equals(FAIL)) {
                throw new IllegalArgumentException("secret");
            }
            return new Analysis(quotes(article.text()), List.of(), List.of());
        }

        private static List<Quote> quotes(String text) {
            List<Quote> quotes = new ArrayList<>();
            Matcher matcher = QUOTED.matcher(text);
            while (matcher.find()) {
                int number = quotes.size() + 1;
                quotes.add(new Quote(
                        "q" + number,
                        new Span(matcher.start(), matcher.end()),
                        Quote.Kind.UNKNOWN,
                        Quote.Extent.FRAGMENT,
                        "u" + number,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        new Evidence("scripted", List.of(), List.of()),
                        "scripted",
                        null));
            }
            return quotes;
        }
    }
}
