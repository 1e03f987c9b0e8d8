package verbatim.quotes.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.serving.testing.ContractFilter;
import verbatim.serving.testing.OpenApiContract;

@QuarkusTest
@TestProfile(Scripted.Usual.class)
class QuotesResourceTest {

    private static final String QUOTES = "/v1/quotes";
    private static final String JSON = "application/json";
    private static final String EMOJI = "😀 “One” and “two”";
    private static final OpenApiContract CONTRACT = OpenApiContract.read(OpenApiContract.COMMITTED);

    @BeforeEach
    void loaded() throws InterruptedException {
        while (given().get("/q/health/ready").statusCode() != 200) {
            Thread.sleep(20);
        }
    }

    @Test
    void json() {
        post(Map.of("text", EMOJI))
                .then()
                .statusCode(200)
                .body("offsetUnit", equalTo("utf16"))
                .body("quotes", hasSize(2))
                .body("quotes[0].start", equalTo(3))
                .body("quotes[0].end", equalTo(8))
                .body("quotes[0].text", equalTo("“One”"))
                .body("textSha256", matchesPattern("[0-9a-f]{64}"));
    }

    @Test
    void codePoints() {
        post(Map.of("text", EMOJI, "offsetUnit", "codepoint"))
                .then()
                .statusCode(200)
                .body("offsetUnit", equalTo("codepoint"))
                .body("quotes[0].start", equalTo(2));
    }

    @Test
    void plainText() {
        request()
                .contentType("text/plain; charset=UTF-8")
                .queryParam("offsetUnit", "codepoint")
                .body(EMOJI)
                .post(QUOTES)
                .then()
                .statusCode(200)
                .body("quotes[0].start", equalTo(2));
    }

    @Test
    void plainTextInAnotherCharset() {
        request()
                .contentType("text/plain; charset=windows-1252")
                .body("\u0093One\u0094".getBytes(StandardCharsets.ISO_8859_1))
                .post(QUOTES)
                .then()
                .statusCode(200)
                .body("quotes[0].text", equalTo("“One”"));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, "text/plain"})
    void emptyText(String type) {
        request()
                .contentType(type)
                .body(type.equals(JSON) ? "{\"text\":\"\"}" : "")
                .post(QUOTES)
                .then()
                .statusCode(200)
                .body("quotes", hasSize(0));
    }

    @Test
    void longestText() {
        String text = "“a” ".repeat(250_000);

        JsonNode answer =
                read(post(Map.of("text", text)).then().statusCode(200).extract().asString());

        assertThat(answer.path("quotes")).hasSize(250_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"a                              | 400 | malformed-json       |",
                "[\"text\"]                                 | 400 | malformed-json       |",
                "{\"text\":\"a\"} {}                        | 400 | malformed-json       |",
                "{\"text\":\"a\",\"text\":\"b\"}            | 400 | malformed-json       |",
                "null                                       | 400 | malformed-json       |",
                "{}                                         | 422 | missing-field        | text",
                "{\"text\":null}                            | 422 | missing-field        | text",
                "{\"text\":5}                               | 422 | invalid-value        | text",
                "{\"text\":[\"a\"]}                         | 422 | invalid-value        | text",
                "{\"text\":\"a\",\"offsetUnit\":\"bytes\"}  | 422 | invalid-value        | offsetUnit",
                "{\"text\":\"a\",\"offsetUnit\":\"\"}       | 422 | invalid-value        | offsetUnit",
                "{\"text\":\"a\",\"offsetUnit\":1}          | 422 | invalid-value        | offsetUnit",
                "{\"text\":\"a\",\"offset\":\"utf16\"}      | 422 | unknown-field        | offset",
                "{\"text\":\"a\",\"language\":\"de\"}       | 422 | unsupported-language | language",
                "{\"text\":\"a\\ud83d\"}                    | 422 | invalid-text         | text",
                "{\"text\":\"a\",\"title\":\"\\u0000\"}     | 422 | invalid-text         | title",
            })
    void faultyJson(String body, int status, String code, String field) {
        request()
                .contentType(JSON)
                .body(body)
                .post(QUOTES)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("field", equalTo(field))
                .body("instance", equalTo(QUOTES));
    }

    @Test
    void emptyBody() {
        request().contentType(JSON).post(QUOTES).then().statusCode(400).body("code", equalTo("malformed-json"));
    }

    @ParameterizedTest
    @CsvSource({"application/json, malformed-json", "text/plain, malformed-encoding"})
    void bytesThatAreNoUtf8(String type, String code) {
        byte[] body = "{\"text\":\"\u00FF\"}".getBytes(StandardCharsets.ISO_8859_1);

        request()
                .contentType(type)
                .body(body)
                .post(QUOTES)
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @Test
    void textTooLong() {
        post(Map.of("text", "a".repeat(1_000_001)))
                .then()
                .statusCode(422)
                .body("code", equalTo("text-too-long"))
                .body("field", equalTo("text"));
        post(Map.of("text", "a", "byline", "a".repeat(2_001)))
                .then()
                .statusCode(422)
                .body("code", equalTo("text-too-long"))
                .body("field", equalTo("byline"));
    }

    @Test
    void bodyTooLarge() {
        request()
                .contentType(JSON)
                .body("{\"text\":\"" + "a".repeat(8 * 1024 * 1024) + "\"}")
                .post(QUOTES)
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, "text/plain"})
    void bodyTooLargeWithoutItsLength(String type) throws Exception {
        byte[] body = ("{\"text\":\"" + "a".repeat(8 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest chunked = HttpRequest.newBuilder(address())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        HttpResponse<String> answer;
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            answer = client.send(chunked, HttpResponse.BodyHandlers.ofString());
        }

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(CONTRACT.faultsOf(
                        "POST",
                        QUOTES,
                        413,
                        answer.headers().firstValue("Content-Type").orElse(""),
                        answer.body()))
                .isEmpty();
        assertThat(answer.body()).contains("body-too-large");
    }

    @Test
    void mediaTypes() {
        unsupported(request().contentType("application/xml").body("<a/>"));
        unsupported(request().contentType("text/plain; charset=klingon").body(new byte[] {65}));
        unsupported(
                request().contentType(JSON).header("Content-Encoding", "gzip").body("{\"text\":\"a\"}"));
        request()
                .contentType(JSON)
                .accept("text/html")
                .body("{\"text\":\"a\"}")
                .post(QUOTES)
                .then()
                .statusCode(406)
                .body("code", equalTo("not-acceptable"));
    }

    @Test
    void mediaTypeThatIsNone() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String type : List.of("nonsense", "")) {
                HttpRequest odd = HttpRequest.newBuilder(address())
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"a\"}"))
                        .build();
                HttpResponse<String> answer = client.send(odd, HttpResponse.BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(415);
                assertThat(answer.body()).contains("\"code\":\"unsupported-media-type\"");
            }
        }
    }

    @Test
    void otherAddressesAndMethods() {
        request().get("/nothing").then().statusCode(404).body("code", equalTo("not-found"));
        request().get("/v1/nothing").then().statusCode(404).body("code", equalTo("not-found"));
        request().get(QUOTES).then().statusCode(405).body("code", equalTo("method-not-allowed"));
        request()
                .contentType(JSON)
                .body("{}")
                .put(QUOTES)
                .then()
                .statusCode(405)
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void faultOfOursTellsNothing() {
        post(Map.of("text", ScriptedAnalyserSource.FAIL))
                .then()
                .statusCode(500)
                .body("code", equalTo("internal-error"))
                .body(not(containsString("secret")))
                .body(not(containsString("Illegal")));
    }

    @Test
    void offsetUnitOfPlainText() {
        request()
                .contentType("text/plain")
                .queryParam("offsetUnit", "bytes")
                .body("a")
                .post(QUOTES)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-value"))
                .body("field", equalTo("offsetUnit"));
    }

    @Test
    void deadlineOfTheCaller() {
        request()
                .contentType(JSON)
                .header("X-Request-Timeout-Ms", "100")
                .body(Map.of("text", ScriptedAnalyserSource.WAIT))
                .post(QUOTES)
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("code", equalTo("deadline-exceeded"));
        request()
                .contentType(JSON)
                .header("X-Request-Timeout-Ms", "soon")
                .body(Map.of("text", "a"))
                .post(QUOTES)
                .then()
                .statusCode(422)
                .body("field", equalTo("X-Request-Timeout-Ms"));
    }

    @Test
    void requestId() {
        request()
                .contentType(JSON)
                .header("X-Request-Id", "mine-1")
                .body(Map.of("text", "a"))
                .post(QUOTES)
                .then()
                .header("X-Request-Id", "mine-1");
        request()
                .header("X-Request-Id", "not mine")
                .get("/nothing")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void concurrentAnswersAreTheSequentialOnes() throws Exception {
        List<String> texts = IntStream.range(0, 30)
                .mapToObj("“%d”, they said. "::formatted)
                .map(each -> each.repeat(50))
                .toList();
        List<String> sequential = texts.stream()
                .map(text -> post(Map.of("text", text)).asString())
                .toList();

        List<String> concurrent;
        try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
            List<Callable<String>> calls = texts.stream()
                    .<Callable<String>>map(
                            text -> () -> post(Map.of("text", text)).asString())
                    .toList();
            concurrent = clients.invokeAll(calls).stream()
                    .map(QuotesResourceTest::outcome)
                    .toList();
        }

        assertThat(concurrent).isEqualTo(sequential);
    }

    @Test
    void servedContractIsTheCommittedOne() {
        JsonNode served = read(given().get("/q/openapi?format=json").asString());

        assertThat(served).isEqualTo(CONTRACT.document());
    }

    @Test
    void operations() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/swagger-ui/").then().statusCode(200);
        post(Map.of("text", "a")).then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("verbatim_engine_work_seconds_count{outcome=\"done\"}"))
                .body(
                        containsString(
                                "http_server_requests_seconds_count{method=\"POST\",outcome=\"SUCCESS\",status=\"200\",uri=\"/v1/quotes\"}"));
    }

    /** For requests that RestAssured would not send as they are. */
    private static URI address() {
        return URI.create("http://localhost:" + RestAssured.port + QUOTES);
    }

    private static void unsupported(RequestSpecification request) {
        request.post(QUOTES).then().statusCode(415).body("code", equalTo("unsupported-media-type"));
    }

    private static RequestSpecification request() {
        // text/plain as it is written here, without the charset that RestAssured would add
        EncoderConfig asWritten =
                EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssured.config().encoderConfig(asWritten))
                .filter(new ContractFilter(CONTRACT, QUOTES));
    }

    private static Response post(Map<String, String> body) {
        return request().contentType(JSON).body(body).post(QUOTES);
    }

    private static String outcome(Future<String> done) {
        try {
            return done.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
