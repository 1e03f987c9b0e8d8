package verbatim.sentiment.http;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import verbatim.sentiment.Passage;
import verbatim.sentiment.SentimentEngine;
import verbatim.sentiment.Span;
import verbatim.sentiment.Tone;

/** In the engine's place where a test is about HTTP: the text says what the scorer does. */
@Alternative
@Singleton
public class ScriptedScorerSource implements ScorerSource {

    static final String WAIT = "Wait until you are interrupted.";
    static final String HOLD = "Hold until you are released.";
    static final String FAIL = "Fail over a secret.";

    /** Carries a tone of 0.5, or -0.5 when mode is fast, and half of it when phrases are explained in full. */
    static final String GOOD = "good";

    private final CountDownLatch gate;
    private final CountDownLatch held = new CountDownLatch(1);

    /** @param gated whether loading waits until the test opens the gate */
    ScriptedScorerSource(@ConfigProperty(name = "test.gated", defaultValue = "false") boolean gated) {
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
    public Scorer load() {
        await(gate);
        return new Scripted(held);
    }

    private record Scripted(CountDownLatch held) implements Scorer {

        @Override
        public String version() {
            return "scripted";
        }

        @Override
        public List<Tone> score(List<Passage> passages, SentimentEngine.Mode mode, SentimentEngine.Explain explain) {
            double score = (mode == SentimentEngine.Mode.FULL ? 0.5 : -0.5)
                    / (explain == SentimentEngine.Explain.FULL ? 2 : 1);
            if (passages.stream().anyMatch(passage -> passage.text().equals(HOLD))) {
                await(held);
            }
            return passages.stream().map(passage -> tone(passage.text(), score)).toList();
        }

        private static Tone tone(String text, double score) {
            if (text.equals(WAIT)) {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                throw new CancellationException();
            }
            if (text.equals(FAIL)) {
                throw new IllegalArgumentException("secret");
            }
            int at = text.indexOf(GOOD);
            List<Tone.Phrase> phrases =
                    at < 0 ? List.of() : List.of(new Tone.Phrase(new Span(at, at + GOOD.length()), score, List.of()));
            return new Tone(
                    at < 0 ? 0 : score,
                    at < 0 ? Tone.Label.NEUTRAL : score > 0 ? Tone.Label.POSITIVE : Tone.Label.NEGATIVE,
                    Math.abs(score),
                    0.5,
                    new Tone.Distribution(0.1, 0.2, 0.7),
                    phrases);
        }
    }
}
