package verbatim.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@NullMarked
class LoadTestsTest {

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        CommandLine command = LoadTests.commandLine();
        command.setErr(new PrintWriter(err));
        return command.execute(arguments);
    }

    @Test
    void theCorpusIsWritten() throws Exception {
        Path file = folder.resolve("corpus.ndjson");

        assertThat(run("corpus", "--count", "3", "--kinds", "short", "--out", file.toString()))
                .isZero();

        assertThat(Files.readAllLines(file)).hasSize(3).allMatch(line -> line.startsWith("{\"externalId\":\"load-1-"));
    }

    @ParameterizedTest
    @CsvSource({
        "--kinds, medium, medium",
        "--duration, a minute, a minute",
        "--url, http://127.0.0.1:1/v1, HOST",
        "--url, http://127.0.0.1:1, does not answer",
        "--rate, 0, above 0"
    })
    void whatCannotWorkIsOneLine(String option, String value, String told) {
        assertThat(run("arrival", option, value)).isEqualTo(2);

        assertThat(err.toString()).contains(told).hasLineCount(1);
    }
}
