package verbatim.serving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackTracesTest {

    @Test
    void framesWithoutMessages() {
        Exception thrown = new IllegalStateException("secret words", new RuntimeException("more secret words"));

        String trace = StackTraces.withoutMessages(thrown);

        assertThat(trace)
                .contains("IllegalStateException", "caused by java.lang.RuntimeException", "framesWithoutMessages")
                .doesNotContain("secret");
    }
}
