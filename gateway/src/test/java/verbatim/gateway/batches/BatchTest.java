package verbatim.gateway.batches;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import verbatim.gateway.database.Database;
import verbatim.gateway.testing.GatewayTest;
import verbatim.gateway.testing.SimulatedEngines;

@QuarkusTest
class BatchTest extends GatewayTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of this test alone. */
    private final String outlet = "Batch " + UUID.randomUUID();

    @Inject
    @SuppressWarnings("NullAway.Init")
    Database database;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private String article(int number) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "text", "“I am delighted with number " + number + ",” said Ana Ruiz.",
                    "outlet", outlet,
                    "externalId", outlet + number));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String articles(int count) {
        return String.join(
                "\n", IntStream.range(0, count).mapToObj(this::article).toList());
    }

    private static Response send(String lines) {
        return request()
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/batches");
    }

    private static Response await(Response sent, Predicate<Response> state) throws InterruptedException {
        sent.then().statusCode(202);
        String path = "/v1/batches/" + sent.path("id");
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            Response batch = request().get(path);
            if (state.test(batch)) {
                return batch;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(request().get(path).asString());
    }

    private static Response awaitEnd(Response sent) throws InterruptedException {
        return await(sent, batch -> !batch.path("status").equals("running"));
    }

    private static List<JsonNode> results(Response batch, String query) {
        Response results = request().get("/v1/batches/" + batch.path("id") + "/results" + query);
        results.then().statusCode(200).contentType("application/x-ndjson");
        List<JsonNode> lines = new ArrayList<>();
        results.asString().lines().forEach(line -> {
            try {
                lines.add(JSON.readTree(line));
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        });
        return lines;
    }

    private long stored() {
        return database.first("select count(*) as n from article where outlet = ?", row -> row.whole("n"), outlet)
                .orElseThrow();
    }

    @Test
    void everyLineIsStoredOnceAndAnswersInItsPlace() throws Exception {
        Response sent = send(articles(120));
        sent.then()
                .statusCode(202)
                .body("total", equalTo(120))
                .body("createdBy", equalTo("environment"))
                .header("Location", containsString("/v1/batches/" + sent.path("id")));
        Response batch = awaitEnd(sent);
        batch.then()
                .body("status", equalTo("complete"))
                .body("counts.done", equalTo(120))
                .body("counts.waiting", equalTo(0))
                .body("finishedAt", notNullValue())
                .body("secondsLeft", nullValue());
        List<JsonNode> results = results(batch, "");
        assertThat(results).hasSize(120);
        for (int i = 0; i < results.size(); i++) {
            JsonNode result = results.get(i);
            assertThat(result.get("line").intValue()).isEqualTo(i + 1);
            assertThat(result.get("outcome").textValue()).isEqualTo("created");
        }
        request()
                .get("/v1/articles/" + results.get(77).get("articleId").textValue())
                .then()
                .statusCode(200)
                .body("text", containsString("number 77,"))
                .body("status", equalTo("complete"));
        assertThat(stored()).isEqualTo(120);
        request().get("/v1/batches").then().statusCode(200).body("batches.id", hasItem(sent.<String>path("id")));
    }

    @Test
    void theSameBatchAgainStoresNothingTwice() throws Exception {
        awaitEnd(send(articles(10)));
        Response again = awaitEnd(send(articles(10)));
        assertThat(results(again, ""))
                .allSatisfy(each -> assertThat(each.get("outcome").textValue()).isEqualTo("unchanged"));
        assertThat(stored()).isEqualTo(10);
    }

    @Test
    void aLineThatIsNoArticleSaysSoAndTheOthersAreStored() throws Exception {
        byte[] lines = String.join(
                        "\n",
                        article(1),
                        "",
                        "no JSON",
                        "{\"title\": \"without text\"}",
                        "{\"text\": \"x\", \"author\": 1, \"auther\": 2}",
                        "[]",
                        "null",
                        "{\"text\": \"half a pair \\ud800\"}",
                        "{\"text\": \"\\u0000\"}",
                        "{\"text\": \"x\"} {\"text\": \"y\"}",
                        "\"" + "[".repeat(5_000),
                        "NOT UTF-8 #",
                        article(2) + "\r")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i] == '#' ? (byte) 0xFF : lines[i];
        }
        Response sent =
                request().contentType("application/x-ndjson").body(lines).post("/v1/batches");
        Response batch = awaitEnd(sent);
        batch.then().body("total", equalTo(12)).body("counts.done", equalTo(2)).body("counts.failed", equalTo(10));
        List<JsonNode> results = results(batch, "");
        assertThat(results)
                .extracting(each -> each.get("line").intValue())
                .containsExactly(1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(results)
                .extracting(each -> each.at("/problem/code").asText())
                .containsExactly(
                        "",
                        "malformed-json",
                        "missing-field",
                        "invalid-value",
                        "malformed-json",
                        "malformed-json",
                        "invalid-text",
                        "invalid-text",
                        "malformed-json",
                        "malformed-json",
                        "malformed-encoding",
                        "");
        assertThat(results.get(2).at("/problem/field").asText()).isEqualTo("text");
        assertThat(results(batch, "?state=failed")).hasSize(10);
        assertThat(results(batch, "?state=waiting")).isEmpty();
    }

    @Test
    void anEmptyAndATooLongBatchLeaveNothingBehind() {
        for (String empty : List.of("", "\n\n", "  \n")) {
            send(empty).then().statusCode(422).body("code", equalTo("batch-empty"));
        }
        long before = batches();
        send(articles(1001)).then().statusCode(422).body("code", equalTo("batch-too-long"));
        assertThat(batches()).isEqualTo(before);
        json(Map.of("text", "x")).post("/v1/batches").then().statusCode(415);
    }

    private long batches() {
        return database.first("select count(*) as n from batch", row -> row.whole("n"))
                .orElseThrow();
    }

    @Test
    void aClientThatLeavesHalfwayLeavesNothingBehind() throws Exception {
        long before = batches();
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/batches HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + ADMIN_KEY
                            + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: 1000000\r\n\r\n"
                            + articles(5) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            awaitBatches(before + 1);
        }
        awaitBatches(before);
        assertThat(stored()).isZero();
    }

    private void awaitBatches(long count) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (batches() != count && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(batches()).isEqualTo(count);
    }

    @Test
    void anEngineThatIsBusyCountsAgainstNoArticle() throws Exception {
        engines.quotesAnswer(SimulatedEngines.problem(503, "overloaded").withHeader("Retry-After", "1"));
        Response sent = send(articles(3));
        await(sent, batch -> engines.quoteRequests().size() >= 8);
        engines.work();
        Response batch = awaitEnd(sent);
        batch.then().body("counts.done", equalTo(3));
        assertThat(results(batch, ""))
                .allSatisfy(each -> assertThat(each.get("attempts").intValue()).isEqualTo(1));
    }

    @Test
    void anArticleThatTheEngineFailsOnIsSetAsideAndTheOthersAreStored() throws Exception {
        engines.quotesAnswerFor("number 1,", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        Response batch = awaitEnd(send(articles(3)));
        batch.then()
                .body("status", equalTo("complete"))
                .body("counts.done", equalTo(2))
                .body("counts.failed", equalTo(1));
        JsonNode failed = results(batch, "?state=failed").getFirst();
        assertThat(failed.get("line").intValue()).isEqualTo(2);
        assertThat(failed.get("attempts").intValue()).isEqualTo(5);
        assertThat(failed.at("/problem/code").asText()).isEqualTo("quote-service-unavailable");
    }

    @Test
    void anArticleThatFailedOnceIsTriedAgain() throws Exception {
        engines.quotesAnswerFor("number 0,", SimulatedEngines.problem(500, "internal-error"));
        Response sent = send(articles(2));
        await(
                sent,
                each -> each.path("retrying").equals(1)
                        && each.path("counts.done").equals(1));
        engines.work();
        awaitEnd(sent).then().body("counts.done", equalTo(2)).body("retrying", equalTo(0));
    }

    @Test
    void aCancelledBatchStoresNothingMore() throws Exception {
        engines.quotesAnswer(SimulatedEngines.problem(503, "not-ready").withHeader("Retry-After", "1"));
        Response sent = send(articles(4));
        sent.then().statusCode(202);
        String path = "/v1/batches/" + sent.path("id");
        request().delete(path).then().statusCode(204);
        request().delete(path).then().statusCode(204);
        request().get(path).then().body("status", equalTo("cancelled")).body("counts.cancelled", equalTo(4));
        engines.work();
        awaitEnd(send(article(9)));
        assertThat(stored()).isEqualTo(1);
        assertThat(results(sent, "?state=cancelled")).hasSize(4);
    }

    @Test
    void aCompleteBatchCannotBeCancelled() throws Exception {
        Response batch = awaitEnd(send(article(1)));
        request()
                .delete("/v1/batches/" + batch.path("id"))
                .then()
                .statusCode(409)
                .body("code", equalTo("batch-complete"));
    }

    @Test
    void whatIsNoBatchIsNotFound() {
        for (String id : List.of("x", UUID.randomUUID().toString())) {
            request().get("/v1/batches/" + id).then().statusCode(404).body("code", equalTo("batch-not-found"));
            request().get("/v1/batches/" + id + "/results").then().statusCode(404);
            request().delete("/v1/batches/" + id).then().statusCode(404);
        }
        request().get("/v1/batches/x/results?state=lost").then().statusCode(400);
    }

    @Test
    void aChunkThatAnotherGatewayLeftIsFinishedByThisOne() throws IOException, InterruptedException {
        engines.quotesAnswer(SimulatedEngines.problem(503, "not-ready").withHeader("Retry-After", "1"));
        Response sent = send(articles(2));
        sent.then().statusCode(202);
        String task = sent.path("id") + "/1-2";
        // as a gateway leaves it that was killed while it worked: claimed, and long without a heartbeat
        assertThat(database.update(
                        "update scheduled_tasks set picked = true, picked_by = 'killed', last_heartbeat = now() - interval"
                                + " '1 hour', version = version + 1 where task_name = 'batch-chunk' and task_instance = ?",
                        task))
                .isEqualTo(1);
        engines.work();
        awaitEnd(sent).then().body("counts.done", equalTo(2));
        assertThat(stored()).isEqualTo(2);
    }
}
