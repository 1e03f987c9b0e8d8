package verbatim.quotes.http;

/** Where the analyser comes from; tests put another in its place. */
@FunctionalInterface
public interface AnalyserSource {

    /**
     * Loads an analyser; takes seconds.
     *
     * @throws IllegalStateException if a model is missing or unreadable
     */
    Analyser load();
}
