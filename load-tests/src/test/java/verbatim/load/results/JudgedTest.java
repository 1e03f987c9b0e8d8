package verbatim.load.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class JudgedTest {

    private static Judged step(double rate, boolean holds, boolean isOverload) {
        StageResult.Part part =
                new StageResult.Part("analyse", Work.ANALYSIS, rate, new Samples(Duration.ofSeconds(1)));
        StageResult result =
                new StageResult("step", Duration.ZERO, Duration.ofSeconds(1), List.of(part), false, Duration.ZERO);
        return new Judged(result, List.of(new Check("any", "", holds)), isOverload);
    }

    @Test
    void theKneeIsTheHighestStepThatHoldsBelowAllThatDoNot() {
        List<Judged> steps = List.of(
                step(2, true, false),
                step(4, true, false),
                step(8, false, false),
                step(6, true, false),
                step(9, true, false),
                step(12, true, true));

        assertThat(Judged.knee(steps))
                .hasValueSatisfying(knee -> assertThat(knee.result().rate()).isEqualTo(6));
    }

    @Test
    void withoutAStepThatHoldsThereIsNone() {
        assertThat(Judged.knee(List.of(step(2, false, false), step(4, true, true))))
                .isEmpty();
    }
}
