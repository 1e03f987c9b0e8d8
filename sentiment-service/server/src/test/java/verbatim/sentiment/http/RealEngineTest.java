package verbatim.sentiment.http;

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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import verbatim.serving.testing.ContractFilter;
import verbatim.serving.testing.OpenApiContract;

/** The engine behind HTTP; the only test here that loads it. */
@QuarkusTest
@Timeout(120)
class RealEngineTest {

    private static final ContractFilter CONTRACT =
            new ContractFilter(OpenApiContract.read(OpenApiContract.COMMITTED), "/v1/sentiment");

    private static final List<String> TEXTS = List.of(
            "“The harbour is 😀 a wonderful place and we love it.”",
            "“This plan is careless, cruel and a disgrace.”",
            "“The council meets on Thursday.”",
            "");

    @BeforeEach
    void loaded() throws InterruptedException {
        while (given().get("/q/health/ready").statusCode() != 200) {
            Thread.sleep(50);
        }
    }

    @Test
    void phrasesAreTheTextsOwnWords() throws Exception {
        JsonNode results = new ObjectMapper().readTree(post()).path("results");

        for (int i = 0; i < TEXTS.size(); i++) {
            for (JsonNode phrase : results.path(i).path("phrases")) {
                assertThat(phrase.path("text").asText())
                        .isEqualTo(TEXTS.get(i)
                                .substring(
                                        phrase.path("start").asInt(),
                                        phrase.path("end").asInt()));
            }
        }
        assertThat(results.at("/0/label").asText()).isEqualTo("positive");
        assertThat(results.at("/1/label").asText()).isEqualTo("negative");
        assertThat(results.at("/2/label").asText()).isEqualTo("neutral");
        assertThat(results.at("/3/label").asText()).isEqualTo("neutral");
    }

    @Test
    void concurrentAnswersAreTheSequentialOne() throws Exception {
        String sequential = post();

        try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
            List<Callable<String>> calls = Collections.nCopies(12, RealEngineTest::post);
            for (Future<String> each : clients.invokeAll(calls)) {
                assertThat(each.get()).isEqualTo(sequential);
            }
        }
    }

    private static String post() {
        List<Map<String, String>> items = IntStream.range(0, TEXTS.size())
                .mapToObj(i -> Map.of("id", "q" + i, "text", TEXTS.get(i)))
                .toList();
        return given().filter(CONTRACT)
                .contentType("application/json")
                .body(Map.of("items", items))
                .post("/v1/sentiment")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
