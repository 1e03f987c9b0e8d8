package verbatim.gateway.articles;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import verbatim.gateway.testing.GatewayTest;
import verbatim.gateway.testing.SimulatedEngines;

@QuarkusTest
class ArticleTest extends GatewayTest {

    private static final String UUID_V7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private static String text() {
        return "😀 “I am delighted " + UUID.randomUUID() + ",” said Ana Ruiz. “An outrage,” said Tom Keller.";
    }

    private static Response store(Map<String, ?> article) {
        return json(article).post("/v1/articles");
    }

    private static Map<String, String> article(String text, String... more) {
        Map<String, String> article = new HashMap<>(Map.of("text", text));
        for (int i = 0; i < more.length; i += 2) {
            article.put(more[i], more[i + 1]);
        }
        return article;
    }

    @Test
    void aNewArticleIsStoredWithItsAnalysis() {
        String text = text();
        Response stored = store(article(text, "title", "Tram", "publishedAt", "2026-02-03T10:30:00.123456789+01:00"));
        stored.then()
                .statusCode(201)
                .body("id", matchesRegex(UUID_V7))
                .body("version", equalTo(1))
                .body("status", equalTo("complete"))
                .body("publishedAt", equalTo("2026-02-03T09:30:00.123456Z"))
                .body("text", equalTo(text))
                .body("quotes[0].id", matchesRegex(UUID_V7))
                .body("quotes[0].ref", equalTo("q1"))
                .body("quotes[0].articleId", equalTo(stored.path("id")))
                .body("quotes[0].speaker.ref", equalTo("s1"))
                .body("quotes[0].speaker.id", equalTo(stored.path("speakers[0].id")))
                .body("matrix[0].speaker", equalTo(stored.path("speakers[0].id")))
                .header("Location", containsString("/v1/articles/" + stored.path("id")));
        Response read = request().get("/v1/articles/" + stored.path("id"));
        assertThat(read.asString()).isEqualTo(stored.asString());
    }

    @Test
    void theSameContentFromTheSameSourceIsStoredOnce() {
        String text = text();
        for (Map<String, String> source : List.of(
                article(text),
                article(text, "outlet", "The Example"),
                article(text, "url", "https://news.example/" + UUID.randomUUID()),
                article(text, "externalId", UUID.randomUUID().toString()))) {
            Response first = store(source);
            Response second = store(source);
            first.then().statusCode(201);
            second.then().statusCode(200).body("id", equalTo(first.path("id"))).body("version", equalTo(1));
            assertThat(second.asString()).isEqualTo(first.asString());
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        }
    }

    @Test
    void anotherSourcesCopyIsAnotherArticle() {
        String text = text();
        Set<String> ids = new HashSet<>();
        ids.add(store(article(text)).path("id"));
        ids.add(store(article(text, "outlet", "The Example")).path("id"));
        ids.add(store(article(text, "outlet", "The Other")).path("id"));
        ids.add(store(article(text, "url", "https://news.example/" + UUID.randomUUID()))
                .path("id"));
        assertThat(ids).hasSize(4);
    }

    @Test
    void changedTextAtTheSameAddressIsANewVersion() {
        String url = "https://news.example/" + UUID.randomUUID();
        String before = text();
        String after = text();
        String id = store(article(before, "url", url, "outlet", "The Example")).path("id");
        store(article(after, "url", url))
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("version", equalTo(2))
                .body("outlet", equalTo("The Example"))
                .body("text", equalTo(after));
        request().get("/v1/articles/" + id).then().body("version", equalTo(2)).body("text", equalTo(after));
        request()
                .queryParam("version", 1)
                .get("/v1/articles/" + id)
                .then()
                .body("version", equalTo(1))
                .body("text", equalTo(before))
                .body("quotes.size()", equalTo(2));
        request().queryParam("version", 3).get("/v1/articles/" + id).then().statusCode(404);
    }

    @Test
    void aChangedTitleIsANewVersion() {
        String text = text();
        String id =
                store(article(text, "outlet", "The Example", "title", "Tarm")).path("id");
        store(article(text, "outlet", "The Example", "title", "Tram"))
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("version", equalTo(2));
    }

    @Test
    void ofManyThatStoreItAtOnceOneDoes() throws Exception {
        Map<String, String> article = article(text(), "outlet", "The Example");
        List<Response> answers = atOnce(16, () -> store(article));
        assertThat(answers.stream().map(each -> (String) each.path("id")).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(each -> each.statusCode() == 201)).hasSize(1);
        assertThat(answers.stream().filter(each -> each.statusCode() == 200)).hasSize(15);
    }

    @Test
    void versionsThatComeAtOnceAreAllKept() throws Exception {
        String url = "https://news.example/" + UUID.randomUUID();
        List<Response> answers = atOnce(8, () -> store(article(text(), "url", url)));
        assertThat(answers).allSatisfy(each -> assertThat(each.statusCode()).isIn(200, 201));
        String id = answers.getFirst().path("id");
        request().get("/v1/articles/" + id).then().body("version", equalTo(8));
        for (int version = 1; version <= 8; version++) {
            request()
                    .queryParam("version", version)
                    .get("/v1/articles/" + id)
                    .then()
                    .statusCode(200)
                    .body("quotes.size()", equalTo(2));
        }
    }

    private static List<Response> atOnce(int times, Callable<Response> call) throws Exception {
        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Callable<Response>> calls = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                calls.add(call);
            }
            for (Future<Response> each : threads.invokeAll(calls)) {
                answers.add(each.get());
            }
        }
        return answers;
    }

    @Test
    void anUnchangedArticleIsNotSentAgain() {
        String path = "/v1/articles/" + store(article(text())).path("id");
        String tag = request().get(path).then().statusCode(200).extract().header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        request().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
        request().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
        request()
                .header("If-None-Match", tag)
                .queryParam("offsetUnit", "codepoint")
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void readsCountCodePointsIfAsked() {
        Response stored = store(article(text()));
        request()
                .queryParam("offsetUnit", "codepoint")
                .get("/v1/articles/" + stored.path("id"))
                .then()
                .body("offsetUnit", equalTo("codepoint"))
                .body("quotes[0].start", equalTo(2));
        assertThat(stored.<Integer>path("quotes[0].start")).isEqualTo(3);
    }

    @Test
    void aDeletedArticleIsGoneWithItsQuotes() {
        Map<String, String> article = article(text());
        Response stored = store(article);
        String path = "/v1/articles/" + stored.path("id");
        request().delete(path).then().statusCode(204);
        request().get(path).then().statusCode(404).body("code", equalTo("article-not-found"));
        request().get("/v1/quotes/" + stored.path("quotes[0].id")).then().statusCode(404);
        request().delete(path).then().statusCode(404);
        store(article).then().statusCode(201);
    }

    @Test
    void whatIsNoIdIsNotFound() {
        for (String id : List.of("x", "1-1-1-1-1", UUID.randomUUID().toString())) {
            request().get("/v1/articles/" + id).then().statusCode(404).body("code", equalTo("article-not-found"));
            request().delete("/v1/articles/" + id).then().statusCode(404);
        }
    }

    @Test
    void pagesHoldEveryArticleOnceWhileOthersCome() {
        List<String> stored = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            stored.addFirst(store(article(text())).path("id"));
        }
        List<String> seen = new ArrayList<>();
        String next = "/v1/articles?limit=2";
        while (seen.size() < stored.size()) {
            Response page = request().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).header("Link", matchesRegex("</v1/articles\\?.*cursor=.*>; rel=\"next\""));
            seen.addAll(page.path("articles.id"));
            next = page.header("Link").replaceFirst("<(.*)>.*", "$1");
            store(article(text())).then().statusCode(201);
        }
        assertThat(seen.subList(0, 5)).isEqualTo(stored);
        request().queryParam("cursor", "!").get("/v1/articles").then().statusCode(400);
        request()
                .queryParam("limit", 201)
                .get("/v1/articles")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void withoutQuoteServiceNothingIsStored() {
        Map<String, String> article = article(text());
        engines.quotesAnswer(SimulatedEngines.problem(503, "not-ready").withHeader("Retry-After", "3"));
        store(article).then().statusCode(503).header("Retry-After", "3").body("code", equalTo("not-ready"));
        engines.work();
        store(article).then().statusCode(201);
    }

    @Test
    void missingTonesAreAddedLater() throws Exception {
        Map<String, String> article = article(text());
        engines.tonesAreDown();
        Response stored = store(article);
        stored.then()
                .statusCode(201)
                .body("status", equalTo("partial"))
                .body("problem.code", equalTo("sentiment-service-unavailable"))
                .body("quotes[0].tone", nullValue());
        String path = "/v1/articles/" + stored.path("id");
        String tag = request().get(path).header("ETag");
        Thread.sleep(1_000); // some tries fail
        request().get(path).then().body("status", equalTo("partial"));
        engines.work();
        Response complete = awaitStatus(path, "complete");
        complete.then()
                .body("problem", nullValue())
                .body("quotes[0].tone.label", equalTo("positive"))
                .body("quotes[1].tone.label", equalTo("negative"))
                .body("toneEngine.name", equalTo("simulated-tones"))
                .body("matrix[0].meanScore", notNullValue());
        assertThat(complete.header("ETag")).isNotEqualTo(tag);
        assertThat(complete.<String>path("quotes[0].id")).isEqualTo(stored.path("quotes[0].id"));
    }

    private static Response awaitStatus(String path, String status) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            Response read = request().get(path);
            if (status.equals(read.path("status"))) {
                return read;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not " + status + " in time");
    }

    @Test
    void aQuoteAsLongAsATextMayBeIsStored() {
        StringBuilder words = new StringBuilder("“");
        for (int i = 0; words.length() < 999_000; i++) {
            words.append("word").append(i).append(' ');
        }
        Response stored = store(article(words + "”" + " said Ana Ruiz."));
        stored.then().statusCode(201).body("quotes.size()", equalTo(1));
        request().delete("/v1/articles/" + stored.path("id")).then().statusCode(204);
    }

    @Test
    void anAnswerOfAnUnknownSpeakerIsNoAnswer() {
        engines.quotesAnswer(
                aResponse().withHeader("Content-Type", "application/json").withBody("""
                        {"engine": {"name": "x", "version": "1"}, "textSha256": "00", "language": "en",
                         "quotes": [{"id": "q1", "start": 0, "end": 1, "text": "x", "kind": "speech",
                            "speaker": {"id": "s9", "name": "Ana", "named": true, "confidence": 1}}],
                         "speakers": []}"""));
        store(article("x")).then().statusCode(502).body("code", equalTo("quote-service-failed"));
    }
}
