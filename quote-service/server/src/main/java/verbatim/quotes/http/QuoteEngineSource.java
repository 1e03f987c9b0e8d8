package verbatim.quotes.http;

import jakarta.inject.Singleton;
import verbatim.quotes.Analysis;
import verbatim.quotes.Article;
import verbatim.quotes.QuoteEngine;

/** The engine itself. */
@Singleton
public class QuoteEngineSource implements AnalyserSource {

    @Override
    public Analyser load() {
        return new EngineAnalyser(QuoteEngine.load());
    }

    private record EngineAnalyser(QuoteEngine engine) implements Analyser {

        @Override
        public String version() {
            return engine.version();
        }

        @Override
        public Analysis analyse(Article article) {
            return engine.analyse(article);
        }
    }
}
