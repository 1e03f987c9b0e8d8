package verbatim.benchmarks.scoring;

import java.util.List;

/**
 * How well a system finds quotes and their speakers.
 *
 * @param articles how many were read
 * @param failed how many of them without an answer
 * @param measures in a fixed order, those without a case left out
 * @param reliability of {@code speaker.confidence}; empty for a system without
 * @param mistakes in the order of the articles
 */
public record QuoteScore(
        int articles, int failed, List<Measure> measures, List<Calibration.Bin> reliability, List<Mistake> mistakes) {

    public QuoteScore {
        measures = List.copyOf(measures);
        reliability = List.copyOf(reliability);
        mistakes = List.copyOf(mistakes);
    }
}
