package verbatim.serving.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check must fail on each drift that is planted here, else it proves nothing. */
class OpenApiContractTest {

    private static final String FILE = OpenApiContract.read(Path.of("src/test/resources/echo.yaml"))
            .document()
            .toString();

    @Test
    void codeThatKeepsTheFile() {
        assertThat(differences(FILE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/echoes         | /v1/echos",
                "\"post\"           | \"put\"",
                "\"loud\"           | \"noisy\"",
                "\"volume\":{       | \"loudness\":{",
                "\"type\":\"number\"| \"type\":\"string\"",
                "\"required\":[\"text\",\"tone\"] | \"required\":[\"text\"]",
                "\"required\":[\"text\",\"tone\"] | \"required\":[\"text\",\"tone\",\"volume\"]",
                "text/plain         | text/html",
                "X-Shout            | X-Whisper",
                "\"200\":           | \"201\":",
            })
    void plantedDrift(String promised, String drifted) {
        assertThat(FILE).contains(promised);

        assertThat(differences(FILE.replace(promised, drifted))).isNotEmpty();
    }

    @Test
    void answers() {
        OpenApiContract contract = OpenApiContract.parse(FILE);

        assertThat(answer(contract, 200, "{\"text\":\"a\",\"tone\":\"loud\"}")).isEmpty();
        assertThat(answer(contract, 200, "{\"text\":\"a\",\"tone\":\"noisy\"}")).hasSize(1);
        assertThat(answer(contract, 200, "{\"text\":\"a\"}")).hasSize(1);
        assertThat(answer(contract, 418, "{}")).hasSize(1);
        assertThat(contract.faultsOf("post", "/v1/echoes", 200, "text/html", "{}"))
                .hasSize(1);
    }

    private static List<String> answer(OpenApiContract contract, int status, String body) {
        return contract.faultsOf("POST", "/v1/echoes", status, "application/json;charset=UTF-8", body);
    }

    private static List<String> differences(String file) {
        return OpenApiContract.parse(file).differencesToCode(Set.of("header X-Elsewhere: string"), EchoResource.class);
    }
}
