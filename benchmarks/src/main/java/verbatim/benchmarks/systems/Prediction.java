package verbatim.benchmarks.systems;

import java.util.List;

/**
 * A system's answer to one article.
 *
 * @param quotes in text order
 * @param failed whether there was no answer
 */
public record Prediction(List<PredictedQuote> quotes, boolean failed) {

    public static final Prediction FAILED = new Prediction(List.of(), true);

    public Prediction {
        quotes = List.copyOf(quotes);
    }
}
