package verbatim.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectionLifeTest {

    private static long ended(ConnectionLife life, int requests) {
        return IntStream.range(0, requests).filter(request -> life.endsNow()).count();
    }

    @Test
    void connectionsLiveOnUnlessTheirLifeIsLimited() {
        assertThat(ended(new ConnectionLife(0), 10_000)).isZero();
    }

    @Test
    void onAverageOneRequestInSoManyEndsItsConnection() {
        assertThat(ended(new ConnectionLife(10), 100_000)).isBetween(9_000L, 11_000L);
        assertThat(ended(new ConnectionLife(1), 100)).isEqualTo(100);
    }

    @Test
    void aStoppingServiceEndsEveryConnection() {
        ConnectionLife life = new ConnectionLife(0);

        life.stop(new ShutdownDelayInitiatedEvent());

        assertThat(ended(life, 100)).isEqualTo(100);
    }

    @Test
    void aNegativeNumberIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConnectionLife(-1));
    }
}
