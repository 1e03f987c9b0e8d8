package verbatim.quotes;

import java.util.List;
import java.util.concurrent.CancellationException;
import verbatim.quotes.attribution.QuoteAttribution;
import verbatim.quotes.attribution.QuoteAttribution.Attributed;
import verbatim.quotes.language.Document;
import verbatim.quotes.language.LanguageModel;
import verbatim.quotes.speakers.Casting;
import verbatim.quotes.speakers.Credits;
import verbatim.quotes.speakers.Spoken;
import verbatim.quotes.text.QuotationScanner;
import verbatim.quotes.text.QuotedSpan;
import verbatim.quotes.text.SourceText;

/**
 * Finds the quotes of a news article and who said them.
 *
 * <p>Immutable and safe for any number of threads; {@link #load()} takes seconds, {@link #analyse} is CPU-bound and runs
 * on the calling thread.
 */
public final class QuoteEngine {

    private final LanguageModel language;
    private final Casting casting;
    private final QuoteAttribution attribution;

    private QuoteEngine(LanguageModel language, Casting casting, QuoteAttribution attribution) {
        this.language = language;
        this.casting = casting;
        this.attribution = attribution;
    }

    /**
     * Loads the models from the class path.
     *
     * @throws IllegalStateException if a model is missing or unreadable
     */
    public static QuoteEngine load() {
        return new QuoteEngine(LanguageModel.load(), Casting.load(), QuoteAttribution.load());
    }

    /** Identifies rules, weights and models: answers of equal versions to equal input are equal. */
    public String version() {
        return "0.8.0";
    }

    /**
     * Analyses one article.
     *
     * <p>An interrupt of the calling thread stops the work between two stages; the interrupt flag stays set.
     *
     * @param article any text, the empty one included; malformed text gives a smaller answer, never an exception
     * @return quotes with speakers, offsets in UTF-16 units of {@code article.text()}
     * @throws CancellationException if the thread was interrupted
     */
    public Analysis analyse(Article article) {
        SourceText source = SourceText.of(article.text());
        List<QuotedSpan> quotes = QuotationScanner.scan(source).stream()
                .filter(quote -> quote.depth() == 0)
                .toList();
        if (quotes.isEmpty()) {
            return new Analysis(List.of(), List.of(), source.blocks());
        }
        Document document = language.read(source, quotes);
        Credits credits = new Credits(article.title(), article.byline());
        Attributed attributed = attribution.attribute(
                source, quotes, document, casting.cast(source, document, credits, Spoken.NOTHING));
        return attributed.resolve(casting.cast(source, document, credits, attributed.spoken()));
    }
}
