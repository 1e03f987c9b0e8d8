package verbatim.benchmarks.scoring;

import java.util.List;

/**
 * How close tones are to a careful reader's.
 *
 * @param failed texts without an answer
 * @param measures in a fixed order
 * @param reliability of {@code confidence}; empty for a system without
 */
public record ToneScore(int failed, List<Measure> measures, List<Calibration.Bin> reliability) {

    public ToneScore {
        measures = List.copyOf(measures);
        reliability = List.copyOf(reliability);
    }
}
