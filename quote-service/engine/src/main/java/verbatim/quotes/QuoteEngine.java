package verbatim.quotes;

import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Finds the quotes of a news article and who said them.
 *
 * <p>Immutable and safe for any number of threads; {@link #load()} takes seconds, {@link #analyse} is CPU-bound and runs
 * on the calling thread.
 */
public final class QuoteEngine {

    private QuoteEngine() {}

    /**
     * Loads the models from the class path.
     *
     * @throws IllegalStateException if a model is missing or unreadable
     */
    public static QuoteEngine load() {
        return new QuoteEngine();
    }

    /** Identifies rules, weights and models: answers of equal versions to equal input are equal. */
    public String version() {
        return "0.1.0";
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
        return new Analysis(List.of(), List.of(), List.of());
    }
}
