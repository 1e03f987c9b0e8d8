package verbatim.benchmarks.systems;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.Pair;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import verbatim.benchmarks.gold.CodePoints;
import verbatim.benchmarks.gold.GoldArticle;
import verbatim.benchmarks.gold.Range;

/**
 * Stanford CoreNLP's own quote annotator with what it asks for, set up as its documentation does; blank lines end
 * sentences. Every quote it reports counts as speech, the speaker is its canonical mention, else its mention.
 */
public final class StockQuotes implements QuoteSystem {

    private final StanfordCoreNLP pipeline;

    /** Loads the models, which takes half a minute and 3 GB. */
    public StockQuotes() {
        RedwoodConfiguration.empty().apply(); // its log quotes the article
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
        properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
        this.pipeline = new StanfordCoreNLP(properties);
    }

    @Override
    public String name() {
        return "stock CoreNLP 4.5.10";
    }

    /** One, because two threads in one quote annotator spoil each other's answers. */
    @Override
    public int threads() {
        return 1;
    }

    @Override
    public Prediction read(GoldArticle article) {
        CoreDocument document = annotate(article.text().toString());
        List<PredictedQuote> quotes = document.quotes().stream()
                .map(quote -> quote(quote, article.text()))
                .toList();
        return new Prediction(quotes, false);
    }

    /** Runs all annotators over a text that is not empty. */
    public CoreDocument annotate(String text) {
        CoreDocument document = new CoreDocument(text);
        pipeline.annotate(document);
        return document;
    }

    private static PredictedQuote quote(CoreQuote quote, CodePoints text) {
        Pair<Integer, Integer> offsets = quote.quoteCharOffsets();
        Range span = range(offsets.first(), offsets.second(), text);
        return new PredictedQuote(span, text.slice(span), "speech", mention(quote, text), speaker(quote), null);
    }

    private static @Nullable String speaker(CoreQuote quote) {
        return quote.canonicalSpeaker()
                .or(quote::speaker)
                .filter(name -> !name.isEmpty())
                .orElse(null);
    }

    private static @Nullable Range mention(CoreQuote quote, CodePoints text) {
        Optional<List<CoreLabel>> tokens = quote.speakerTokens();
        return tokens.filter(labels -> !labels.isEmpty())
                .map(labels -> range(
                        labels.getFirst().beginPosition(), labels.getLast().endPosition(), text))
                .orElse(null);
    }

    private static Range range(int start, int end, CodePoints text) {
        return new Range(text.fromUtf16(start), text.fromUtf16(end));
    }
}
