package verbatim.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpennessTest {

    @Test
    void accessIsOpenOnlyInTheLocalProfileOnLoopback() {
        assertThat(new Openness("127.0.0.1", true).isOpen()).isTrue();
        assertThat(new Openness("::1", true).isOpen()).isTrue();
        assertThat(new Openness("localhost", true).isOpen()).isTrue();
        assertThat(new Openness("0.0.0.0", true).isOpen()).isFalse();
        assertThat(new Openness("0.0.0.0", true).isExposed()).isTrue();
        assertThat(new Openness("192.0.2.1", true).isOpen()).isFalse();
        assertThat(new Openness("127.0.0.1", false).isOpen()).isFalse();
    }

    @Test
    void openAccessIsForThisMachineAndItsOwnPages() {
        assertThat(LocalRequests.isLocal("localhost", null)).isTrue();
        assertThat(LocalRequests.isLocal("127.0.0.1", "http://localhost:8080")).isTrue();
        assertThat(LocalRequests.isLocal("LOCALHOST", "http://[::1]:8080")).isTrue();
        assertThat(LocalRequests.isLocal("attacker.example", null)).isFalse();
        assertThat(LocalRequests.isLocal("localhost.attacker.example", null)).isFalse();
        assertThat(LocalRequests.isLocal("localhost", "https://attacker.example"))
                .isFalse();
        assertThat(LocalRequests.isLocal("localhost", "null")).isFalse();
        assertThat(LocalRequests.isLocal("", null)).isFalse();
    }
}
