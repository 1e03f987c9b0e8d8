package verbatim.gateway.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import verbatim.gateway.database.Database;
import verbatim.gateway.testing.GatewayTest;
import verbatim.gateway.testing.SimulatedEngines;

/** Idempotency-Key, Prefer: respond-async, If-Match. */
@QuarkusTest
class SendAgainTest extends GatewayTest {

    private final String key = UUID.randomUUID().toString();
    private final Map<String, String> article =
            Map.of("text", "“I am delighted " + key + ",” said Ana Ruiz.", "externalId", key);

    @Inject
    @SuppressWarnings("NullAway.Init")
    Database database;

    private RequestSpecification keyed(Map<String, ?> body) {
        return json(body).header("Idempotency-Key", key);
    }

    @Test
    void theSecondGetsTheAnswerOfTheFirst() {
        Response first = keyed(article).post("/v1/articles");
        Response second = keyed(article).post("/v1/articles");
        first.then().statusCode(201);
        second.then().statusCode(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        keyed(Map.of("text", "“Other,” said Ana Ruiz."))
                .post("/v1/articles")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        keyed(article)
                .header("Prefer", "respond-async")
                .post("/v1/articles")
                .then()
                .statusCode(422);
    }

    @Test
    void twoClientsMayUseTheSameKey() {
        String other =
                json(Map.of("name", "other", "role", "write")).post("/v1/keys").path("key");
        keyed(article).post("/v1/articles").then().statusCode(201);
        request(other)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("text", "“Other,” said Ana Ruiz.", "externalId", key + "2"))
                .post("/v1/articles")
                .then()
                .statusCode(201);
    }

    @Test
    void aRequestThatMadeNothingMayBeSentAgain() {
        engines.quotesAnswer(SimulatedEngines.problem(503, "not-ready").withHeader("Retry-After", "1"));
        keyed(article).post("/v1/articles").then().statusCode(503);
        engines.work();
        keyed(article).post("/v1/articles").then().statusCode(201);
    }

    @Test
    void ofManyAtOnceOneDoesTheWork() throws Exception {
        Callable<Response> call = () -> keyed(article).post("/v1/articles");
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Response> each : threads.invokeAll(java.util.Collections.nCopies(8, call))) {
                statuses.add(each.get().statusCode());
            }
        }
        assertThat(statuses).contains(201).containsOnly(201, 409);
        // A batch of the test before may still be at work: only this article's requests count.
        assertThat(engines.quoteRequests())
                .filteredOn(request -> request.getBodyAsString().contains(key))
                .hasSize(1);
    }

    @Test
    void aRequestThatItsGatewayLostMayBeSentAgainAfterAWhile() {
        database.update(
                "insert into idempotent_request (owner, idempotency_key, operation, claimed_at)"
                        + " select id::text, ?, 'storeArticle', now() from api_key where from_environment",
                key);
        keyed(article).post("/v1/articles").then().statusCode(409).body("code", equalTo("request-in-progress"));
        database.update(
                "update idempotent_request set claimed_at = now() - interval '11 minutes' where idempotency_key = ?",
                key);
        keyed(article).post("/v1/articles").then().statusCode(201);
    }

    @Test
    void whatIsNoKeyIsRefused() {
        for (String wrong : List.of("x".repeat(201), "two words", "\\")) {
            json(article)
                    .header("Idempotency-Key", wrong)
                    .post("/v1/articles")
                    .then()
                    .statusCode(422)
                    .body("field", equalTo("Idempotency-Key"));
        }
    }

    @Test
    void aBatchIsTakenInOnce() {
        byte[] lines = "{\"text\": \"x\"}\n".getBytes(StandardCharsets.UTF_8);
        Response first = ndjson(lines);
        Response second = ndjson(lines);
        first.then().statusCode(202);
        second.then().statusCode(202).body("id", equalTo(first.path("id")));
        ndjson("{\"text\": \"y\"}".getBytes(StandardCharsets.UTF_8)).then().statusCode(422);
        keyed(article).post("/v1/articles").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    private Response ndjson(byte[] lines) {
        return request()
                .header("Idempotency-Key", key)
                .contentType("application/x-ndjson")
                .body(lines)
                .post("/v1/batches");
    }

    @Test
    void anArticleMayBeAnalysedLater() throws InterruptedException {
        engines.quotesAnswer(SimulatedEngines.problem(503, "not-ready").withHeader("Retry-After", "1"));
        Response queued =
                json(article).header("Prefer", "respond-async, wait=10").post("/v1/articles");
        queued.then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .body("status", equalTo("queued"))
                .body("quotes", empty());
        String path = "/v1/articles/" + queued.path("id");
        engines.work();
        awaitStatus(path, "complete").then().body("quotes[0].tone.label", equalTo("positive"));
        json(article)
                .header("Prefer", "respond-async")
                .post("/v1/articles")
                .then()
                .statusCode(200);
    }

    @Test
    void theOldVersionIsFoundUntilTheNewOneIsAnalysed() throws InterruptedException {
        String outlet = "Later " + key;
        json(Map.of("text", "“Old words,” said Ana Ruiz.", "externalId", key, "outlet", outlet))
                .post("/v1/articles")
                .then()
                .statusCode(201);
        engines.quotesAnswer(SimulatedEngines.problem(503, "not-ready").withHeader("Retry-After", "1"));
        Response queued = json(Map.of("text", "“New words,” said Ana Ruiz.", "externalId", key))
                .header("Prefer", "respond-async")
                .post("/v1/articles");
        queued.then().statusCode(202).body("version", equalTo(2));
        texts(outlet, "“Old words,”");
        engines.work();
        awaitStatus("/v1/articles/" + queued.path("id"), "complete");
        texts(outlet, "“New words,”");
        request()
                .get("/v1/articles/" + queued.path("id") + "/versions")
                .then()
                .statusCode(200)
                .body("versions.version", equalTo(List.of(2, 1)))
                .body("versions.quoteCount", equalTo(List.of(1, 1)));
    }

    private static void texts(String outlet, String text) {
        request().queryParam("outlet", outlet).get("/v1/quotes").then().body("quotes.text", equalTo(List.of(text)));
    }

    @Test
    void anArticleThatTheEngineRefusesFailsAndMayBeSentAgain() throws InterruptedException {
        engines.quotesAnswer(SimulatedEngines.problem(422, "unsupported-language"));
        Response queued = json(article).header("Prefer", "respond-async").post("/v1/articles");
        queued.then().statusCode(202);
        String path = "/v1/articles/" + queued.path("id");
        awaitStatus(path, "failed").then().body("problem.code", equalTo("unsupported-language"));
        engines.work();
        json(article)
                .post("/v1/articles")
                .then()
                .statusCode(200)
                .body("status", equalTo("complete"))
                .body("version", equalTo(1));
    }

    private static Response awaitStatus(String path, String status) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        Response read = request().get(path);
        while (!status.equals(read.path("status")) && System.nanoTime() < end) {
            Thread.sleep(50);
            read = request().get(path);
        }
        read.then().body("status", equalTo(status));
        return read;
    }

    @Test
    void onlyTheArticleThatWasReadIsDeleted() {
        String path = "/v1/articles/" + json(article).post("/v1/articles").path("id");
        String tag = request().get(path).header("ETag");
        json(Map.of("text", "“Changed,” said Ana Ruiz.", "externalId", key)).post("/v1/articles");
        request()
                .header("If-Match", tag)
                .delete(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
        String now = request().get(path).header("ETag");
        request().header("If-Match", tag + ", " + now).delete(path).then().statusCode(204);
        request().header("If-Match", "*").delete(path).then().statusCode(404);
    }

    @Test
    void whatIsNoArticleHasNoVersions() {
        for (String id : List.of("x", UUID.randomUUID().toString())) {
            request().get("/v1/articles/" + id + "/versions").then().statusCode(404);
        }
    }
}
