package verbatim.gateway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void theWaitDoublesUpToItsLimit() {
        Backoff backoff = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(10));
        assertThat(backoff.afterFailures(0)).hasSeconds(10);
        assertThat(backoff.afterFailures(1)).hasSeconds(20);
        assertThat(backoff.afterFailures(5)).hasSeconds(320);
        assertThat(backoff.afterFailures(6)).hasMinutes(10);
        assertThat(backoff.afterFailures(1_000_000)).hasMinutes(10);
    }
}
