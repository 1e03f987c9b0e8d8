package verbatim.sentiment.http;

import jakarta.inject.Singleton;
import java.util.List;
import verbatim.sentiment.Passage;
import verbatim.sentiment.SentimentEngine;
import verbatim.sentiment.Tone;

/** The engine itself. */
@Singleton
public class SentimentEngineSource implements ScorerSource {

    @Override
    public Scorer load() {
        return new EngineScorer(SentimentEngine.load());
    }

    private record EngineScorer(SentimentEngine engine) implements Scorer {

        @Override
        public String version() {
            return engine.version();
        }

        @Override
        public List<Tone> score(List<Passage> passages, SentimentEngine.Mode mode, SentimentEngine.Explain explain) {
            return engine.score(passages, mode, explain);
        }
    }
}
