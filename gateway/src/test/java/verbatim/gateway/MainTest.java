package verbatim.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void withoutADatabaseTheGatewayDoesNotStart() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("VERBATIM_") || name.startsWith("QUARKUS_"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(output.lines()).singleElement().asString().contains("VERBATIM_DATABASE_URL");
    }

    @Test
    void whyItDoesNotStartIsSaidInTheWordsOfTheFault() {
        Exception own = new RuntimeException("Failed to start", new IllegalStateException("the key is too short"));
        Exception refused = new RuntimeException(
                "Failed to start",
                new SQLException("Connection to db:5432 refused", new ConnectException("Connection refused")));

        assertThat(Main.reason(own)).isEqualTo("the key is too short");
        assertThat(Main.reason(refused))
                .isEqualTo("Connection to db:5432 refused (java.net.ConnectException: Connection refused)");
        assertThat(Main.reason(new IOException("no port"))).isEqualTo("java.io.IOException: no port");
    }
}
