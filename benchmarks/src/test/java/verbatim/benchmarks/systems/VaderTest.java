package verbatim.benchmarks.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scores are those of another implementation, the npm package vader-sentiment 1.1.3, but for "never so" and "without
 * doubt", whose rules are younger: (1.9 + 0.293) · 1.25 · 1.25 and -3.1 + 0.74 · 1.5 - 2.1, each x / √(x² + 15).
 */
@NullMarked
class VaderTest {

    private final Vader vader = new Vader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.4404 | The plan is good.
                    0.54   | The plan is very good!
                    -0.3412| The plan is not good.
                    0.5622 | The plan is GOOD, they said.
                    0.6626 | The plan is never so good as this.
                    -0.7261| It was a disaster without doubt, a terrible one.
                    0.7598 | The food was awful, but the service was great!!!
                    -0.4585| She was the least happy of all.
                    0.6416 | He is at least happy???
                    0.3626 | It was kind of nice.
                    0      | The bridge opens in May.
                    -0.0772| He gave the kiss of death to a happy plan.
                    """)
    void aTextHasTheScoreOfTheMethod(double score, String text) {
        assertThat(vader.score(text)).isCloseTo(score, within(1e-4));
    }
}
