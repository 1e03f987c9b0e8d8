package verbatim.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import verbatim.gateway.testing.GatewayTest;

/** What the gateway serves beside its API. */
@QuarkusTest
class ServiceTest extends GatewayTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private static final String ENGINES = "checks.find { it.name == 'engines' }.data.";

    @Test
    void readinessDoesNotDependOnTheDatabase() {
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("engines"))
                .body("checks.name", not(hasItem(containsString("Database"))));
        RestAssured.get("/q/health/live").then().statusCode(200);
        RestAssured.get("/q/health/started").then().statusCode(200);
    }

    @Test
    void anEngineThatIsAwayIsReportedAndLeavesTheGatewayReady() throws InterruptedException {
        engineState("ready");
        engines.quotesHealth(aResponse().withStatus(503));
        engineState("not ready");
        engines.quotesHealth(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        engineState("away");
    }

    /** The report gives an engine little time, and a busy machine may need more than one look. */
    private static void engineState(String state) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        Response ready = RestAssured.get("/q/health/ready");
        while (!state.equals(ready.path(ENGINES + "'quote-service'")) && System.nanoTime() < end) {
            Thread.sleep(100);
            ready = RestAssured.get("/q/health/ready");
        }
        ready.then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(ENGINES + "'quote-service'", equalTo(state))
                .body(ENGINES + "'sentiment-service'", notNullValue());
    }

    @Test
    void metricsAndSwaggerAreThere() {
        RestAssured.get("/q/metrics").then().statusCode(200).body(containsString("agroal_"));
        RestAssured.get("/q/swagger-ui/").then().statusCode(200);
    }

    @Test
    void thePageRunsNothingThatIsNotItsOwn() {
        Response page = RestAssured.get("/");
        page.then().statusCode(200).header("X-Content-Type-Options", "nosniff");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.asString())
                .doesNotContain("onclick")
                .doesNotContain("style=")
                .doesNotContain("//");
    }

    /** Nor does it load, or make of an article's words, anything that is not text. */
    @Test
    void everyPartOfThePageIsServedUnderTheSamePolicy() throws IOException {
        Path resources = Path.of("src/main/resources/META-INF/resources");
        List<Path> parts;
        try (Stream<Path> files = Files.walk(resources.resolve("page"))) {
            parts = files.filter(Files::isRegularFile).toList();
        }
        assertThat(parts).hasSizeGreaterThan(20);
        for (Path part : parts) {
            Response answer = RestAssured.get("/" + resources.relativize(part));
            answer.then()
                    .statusCode(200)
                    .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"));
            if (part.startsWith(resources.resolve("page/fonts"))) {
                continue; // typefaces and their licences, which name addresses but load nothing
            }
            assertThat(answer.asString().replace("http://www.w3.org/2000/svg", ""))
                    .as(part.toString())
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
                    .doesNotContainPattern("https?://[a-z]")
                    .doesNotContainPattern("\\bstyle=");
        }
        RestAssured.get("/page/harbour-talks.txt").then().statusCode(200).body(containsString("Port Ansel"));
    }

    @Test
    void whatIsNotThereIsAProblem() {
        RestAssured.get("/v1/nothing").then().statusCode(404).body("code", equalTo("not-found"));
        RestAssured.delete("/v1/quotes").then().statusCode(405).body("code", equalTo("method-not-allowed"));
    }

    @Test
    void theRequestIdIsEchoed() {
        RestAssured.given()
                .header("X-Request-Id", "mine-1")
                .get("/v1/articles")
                .then()
                .header("X-Request-Id", "mine-1");
    }

    @Test
    void answersAreCompressedForWhoAsks() throws Exception {
        for (int i = 0; i < 5; i++) {
            json(Map.of("text", "“Yes,” said Ana Ruiz.", "externalId", "gzip " + i))
                    .post("/v1/articles");
        }
        assertThat(isCompressed("/v1/quotes", "gzip")).isTrue();
        assertThat(isCompressed("/v1/quotes", "identity")).isFalse();
        String article = request().get("/v1/articles?limit=1").path("articles[0].id");
        assertThat(isCompressed("/v1/articles/" + article, "gzip")).isFalse(); // its ETag is of its bytes
    }

    private boolean isCompressed(String path, String accepted) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .header("X-API-Key", ADMIN_KEY)
                                    .header("Accept-Encoding", accepted)
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .headers()
                    .allValues("Content-Encoding")
                    .contains("gzip");
        }
    }

    @Test
    void onlyPagesOfTheOriginsThatAreSetMayCall() {
        RestAssured.given()
                .header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "x-api-key")
                .options("/v1/quotes")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://app.example");
        request()
                .header("Origin", "https://app.example")
                .get("/v1/quotes")
                .then()
                .statusCode(200)
                .header("Access-Control-Expose-Headers", containsString("Link"));
        RestAssured.given()
                .header("X-API-Key", ADMIN_KEY)
                .header("Origin", "https://evil.example")
                .get("/v1/quotes")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aTraceGoesOnThroughTheEngines() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        json(Map.of("text", "“I am delighted,” said Ana Ruiz."))
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("tracestate", "vendor=1")
                .post("/v1/analyses")
                .then()
                .statusCode(200);
        for (LoggedRequest each : List.of(
                engines.quoteRequests().getLast(), engines.toneRequests().getLast())) {
            assertThat(each.getHeader("traceparent")).matches("00-" + trace + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01");
            assertThat(each.getHeader("tracestate")).isEqualTo("vendor=1");
        }
        json(Map.of("text", "“I am delighted,” said Ana Ruiz.")).post("/v1/analyses");
        String begun = engines.quoteRequests().getLast().getHeader("traceparent");
        assertThat(begun).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00").doesNotContain(trace);
        assertThat(engines.toneRequests().getLast().getHeader("traceparent")).isEqualTo(begun);
    }
}
