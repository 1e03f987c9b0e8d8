package verbatim.quotes.http;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import verbatim.serving.EnginePool;
import verbatim.serving.testing.ContractFilter;
import verbatim.serving.testing.OpenApiContract;

/** A service that is still loading, and then one with a single worker and a single place to wait. */
@QuarkusTest
@TestProfile(Scripted.Tiny.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(60)
class BusyServiceTest {

    private static final ContractFilter CONTRACT =
            new ContractFilter(OpenApiContract.read(OpenApiContract.COMMITTED), "/v1/quotes");

    @Inject
    EnginePool pool;

    @Inject
    ScriptedAnalyserSource source;

    @Test
    @Order(1)
    void notReadyUntilLoaded() throws Exception {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/started").then().statusCode(503);
        post("a")
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("code", equalTo("not-ready"));

        source.open();

        while (given().get("/q/health/ready").statusCode() != 200) {
            Thread.sleep(20);
        }
        given().get("/q/health/started").then().statusCode(200);
        post("a").then().statusCode(200);
    }

    @Test
    @Order(2)
    void overload() throws Exception {
        CompletableFuture<Response> running = later(ScriptedAnalyserSource.HOLD);
        while (pool.busy() < 1) {
            Thread.sleep(1);
        }
        CompletableFuture<Response> waiting = later("waits");
        while (pool.waiting() < 1) {
            Thread.sleep(1);
        }

        post("one too many").then().statusCode(503).header("Retry-After", "2").body("code", equalTo("overloaded"));

        source.release();
        running.get(20, SECONDS).then().statusCode(200);
        waiting.get(20, SECONDS).then().statusCode(200);
    }

    @Test
    @Order(3)
    void deadline() {
        post(ScriptedAnalyserSource.WAIT, 100)
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("code", equalTo("deadline-exceeded"));

        post("the worker is free again").then().statusCode(200);
    }

    private static CompletableFuture<Response> later(String text) {
        // a thread for each: the common pool has only one worker on two CPUs, and the first call holds it
        return CompletableFuture.supplyAsync(
                () -> post(text), call -> Thread.ofPlatform().start(call));
    }

    private static Response post(String text) {
        return post(text, 60_000);
    }

    private static Response post(String text, int millis) {
        return given().filter(CONTRACT)
                .contentType("application/json")
                .header("X-Request-Timeout-Ms", millis)
                .body(Map.of("text", text))
                .post("/v1/quotes");
    }
}
