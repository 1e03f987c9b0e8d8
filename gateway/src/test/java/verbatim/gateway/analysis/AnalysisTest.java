package verbatim.gateway.analysis;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import verbatim.gateway.testing.GatewayTest;
import verbatim.gateway.testing.SimulatedEngines;

@QuarkusTest
class AnalysisTest extends GatewayTest {

    private static final String ARTICLE = """
            😀 The tram opens in May.

            “I am delighted,” said Ana Ruiz. “It is an outrage,” said Tom Keller.
            “We wait,” said Ana Ruiz. The “green arrow” is a tram.""";

    @Test
    void eachSpeechQuoteHasItsSpeakerAndTone() {
        json(Map.of("text", ARTICLE, "title", "Tram", "author", "Eve Stone"))
                .post("/v1/analyses")
                .then()
                .statusCode(200)
                .body("status", equalTo("complete"))
                .body("$", not(hasKey("problem")))
                .body("quotes.id", contains("q1", "q2", "q3", "q4"))
                .body("quotes[0].text", equalTo("“I am delighted,”"))
                .body("quotes[0].speaker.name", equalTo("Ana Ruiz"))
                .body("quotes[0].tone.label", equalTo("positive"))
                .body("quotes[0].tone.phrases[0].text", equalTo("delighted"))
                .body("quotes[1].tone.label", equalTo("negative"))
                .body("quotes[3].kind", equalTo("scare-quote"))
                .body("quotes[3].tone", nullValue())
                .body("engine.name", equalTo("simulated-quotes"))
                .body("toneEngine.name", equalTo("simulated-tones"));
        JsonNode asked = SimulatedEngines.body(engines.quoteRequests().getFirst());
        assertThat(asked.get("byline").textValue()).isEqualTo("Eve Stone");
        assertThat(asked.get("title").textValue()).isEqualTo("Tram");
    }

    @Test
    void theMatrixAddsUpEachSpeaker() {
        json(Map.of("text", ARTICLE))
                .post("/v1/analyses")
                .then()
                .body("matrix.name", contains("Ana Ruiz", "Tom Keller"))
                .body("matrix[0].quoteCount", equalTo(2))
                .body("matrix[0].wordCount", equalTo(5))
                .body("matrix[0].share", equalTo(0.5556f))
                .body("matrix[0].meanScore", equalTo(0.375f))
                .body("matrix[0].labels.positive", equalTo(1))
                .body("matrix[0].labels.neutral", equalTo(1))
                .body("matrix[1].meanScore", equalTo(-0.8f));
    }

    @Test
    void onlySpeechIsSentWithItsContext() {
        json(Map.of("text", ARTICLE)).post("/v1/analyses").then().statusCode(200);
        JsonNode items =
                SimulatedEngines.body(engines.toneRequests().getFirst()).get("items");
        assertThat(items).hasSize(3);
        assertThat(items.get(0).get("context").textValue())
                .isEqualTo("😀 The tram opens in May.\n\n“I am delighted,” said Ana Ruiz. “It is an outrage,” said Tom"
                        + " Keller.");
    }

    @Test
    void offsetsCountCodePointsIfAsked() {
        int astral = ARTICLE.indexOf("“I am");
        json(Map.of("text", ARTICLE)).post("/v1/analyses").then().body("quotes[0].start", equalTo(astral));
        json(Map.of("text", ARTICLE, "offsetUnit", "codepoint"))
                .post("/v1/analyses")
                .then()
                .body("offsetUnit", equalTo("codepoint"))
                .body("quotes[0].start", equalTo(astral - 1))
                .body("quotes[0].mention.start", equalTo(ARTICLE.indexOf("Ana Ruiz") - 1))
                .body("quotes[0].evidence.steps[0].start", equalTo(ARTICLE.indexOf("said") - 1));
    }

    @Test
    void plainTextIsAnArticle() {
        request()
                .contentType("text/plain; charset=UTF-8")
                .queryParam("offsetUnit", "codepoint")
                .body(ARTICLE.getBytes(StandardCharsets.UTF_8))
                .post("/v1/analyses")
                .then()
                .statusCode(200)
                .body("quotes[0].start", equalTo(ARTICLE.indexOf("“I am") - 1));
    }

    @Test
    void plainTextIsAnsweredAsATable() {
        String table = json(Map.of("text", ARTICLE))
                .accept("text/plain, application/problem+json;q=0.5")
                .post("/v1/analyses")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString();
        assertThat(table)
                .contains("Ana Ruiz                   positive +0.75   “I am delighted,”")
                .contains("scare-quote                                 “green arrow”");
    }

    @Test
    void theSameTextGivesTheSameBytes() {
        byte[] first = json(Map.of("text", ARTICLE)).post("/v1/analyses").asByteArray();
        assertThat(json(Map.of("text", ARTICLE)).post("/v1/analyses").asByteArray())
                .isEqualTo(first);
    }

    @Test
    void manyQuotesGoInBatches() {
        String many = "“We wait,” said Ana Ruiz.\n\n".repeat(1203);
        json(Map.of("text", many)).post("/v1/analyses").then().body("status", equalTo("complete"));
        List<Integer> sizes = engines.toneRequests().stream()
                .map(each -> SimulatedEngines.body(each).get("items").size())
                .toList();
        assertThat(sizes).containsExactly(500, 500, 203);
    }

    @Test
    void anArticleWithoutSpeechAsksForNoTone() {
        json(Map.of("text", "The “green arrow” is a tram."))
                .post("/v1/analyses")
                .then()
                .body("status", equalTo("complete"))
                .body("matrix.size()", equalTo(0));
        json(Map.of("text", "")).post("/v1/analyses").then().statusCode(200).body("quotes.size()", equalTo(0));
        assertThat(engines.toneRequests()).isEmpty();
    }

    @Test
    void theEnginesAreToldWhatIsLeftOfTheTime() {
        json(Map.of("text", ARTICLE)).post("/v1/analyses").then().statusCode(200);
        assertThat(remaining(engines.quoteRequests().getFirst())).isBetween(10_000L, 15_100L);
        engines.work();
        json(Map.of("text", ARTICLE))
                .header("X-Request-Timeout-Ms", "4000")
                .post("/v1/analyses")
                .then()
                .statusCode(200);
        assertThat(remaining(engines.toneRequests().getFirst())).isBetween(1L, 4_000L);
    }

    private static long remaining(LoggedRequest request) {
        return Long.parseLong(request.getHeader("X-Request-Timeout-Ms"));
    }

    @Test
    void withoutSentimentServiceTheAnswerIsPartial() {
        engines.tonesAreDown();
        json(Map.of("text", ARTICLE))
                .post("/v1/analyses")
                .then()
                .statusCode(200)
                .body("status", equalTo("partial"))
                .body("problem.code", equalTo("sentiment-service-unavailable"))
                .body("quotes[0].speaker.name", equalTo("Ana Ruiz"))
                .body("quotes[0].tone", nullValue())
                .body("matrix[0].meanScore", nullValue());
    }

    @Test
    void lateTonesAreLeftOut() {
        engines.tonesAreLate(20_000);
        json(Map.of("text", ARTICLE))
                .header("X-Request-Timeout-Ms", "1500")
                .post("/v1/analyses")
                .then()
                .statusCode(200)
                .body("status", equalTo("partial"))
                .body("problem.code", equalTo("deadline-exceeded"));
    }

    @Test
    void unreadableTonesAreNoTones() {
        engines.tonesAnswer(
                aResponse().withHeader("Content-Type", "application/json").withBody("{\"engine\":"));
        json(Map.of("text", ARTICLE))
                .post("/v1/analyses")
                .then()
                .body("problem.code", equalTo("sentiment-service-failed"));
        engines.tonesAnswer(aResponse()
                .withHeader("Content-Type", "application/json")
                .withBody("{\"engine\":{\"name\":\"x\",\"version\":\"1\"},\"results\":[]}"));
        json(Map.of("text", ARTICLE))
                .post("/v1/analyses")
                .then()
                .body("status", equalTo("partial"))
                .body("problem.code", equalTo("sentiment-service-failed"));
    }

    @Test
    void busySentimentServiceIsAskedAgainAFewTimes() {
        engines.tonesAnswer(SimulatedEngines.problem(503, "overloaded").withHeader("Retry-After", "1"));
        json(Map.of("text", ARTICLE))
                .post("/v1/analyses")
                .then()
                .body("problem.code", equalTo("sentiment-service-unavailable"));
        assertThat(engines.toneRequests()).hasSize(3);
    }

    @Test
    void withoutQuoteServiceThereIsNoAnswer() {
        engines.quotesAnswer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        json(Map.of("text", ARTICLE))
                .post("/v1/analyses")
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("code", equalTo("quote-service-unavailable"));
    }

    @Test
    void busyQuoteServiceIsPassedOn() {
        engines.quotesAnswer(SimulatedEngines.problem(503, "overloaded").withHeader("Retry-After", "7"));
        json(Map.of("text", ARTICLE))
                .post("/v1/analyses")
                .then()
                .statusCode(503)
                .header("Retry-After", "7")
                .body("code", equalTo("overloaded"));
        assertThat(engines.quoteRequests()).hasSize(1);
    }

    @Test
    void lateQuoteServiceEndsTheRequest() {
        engines.quotesAnswer(aResponse().withTransformers("simulated-quotes").withFixedDelay(20_000));
        json(Map.of("text", ARTICLE))
                .header("X-Request-Timeout-Ms", "700")
                .post("/v1/analyses")
                .then()
                .statusCode(503)
                .body("code", equalTo("deadline-exceeded"));
    }

    @Test
    void aFaultOfQuoteServiceStaysInside() {
        engines.quotesAnswer(aResponse().withStatus(500).withBody("secret"));
        json(Map.of("text", ARTICLE))
                .post("/v1/analyses")
                .then()
                .statusCode(502)
                .body("code", equalTo("quote-service-failed"))
                .body("detail", not(containsString("secret")));
    }

    @Test
    void aQuoteThatIsNotTheArticlesTextIsNoAnswer() {
        engines.quotesAnswer(
                aResponse().withHeader("Content-Type", "application/json").withBody("""
                        {"engine": {"name": "x", "version": "1"}, "textSha256": "00", "language": "en",
                         "quotes": [{"id": "q1", "start": 0, "end": 5, "text": "other", "kind": "speech"}],
                         "speakers": []}"""));
        json(Map.of("text", ARTICLE))
                .post("/v1/analyses")
                .then()
                .statusCode(502)
                .body("code", equalTo("quote-service-failed"));
    }

    @Test
    void theLanguageThatQuoteServiceRefusesIsTheClientsFault() {
        engines.quotesAnswer(SimulatedEngines.problem(422, "unsupported-language"));
        json(Map.of("text", ARTICLE, "language", "fi"))
                .post("/v1/analyses")
                .then()
                .statusCode(422)
                .body("code", equalTo("unsupported-language"));
    }

    @Test
    void brokenRequestsAreToldWhereTheyBreak() {
        refused("{\"title\":\"x\"}", 422, "missing-field", "text");
        refused("{\"text\":\"x\",\"body\":\"<p>x\"}", 422, "unknown-field", "body");
        refused("{\"text\":\"x\",\"html\":\"<p>x\"}", 422, "invalid-value", "html");
        refused("{\"text\":7}", 422, "invalid-value", "text");
        refused("{\"text\":\"a\\u0000\"}", 422, "invalid-text", "text");
        refused("{\"text\":\"a\\ud800\"}", 422, "invalid-text", "text");
        refused("{\"text\":\"x\",\"title\":\"\\udc00\"}", 422, "invalid-text", "title");
        refused("{\"text\":\"x\",\"offsetUnit\":\"bytes\"}", 422, "invalid-value", "offsetUnit");
        refused("{\"text\":\"x\",\"url\":\"javascript:alert(1)\"}", 422, "invalid-value", "url");
        refused("{\"text\":\"x\",\"publishedAt\":\"yesterday\"}", 422, "invalid-value", "publishedAt");
        refused("{\"text\":\"" + "x".repeat(1_000_001) + "\"}", 422, "text-too-long", "text");
        refused("{\"text\":", 400, "malformed-json", null);
        refused("", 400, "malformed-json", null);
        assertThat(engines.quoteRequests()).isEmpty();
    }

    private static void refused(String body, int status, String code, @Nullable String field) {
        request()
                .contentType("application/json")
                .body(body)
                .post("/v1/analyses")
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("field", equalTo(field));
    }

    @Test
    void unknownParametersAndMediaTypesAreErrors() {
        json(Map.of("text", "x"))
                .queryParam("offsetunit", "codepoint")
                .post("/v1/analyses")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
        json(Map.of("text", "x")).accept("text/csv").post("/v1/analyses").then().statusCode(406);
        request()
                .contentType("application/xml")
                .body("<a/>")
                .post("/v1/analyses")
                .then()
                .statusCode(415);
        request()
                .contentType("text/plain; charset=UTF-8")
                .body(new byte[] {(byte) 0xff})
                .post("/v1/analyses")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-encoding"));
        request()
                .contentType("text/plain; charset=UTF-8")
                .body(new byte[9 * 1024 * 1024])
                .post("/v1/analyses")
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
    }
}
