package verbatim.load.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class ObjectivesTest {

    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final int EACH_SECOND = 10;

    private final Objectives objectives = Objectives.defaults();
    private final Samples samples = new Samples(LENGTH);

    @TempDir
    private Path folder;

    /** Ten requests in each second. */
    private void requests(Outcome outcome, IntUnaryOperator millisBySecond) {
        for (int second = 0; second < LENGTH.toSeconds(); second++) {
            for (int i = 0; i < EACH_SECOND; i++) {
                request(second, millisBySecond.applyAsInt(second), outcome);
            }
        }
    }

    private void request(int second, int millis, Outcome outcome) {
        samples.arrive();
        samples.end(Duration.ofSeconds(second), Duration.ofMillis(millis), outcome, outcome.name());
    }

    private StageResult stage() {
        return new StageResult(
                "stage",
                Duration.ZERO,
                LENGTH,
                List.of(new StageResult.Part("analyse", Work.ANALYSIS, EACH_SECOND, samples)),
                false,
                Duration.ZERO);
    }

    private List<String> missed(List<Check> checks) {
        return checks.stream()
                .filter(check -> !check.holds())
                .map(Check::objective)
                .toList();
    }

    @Test
    void quickAnswersMissNothing() {
        requests(Outcome.ANSWERED, second -> 150);

        assertThat(missed(objectives.normal(stage()))).isEmpty();
        assertThat(missed(objectives.lasting(stage()))).isEmpty();
        assertThat(stage().servedPerSecond()).isEqualTo(10);
    }

    @Test
    void slowAnswersMissTheObjectiveOfTheirWork() {
        requests(Outcome.ANSWERED, second -> second == 3 ? 2600 : 150);

        assertThat(missed(objectives.normal(stage()))).containsExactly("p99 of analyse");
    }

    @Test
    void oneErrorAlreadyIsOneTooMany() {
        requests(Outcome.ANSWERED, second -> 150);
        request(4, 10, Outcome.FAILED);
        request(4, 10, Outcome.UNANSWERED);
        request(4, 10, Outcome.TURNED_AWAY_UNTOLD);
        samples.arrive(); // and never ends

        assertThat(missed(objectives.normal(stage())))
                .containsExactly("503 without Retry-After", "other errors", "without an answer");
        assertThat(missed(objectives.overload(stage(), 0)))
                .containsExactly("503 without Retry-After", "other errors", "without an answer");
    }

    @Test
    void quickRefusalsMissTheUsualObjectivesAndNotThoseOfOverload() {
        requests(Outcome.ANSWERED, second -> 1800);
        requests(Outcome.TURNED_AWAY, second -> 5);

        assertThat(missed(objectives.normal(stage()))).containsExactly("turned away (503)");
        assertThat(missed(objectives.overload(stage(), 10))).isEmpty();
    }

    @Test
    void aQueueThatGrowsIsNoWayToMeetOverload() {
        requests(Outcome.ANSWERED, second -> 200 + 400 * second);

        assertThat(missed(objectives.overload(stage(), 0)))
                .containsExactly("p99 of what is still answered", "answers do not get slower and slower");
    }

    @Test
    void aRefusalAfterALongWaitIsNone() {
        requests(Outcome.ANSWERED, second -> 1800);
        requests(Outcome.TURNED_AWAY, second -> 15_000);

        assertThat(missed(objectives.overload(stage(), 0))).containsExactly("p99 of 503");
    }

    @Test
    void overloadMustNotCostThroughput() {
        requests(Outcome.ANSWERED, second -> 150);

        assertThat(missed(objectives.overload(stage(), 13))).containsExactly("still answered, a second");
    }

    @Test
    void aFileSaysWhatIsDifferent() throws Exception {
        Path file = Files.writeString(folder.resolve("own.properties"), "analysis.p99 = 100\n");
        requests(Outcome.ANSWERED, second -> 150);

        assertThat(missed(Objectives.read(file).normal(stage()))).containsExactly("p99 of analyse");
        assertThat(Objectives.read(file).p99(Work.READ)).isEqualTo(objectives.p99(Work.READ));
    }

    @Test
    void aMisspeltObjectiveIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("own.properties"), "analyses.p99=100\n");

        assertThatThrownBy(() -> Objectives.read(file)).hasMessageContaining("analyses.p99");
    }
}
