package verbatim.serving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestLogTest {

    @Test
    void idsFromOutside() {
        assertThat(RequestLog.idOf("abc-1.2_3")).isEqualTo("abc-1.2_3");
        assertThat(RequestLog.idOf(null)).hasSize(36);
        assertThat(RequestLog.idOf("with space")).hasSize(36);
        assertThat(RequestLog.idOf("x".repeat(65))).hasSize(36);
    }

    @Test
    void pathsFromOutside() {
        assertThat(RequestLog.printable("/a\r\nINFO forged")).isEqualTo("/a??INFO forged");
        assertThat(RequestLog.printable("/" + "x".repeat(5000))).hasSize(201);
    }
}
