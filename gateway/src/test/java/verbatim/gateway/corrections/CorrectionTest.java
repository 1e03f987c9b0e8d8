package verbatim.gateway.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verbatim.gateway.testing.GatewayTest;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // set before each test
class CorrectionTest extends GatewayTest {

    /** Of this test alone. */
    private final String outlet = "Corrected " + UUID.randomUUID();

    private Response article;
    private String quote;

    @BeforeEach
    void anArticleOfTwoQuotes() {
        engines.work();
        article = store("“I am delighted,” said Ana Ruiz. “An outrage,” said Tom Keller.");
        quote = article.path("quotes[0].id");
    }

    private Response store(String text) {
        Response stored = json(Map.of("text", text, "outlet", outlet, "externalId", outlet))
                .post("/v1/articles");
        assertThat(stored.statusCode()).isIn(200, 201);
        return stored;
    }

    private static Response correct(String quote, Object... fields) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", "heard it"));
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return json(body).post("/v1/quotes/" + quote + "/corrections");
    }

    private Response read() {
        return request().get("/v1/articles/" + article.path("id"));
    }

    private void finds(String filter, String value, String... texts) {
        var found = request()
                .queryParam("outlet", outlet)
                .queryParam(filter, value)
                .get("/v1/quotes")
                .then()
                .statusCode(200);
        if (texts.length == 0) {
            found.body("quotes", empty());
        } else {
            found.body("quotes.text", containsInAnyOrder(texts));
        }
    }

    @Test
    void aCorrectedToneWinsEverywhereAndTheEnginesStaysBeside() {
        correct(quote, "label", "negative", "score", -0.6)
                .then()
                .statusCode(201)
                .body("author", equalTo("environment"))
                .body("quoteText", equalTo("“I am delighted,”"))
                .header("Location", notNullValue());
        request()
                .get("/v1/quotes/" + quote)
                .then()
                .body("tone.label", equalTo("negative"))
                .body("tone.score", equalTo(-0.6f))
                .body("speaker.name", equalTo("Ana Ruiz"))
                .body("correction.reason", equalTo("heard it"))
                .body("correction.engine.tone.label", equalTo("positive"));
        finds("label", "positive");
        finds("maxScore", "-0.5", "“I am delighted,”", "“An outrage,”");
        read().then().body("matrix[0].labels.negative", equalTo(1)).body("matrix[0].meanScore", equalTo(-0.6f));
    }

    @Test
    void aCorrectedSpeakerTakesTheQuoteAlong() {
        correct(quote, "speaker", "tom keller").then().statusCode(201);
        finds("speaker", "Ana Ruiz");
        finds("speaker", "Tom Keller", "“I am delighted,”", "“An outrage,”");
        read().then()
                .body("quotes[0].speaker.name", equalTo("Tom Keller"))
                .body("quotes[0].speaker.confidence", equalTo(1.0f))
                .body("matrix", hasSize(1))
                .body("matrix[0].quoteCount", equalTo(2))
                .body("matrix[0].share", equalTo(1));
    }

    @Test
    void aSpeakerWhomTheArticleDoesNotKnowIsAdded() {
        correct(quote, "speaker", "Ruth Adeyemi").then().statusCode(201);
        finds("speaker", "RUTH ADEYEMI", "“I am delighted,”");
        read().then().body("speakers.name", equalTo(List.of("Ana Ruiz", "Tom Keller", "Ruth Adeyemi")));
        correct(quote, "speaker", "Jonas Weil").then().statusCode(201);
        finds("speaker", "Ruth Adeyemi");
        read().then().body("speakers.name", equalTo(List.of("Ana Ruiz", "Tom Keller", "Jonas Weil")));
    }

    @Test
    void whatIsNoSpeechHasNeitherSpeakerNorTone() {
        correct(quote, "kind", "scare-quote").then().statusCode(201);
        request()
                .get("/v1/quotes/" + quote)
                .then()
                .body("kind", equalTo("scare-quote"))
                .body("speaker", nullValue())
                .body("tone", nullValue())
                .body("correction.engine.speaker.name", equalTo("Ana Ruiz"));
        finds("kind", "speech", "“An outrage,”");
        correct(quote, "label", "mixed").then().statusCode(201); // so it is speech after all
        request()
                .get("/v1/quotes/" + quote)
                .then()
                .body("kind", equalTo("speech"))
                .body("tone.label", equalTo("mixed"))
                .body("speaker.name", equalTo("Ana Ruiz"));
    }

    @Test
    void ofSeveralTheNewestWordOnEachPartWinsAndAWithdrawnOneCountsNoMore() {
        String before = read().asString();
        String first =
                correct(quote, "label", "negative", "speaker", "Ruth Adeyemi").path("id");
        String second = correct(quote, "label", "neutral").path("id");
        request()
                .get("/v1/quotes/" + quote)
                .then()
                .body("tone.label", equalTo("neutral"))
                .body("speaker.name", equalTo("Ruth Adeyemi"))
                .body("correction.id", equalTo(second));
        String path = "/v1/quotes/" + quote + "/corrections/";
        request().delete(path + second).then().statusCode(204);
        request().delete(path + second).then().statusCode(204);
        request().get("/v1/quotes/" + quote).then().body("tone.label", equalTo("negative"));
        request().delete(path + first).then().statusCode(204);
        assertThat(read().asString()).isEqualTo(before);
        request()
                .get("/v1/quotes/" + quote + "/corrections")
                .then()
                .statusCode(200)
                .body("corrections.id", equalTo(List.of(second, first)))
                .body("corrections.withdrawnAt", hasSize(2));
    }

    @Test
    void aNewVersionKeepsTheCorrectionOfItsWords() {
        correct(quote, "speaker", "Ruth Adeyemi", "label", "negative").then().statusCode(201);
        Response next = store("News first. “I am delighted,” said Ana Ruiz. “It is fine,” said Tom Keller.");
        next.then()
                .body("version", equalTo(2))
                .body("quotes[0].speaker.name", equalTo("Ruth Adeyemi"))
                .body("quotes[0].tone.label", equalTo("negative"))
                .body("quotes[0].correction.engine.speaker.name", equalTo("Ana Ruiz"))
                .body("quotes[1].correction", nullValue());
        finds("speaker", "Ruth Adeyemi", "“I am delighted,”");
    }

    @Test
    void ofTwoQuotesWithTheSameWordsOnlyTheOneIsCorrected() {
        Response twice = store("“Yes,” said Ana Ruiz. “Yes,” said Tom Keller.");
        correct(twice.path("quotes[1].id"), "label", "positive").then().statusCode(201);
        read().then().body("quotes.tone.label", equalTo(List.of("neutral", "positive")));
    }

    @Test
    void aToneThatComesLaterDoesNotOverwriteACorrection() throws InterruptedException {
        engines.tonesAreDown();
        Response partial = store("“I am delighted again,” said Ana Ruiz. “An outrage again,” said Tom Keller.");
        partial.then().body("status", equalTo("partial"));
        correct(partial.path("quotes[0].id"), "label", "mixed").then().statusCode(201);
        engines.work();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!read().path("status").equals("complete") && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        read().then()
                .body("status", equalTo("complete"))
                .body("quotes.tone.label", equalTo(List.of("mixed", "negative")));
    }

    @Test
    void theExportHoldsBothReadingsAndTheText() {
        correct(quote, "label", "negative").then().statusCode(201);
        Response export = request().get("/v1/corrections/gold");
        export.then().statusCode(200).contentType("application/x-ndjson");
        assertThat(export.asString().lines().filter(line -> line.contains(quote)))
                .singleElement()
                .asString()
                .contains(
                        "\"gold\":{\"kind\":\"speech\",\"speaker\":\"Ana Ruiz\",\"label\":\"negative\",\"score\":-0.5}")
                .contains(
                        "\"engine\":{\"kind\":\"speech\",\"speaker\":\"Ana Ruiz\",\"label\":\"positive\",\"score\":0.75}")
                .contains("“An outrage,” said Tom Keller.");
    }

    @Test
    void aCorrectionIsChecked() {
        refused("missing-field", "kind");
        refused("invalid-value", "kind", "kind", "lie");
        refused("invalid-value", "kind", "kind", "title", "label", "positive");
        refused("invalid-value", "label", "label", "angry");
        refused("invalid-value", "score", "label", "negative", "score", 0.3);
        refused("invalid-value", "score", "label", "positive", "score", 1.1);
        refused("invalid-value", "score", "score", 0.3, "kind", "speech");
        refused("invalid-value", "speaker", "speaker", " ");
        refused("text-too-long", "speaker", "speaker", "x".repeat(201));
        refused("invalid-text", "speaker", "speaker", "a\u0000b");
        refused("invalid-value", "reason", "reason", " ", "kind", "title");
        refused("unknown-field", "author", "author", "me", "kind", "title");
    }

    private void refused(String code, String field, Object... fields) {
        correct(quote, fields)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("field", equalTo(field));
    }

    @Test
    void whatIsNotThereCannotBeCorrected() {
        for (String id : List.of("x", UUID.randomUUID().toString())) {
            correct(id, "kind", "title").then().statusCode(404).body("code", equalTo("quote-not-found"));
            request().get("/v1/quotes/" + id + "/corrections").then().statusCode(404);
            request()
                    .delete("/v1/quotes/" + quote + "/corrections/" + id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("correction-not-found"));
        }
    }

    @Test
    void aCorrectionSentAgainIsMadeOnce() {
        Map<String, Object> body = Map.of("label", "negative", "reason", "heard it");
        Response first = json(body).header("Idempotency-Key", quote).post("/v1/quotes/" + quote + "/corrections");
        json(body)
                .header("Idempotency-Key", quote)
                .post("/v1/quotes/" + quote + "/corrections")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
        request().get("/v1/quotes/" + quote + "/corrections").then().body("corrections", hasSize(1));
        json(Map.of("label", "positive", "reason", "heard it"))
                .header("Idempotency-Key", quote)
                .post("/v1/quotes/" + quote + "/corrections")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }
}
