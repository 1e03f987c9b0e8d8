package verbatim.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBudgetTest {

    private final TimeBudget budget = new TimeBudget(Duration.ofSeconds(15), Duration.ofSeconds(90));

    @Test
    void growsWithTheText() {
        assertThat(budget.forText(0, null)).isEqualTo(Duration.ofSeconds(15));
        assertThat(budget.forText(1_000_000, null)).isEqualTo(Duration.ofSeconds(105));
        assertThat(budget.forText(10_000, null)).isEqualTo(Duration.ofMillis(15_900));
    }

    @Test
    void smallerWins() {
        assertThat(budget.forText(0, "200")).isEqualTo(Duration.ofMillis(200));
        assertThat(budget.forText(0, "60000")).isEqualTo(Duration.ofSeconds(15));
        assertThat(budget.forText(0, "0")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "86400001", "99999999999999999999"})
    void noNumber(String remaining) {
        assertThatThrownBy(() -> budget.forText(0, remaining))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getParameters())
                        .containsEntry("code", "invalid-value")
                        .containsEntry("field", "X-Request-Timeout-Ms"));
    }
}
