package verbatim.benchmarks.systems;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verbatim.benchmarks.gold.CodePoints;
import verbatim.benchmarks.gold.GoldArticle;
import verbatim.benchmarks.gold.Range;
import verbatim.quotes.Analysis;
import verbatim.quotes.Article;
import verbatim.quotes.Quote;
import verbatim.quotes.QuoteEngine;
import verbatim.quotes.Span;
import verbatim.quotes.Speaker;

/** Verbatim's quote engine inside this program. It reads the text alone, without title and byline. */
public final class EngineQuotes implements QuoteSystem {

    private final QuoteEngine engine;
    private final int threads;

    public EngineQuotes(QuoteEngine engine, int threads) {
        this.engine = engine;
        this.threads = threads;
    }

    @Override
    public String name() {
        return "Verbatim " + engine.version();
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public Prediction read(GoldArticle article) {
        CodePoints text = article.text();
        Analysis analysis = engine.analyse(Article.of(text.toString()));
        Map<String, Speaker> speakers = new HashMap<>();
        analysis.speakers().forEach(speaker -> speakers.put(speaker.id(), speaker));
        List<PredictedQuote> quotes = analysis.quotes().stream()
                .map(quote -> quote(quote, speakers, text))
                .toList();
        return new Prediction(quotes, false);
    }

    private static PredictedQuote quote(Quote quote, Map<String, Speaker> speakers, CodePoints text) {
        Quote.Attribution speaker = quote.speaker();
        Quote.Mention mention = quote.mention();
        return new PredictedQuote(
                range(quote.span(), text),
                quote.span().in(text.toString()),
                quote.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                mention == null ? null : range(mention.span(), text),
                speaker == null ? null : name(speaker, speakers),
                speaker == null ? null : speaker.confidence());
    }

    private static @Nullable String name(Quote.Attribution attribution, Map<String, Speaker> speakers) {
        String name =
                Objects.requireNonNull(speakers.get(attribution.speakerId())).name();
        return name.isEmpty() ? null : name;
    }

    private static Range range(Span span, CodePoints text) {
        return new Range(text.fromUtf16(span.start()), text.fromUtf16(span.end()));
    }
}
