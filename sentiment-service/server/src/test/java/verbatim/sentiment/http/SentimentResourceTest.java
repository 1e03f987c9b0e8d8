package verbatim.sentiment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.serving.testing.ContractFilter;
import verbatim.serving.testing.OpenApiContract;

@QuarkusTest
@TestProfile(Scripted.Usual.class)
class SentimentResourceTest {

    private static final String SENTIMENT = "/v1/sentiment";
    private static final String JSON = "application/json";
    private static final OpenApiContract CONTRACT = OpenApiContract.read(OpenApiContract.COMMITTED);

    @BeforeEach
    void loaded() throws InterruptedException {
        while (given().get("/q/health/ready").statusCode() != 200) {
            Thread.sleep(20);
        }
    }

    @Test
    void resultsInOrder() {
        post(Map.of("items", List.of(item("b", "It is 😀 good"), item("a", "It is so"))))
                .then()
                .statusCode(200)
                .body("results.id", equalTo(List.of("b", "a")))
                .body("results[0].phrases[0].start", equalTo(9))
                .body("results[0].phrases[0].text", equalTo("good"))
                .body("results[0].label", equalTo("positive"))
                .body("results[1].label", equalTo("neutral"));
    }

    @Test
    void codePoints() {
        post(Map.of("items", List.of(item("a", "It is 😀 good")), "offsetUnit", "codepoint"))
                .then()
                .statusCode(200)
                .body("results[0].phrases[0].start", equalTo(8));
    }

    @ParameterizedTest
    @CsvSource({"full, rules, 0.5", "full, full, 0.25", "fast, rules, -0.5", "fast, full, -0.25"})
    void modeAndExplanation(String mode, String explain, float score) {
        post(Map.of("items", List.of(item("a", "good")), "mode", mode, "explain", explain))
                .then()
                .statusCode(200)
                .body("results[0].score", equalTo(score));
    }

    @Test
    void noItemsAndEmptyText() {
        post(Map.of("items", List.of())).then().statusCode(200).body("results", hasSize(0));
        post(Map.of("items", List.of(item("a", "")))).then().statusCode(200).body("results", hasSize(1));
    }

    @Test
    void asManyItemsAsAllowedAndOneMore() {
        post(Map.of("items", items(500))).then().statusCode(200).body("results", hasSize(500));
        post(Map.of("items", items(501)))
                .then()
                .statusCode(422)
                .body("code", equalTo("too-many-items"))
                .body("field", equalTo("items"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\":[                                                            | 400 | malformed-json |",
                "[]                                                                      | 400 | malformed-json |",
                "{}                                                                      | 422 | missing-field  | items",
                "{\"items\":\"a\"}                                                       | 422 | invalid-value  | items",
                "{\"items\":[null]}                                                      | 422 | invalid-value  | items[0]",
                "{\"items\":[{\"text\":\"a\"}]}                                          | 422 | missing-field  | items[0].id",
                "{\"items\":[{\"id\":\" \",\"text\":\"a\"}]}                             | 422 | invalid-value  | items[0].id",
                "{\"items\":[{\"id\":\"a\"}]}                                            | 422 | missing-field  | items[0].text",
                "{\"items\":[{\"id\":\"a\",\"text\":\"b\"},{\"id\":\"a\",\"text\":\"\"}]} | 422 | duplicate-id  | items[1].id",
                "{\"items\":[{\"id\":\"a\",\"text\":7}]}                                 | 422 | invalid-value  | items[0].text",
                "{\"items\":[{\"id\":\"a\",\"text\":\"b\",\"contex\":\"c\"}]}            | 422 | unknown-field  | items[0].contex",
                "{\"items\":[{\"id\":\"a\",\"text\":\"\\ude00\"}]}                       | 422 | invalid-text   | items[0].text",
                "{\"items\":[{\"id\":\"a\",\"text\":\"b\",\"context\":\"\\u0000\"}]}     | 422 | invalid-text   | items[0].context",
                "{\"items\":[],\"mode\":\"slow\"}                                        | 422 | invalid-value  | mode",
                "{\"items\":[],\"explain\":\"never\"}                                    | 422 | invalid-value  | explain",
                "{\"items\":[],\"offsetUnit\":\"bytes\"}                                 | 422 | invalid-value  | offsetUnit",
            })
    void faultyJson(String body, int status, String code, String field) {
        request()
                .contentType(JSON)
                .body(body)
                .post(SENTIMENT)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("field", equalTo(field))
                .body("instance", equalTo(SENTIMENT));
    }

    @Test
    void bytesThatAreNoUtf8() {
        request()
                .contentType(JSON)
                .body("{\"items\":[{\"id\":\"\u00FF\",\"text\":\"\"}]}".getBytes(StandardCharsets.ISO_8859_1))
                .post(SENTIMENT)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
    }

    @Test
    void tooLong() {
        post(Map.of("items", List.of(item("a", "a".repeat(1_000_001)))))
                .then()
                .statusCode(422)
                .body("code", equalTo("text-too-long"))
                .body("field", equalTo("items[0].text"));
        post(Map.of("items", List.of(item("a".repeat(201), "a"))))
                .then()
                .statusCode(422)
                .body("code", equalTo("text-too-long"))
                .body("field", equalTo("items[0].id"));
        post(Map.of("items", List.of(item("a", "a".repeat(8 * 1024 * 1024)))))
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
    }

    @Test
    void mediaTypesAddressesAndMethods() {
        request()
                .contentType("text/plain")
                .body("good")
                .post(SENTIMENT)
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        request()
                .contentType(JSON)
                .accept("text/html")
                .body("{\"items\":[]}")
                .post(SENTIMENT)
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
        request().get("/nothing").then().statusCode(404).body("code", equalTo("not-found"));
        request().get(SENTIMENT).then().statusCode(405).body("code", equalTo("method-not-allowed"));
    }

    @Test
    void faultOfOursTellsNothing() {
        post(Map.of("items", List.of(item("a", ScriptedScorerSource.FAIL))))
                .then()
                .statusCode(500)
                .body("code", equalTo("internal-error"))
                .body(not(containsString("secret")))
                .body(not(containsString("Illegal")));
    }

    @Test
    void deadlineOfTheCaller() {
        request()
                .contentType(JSON)
                .header("X-Request-Timeout-Ms", "100")
                .body(Map.of("items", List.of(item("a", ScriptedScorerSource.WAIT))))
                .post(SENTIMENT)
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("code", equalTo("deadline-exceeded"));
    }

    @Test
    void concurrentAnswersAreTheSequentialOnes() throws Exception {
        List<Map<String, Object>> bodies = IntStream.range(1, 30)
                .mapToObj(i -> Map.<String, Object>of("items", items(i)))
                .toList();
        List<String> sequential =
                bodies.stream().map(body -> post(body).asString()).toList();

        try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
            List<Callable<String>> calls = bodies.stream()
                    .<Callable<String>>map(body -> () -> post(body).asString())
                    .toList();
            List<Future<String>> concurrent = clients.invokeAll(calls);
            for (int i = 0; i < calls.size(); i++) {
                assertThat(concurrent.get(i).get()).isEqualTo(sequential.get(i));
            }
        }
    }

    @Test
    void servedContractIsTheCommittedOne() throws Exception {
        JsonNode served = new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString());

        assertThat(served).isEqualTo(CONTRACT.document());
    }

    @Test
    void operations() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/swagger-ui/").then().statusCode(200);
        post(Map.of("items", List.of())).then().statusCode(200).header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("verbatim_engine_work_seconds_count{outcome=\"done\"}"))
                .body(containsString("uri=\"/v1/sentiment\""));
    }

    private static List<Map<String, String>> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> item("q" + i, "It is good. ".repeat(i % 7)))
                .toList();
    }

    private static Map<String, String> item(String id, String text) {
        return Map.of("id", id, "text", text);
    }

    private static RequestSpecification request() {
        return given().filter(new ContractFilter(CONTRACT, SENTIMENT));
    }

    private static Response post(Map<String, ?> body) {
        return request().contentType(JSON).body(body).post(SENTIMENT);
    }
}
