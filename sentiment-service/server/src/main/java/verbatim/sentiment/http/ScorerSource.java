package verbatim.sentiment.http;

/** Where the scorer comes from; tests put another in its place. */
@FunctionalInterface
public interface ScorerSource {

    /**
     * Loads a scorer; takes seconds.
     *
     * @throws IllegalStateException if lexicon or weights are missing or unreadable
     */
    Scorer load();
}
