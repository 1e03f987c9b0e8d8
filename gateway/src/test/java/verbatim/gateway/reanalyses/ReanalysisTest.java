package verbatim.gateway.reanalyses;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import verbatim.gateway.testing.GatewayTest;
import verbatim.gateway.testing.SimulatedEngines;

@QuarkusTest
class ReanalysisTest extends GatewayTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of this test alone. */
    private final String outlet = "Again " + UUID.randomUUID();

    private final String last = "Ruiz" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private final String text = "“I am delighted,” said " + last + ". “An outrage,” said Tom Keller.";

    private Response store(String text) {
        Response stored = json(Map.of("text", text, "outlet", outlet, "externalId", outlet))
                .post("/v1/articles");
        assertThat(stored.statusCode()).isIn(200, 201);
        return stored;
    }

    /** What a newer quote-service says of {@link #text}: another second speaker, and a shorter first quote. */
    private void theEngineIsNewer() throws IOException {
        ObjectNode report = JSON.createObjectNode();
        report.putObject("engine").put("name", "simulated-quotes").put("version", "2");
        report.put("textSha256", "0".repeat(64)).put("language", "en").put("offsetUnit", "utf16");
        ArrayNode quotes = report.putArray("quotes");
        quote(quotes, "q1", "“I am delighted,”", "s1", last);
        quote(quotes, "q2", "“An outrage,”", "s2", "Thomas Keller");
        ArrayNode speakers = report.putArray("speakers");
        speaker(speakers, "s1", last);
        speaker(speakers, "s2", "Thomas Keller");
        engines.quotesAnswerFor(
                last,
                aResponse().withHeader("Content-Type", "application/json").withBody(JSON.writeValueAsBytes(report)));
    }

    private void quote(ArrayNode quotes, String id, String words, String speaker, String name) {
        int start = text.indexOf(words);
        ObjectNode quote = quotes.addObject().put("id", id).put("start", start).put("end", start + words.length());
        quote.put("text", words).put("kind", "speech");
        quote.putObject("speaker")
                .put("id", speaker)
                .put("name", name)
                .put("type", "person")
                .put("named", true)
                .put("confidence", 0.8);
    }

    private static void speaker(ArrayNode speakers, String id, String name) {
        ObjectNode speaker =
                speakers.addObject().put("id", id).put("name", name).put("type", "person");
        speaker.put("named", true).put("quoteCount", 1).put("wordCount", 3).putArray("aliases");
    }

    private String begin() throws InterruptedException {
        Response begun = json(Map.of("outlet", outlet)).post("/v1/reanalyses");
        begun.then().statusCode(202);
        return await(begun.path("id"), "ready");
    }

    private static String await(String id, String status) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!status.equals(read(id).path("status"))) {
            assertThat(System.nanoTime()).as("never " + status).isLessThan(end);
            Thread.sleep(50);
        }
        return id;
    }

    private static Response read(String id) {
        return request().get("/v1/reanalyses/" + id);
    }

    private static List<JsonNode> results(String id) throws IOException {
        Response results = request().get("/v1/reanalyses/" + id + "/results");
        results.then().statusCode(200);
        return results.asString()
                .lines()
                .map(line -> {
                    try {
                        return JSON.readTree(line);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    @Test
    void theSameEngineChangesNothing() throws Exception {
        store(text);
        String id = begin();
        read(id).then()
                .body("total", equalTo(1))
                .body("counts.same", equalTo(1))
                .body("counts.changed", equalTo(0));
        assertThat(results(id)).isEmpty();
    }

    @Test
    void whatANewerEngineChangesIsToldAndNotDone() throws Exception {
        Response stored = store(text);
        theEngineIsNewer();
        String id = begin();
        read(id).then()
                .body("counts.changed", equalTo(1))
                .body("differences.speaker", equalTo(1))
                .body("differences.added", equalTo(0))
                .body("differences.tone", equalTo(0));
        JsonNode line = results(id).getFirst();
        assertThat(line.get("articleId").textValue()).isEqualTo(stored.path("id"));
        assertThat(line.at("/before/version").textValue()).isEqualTo("1");
        assertThat(line.at("/after/version").textValue()).isEqualTo("2");
        assertThat(line.at("/changes")).hasSize(1);
        assertThat(line.at("/changes/0/change").textValue()).isEqualTo("speaker");
        assertThat(line.at("/changes/0/before").textValue()).isEqualTo("Tom Keller");
        assertThat(line.at("/changes/0/after").textValue()).isEqualTo("Thomas Keller");
        request()
                .get("/v1/articles/" + stored.path("id"))
                .then()
                .body("speakers.name", contains(last, "Tom Keller"))
                .body("engine.version", equalTo("1"));
        request().delete("/v1/reanalyses/" + id).then().statusCode(204);
        read(id).then().statusCode(404).body("code", equalTo("reanalysis-not-found"));
    }

    @Test
    void anAcceptedOneReplacesWhatIsStoredAndKeepsIdsCorrectionsAndSpeakers() throws Exception {
        Response stored = store(text);
        String delighted = stored.path("quotes[0].id");
        String known = stored.path("speakers[0].speakerId");
        json(Map.of("label", "negative", "reason", "She is ironic."))
                .post("/v1/quotes/" + delighted + "/corrections")
                .then()
                .statusCode(201);
        theEngineIsNewer();
        String id = begin();
        request().post("/v1/reanalyses/" + id + "/accept").then().statusCode(202);
        await(id, "accepted");
        read(id).then().body("counts.accepted", equalTo(1)).body("counts.changed", equalTo(0));
        request()
                .get("/v1/articles/" + stored.path("id"))
                .then()
                .body("version", equalTo(1))
                .body("engine.version", equalTo("2"))
                .body("speakers.name", contains(last, "Thomas Keller"))
                .body("speakers[0].speakerId", equalTo(known)) // a bare name, known by the article alone
                .body("quotes.id", contains(delighted, stored.path("quotes[1].id")))
                .body("quotes[0].tone.label", equalTo("negative"))
                .body("quotes[0].correction.engine.tone.label", equalTo("positive"));
        request()
                .queryParam("outlet", outlet)
                .get("/v1/quotes")
                .then()
                .body("quotes", hasSize(2))
                .body("quotes.speaker.name", contains(last, "Thomas Keller"));
        assertThat(results(id).getFirst().get("state").textValue()).isEqualTo("accepted");
        request()
                .post("/v1/reanalyses/" + id + "/accept")
                .then()
                .statusCode(202)
                .body("status", equalTo("accepted"));
    }

    @Test
    void anArticleWithANewerVersionIsLeftAlone() throws Exception {
        Response stored = store(text);
        theEngineIsNewer();
        String id = begin();
        engines.work();
        store("“Something new,” said Ana Mota.");
        request().post("/v1/reanalyses/" + id + "/accept").then().statusCode(202);
        await(id, "accepted");
        read(id).then().body("counts.stale", equalTo(1)).body("counts.accepted", equalTo(0));
        request()
                .get("/v1/articles/" + stored.path("id"))
                .then()
                .body("version", equalTo(2))
                .body("speakers.name", contains("Ana Mota"));
    }

    @Test
    void itWaitsForAnEngineThatIsAwayAndSetsAsideWhatFails() throws Exception {
        store(text);
        engines.tonesAreDown();
        Response begun =
                json(Map.of("outlet", outlet)).header("Idempotency-Key", last).post("/v1/reanalyses");
        String id = begun.path("id");
        json(Map.of("outlet", outlet))
                .header("Idempotency-Key", last)
                .post("/v1/reanalyses")
                .then()
                .statusCode(202)
                .body("id", equalTo(id));
        if ("running".equals(read(id).path("status"))) {
            request()
                    .post("/v1/reanalyses/" + id + "/accept")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("reanalysis-running"));
        }
        await(id, "ready");
        read(id).then().body("counts.failed", equalTo(1)).body("finishedAt", nullValue());
        engines.quotesAnswer(SimulatedEngines.problem(503, "not-ready").withHeader("Retry-After", "1"));
        String waits = json(Map.of("outlet", outlet)).post("/v1/reanalyses").path("id");
        Thread.sleep(500);
        read(waits).then().body("counts.waiting", equalTo(1));
        engines.work();
        await(waits, "ready");
        read(waits).then().body("counts.same", equalTo(1));
    }

    @Test
    void wrongRequestsAreProblems() {
        json(Map.of("outlet", " "))
                .post("/v1/reanalyses")
                .then()
                .statusCode(422)
                .body("field", equalTo("outlet"));
        json(Map.of("from", "soon")).post("/v1/reanalyses").then().statusCode(422);
        for (String path : List.of("", "/results")) {
            request().get("/v1/reanalyses/" + UUID.randomUUID() + path).then().statusCode(404);
        }
        request().post("/v1/reanalyses/x/accept").then().statusCode(404);
    }
}
