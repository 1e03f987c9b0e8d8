package verbatim.quotes.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import verbatim.serving.testing.ContractFilter;
import verbatim.serving.testing.OpenApiContract;

/** The engine behind HTTP; the only test here that loads its models. */
@QuarkusTest
@Timeout(240)
class RealEngineTest {

    private static final ContractFilter CONTRACT =
            new ContractFilter(OpenApiContract.read(OpenApiContract.COMMITTED), "/v1/quotes");

    @BeforeEach
    void loaded() throws InterruptedException {
        while (given().get("/q/health/ready").statusCode() != 200) {
            Thread.sleep(200);
        }
    }

    @Test
    void quotesAreTheArticlesOwnText() throws Exception {
        String text = WarmUp.sample();

        JsonNode answer = new ObjectMapper().readTree(post(text));

        for (JsonNode quote : answer.path("quotes")) {
            assertThat(quote.path("text").asText())
                    .isEqualTo(text.substring(
                            quote.path("start").asInt(), quote.path("end").asInt()));
        }
        assertThat(answer.at("/quotes/0/speaker/name").asText()).isEqualTo("Helen Okafor");
    }

    @Test
    void concurrentAnswersAreTheSequentialOne() throws Exception {
        String sequential = post(WarmUp.sample());

        try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
            List<Callable<String>> calls = Collections.nCopies(12, () -> post(WarmUp.sample()));
            for (Future<String> each : clients.invokeAll(calls)) {
                assertThat(each.get()).isEqualTo(sequential);
            }
        }
    }

    private static String post(String text) {
        return given().filter(CONTRACT)
                .contentType("application/json")
                .body(Map.of("text", text))
                .post("/v1/quotes")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
