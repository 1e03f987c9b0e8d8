package verbatim.gateway.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import verbatim.gateway.database.Database;
import verbatim.gateway.testing.GatewayTest;

@QuarkusTest
class SpeakerTest extends GatewayTest {

    /** Of this test alone: letters, so that it is part of a name. */
    private final String last = "Z"
            + UUID.randomUUID()
                    .toString()
                    .replace("-", "")
                    .chars()
                    .map(c -> c <= '9' ? c - '0' + 'k' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);

    private final String name = "Ana " + last;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Database database;

    @Inject
    @SuppressWarnings("NullAway.Init")
    StoredSpeakersJob storedSpeakers;

    private static Response store(String text, String outlet, int day, String... more) {
        Map<String, Object> article = new HashMap<>(
                Map.of("text", text, "outlet", outlet, "publishedAt", "2026-02-%02dT10:00:00Z".formatted(day)));
        article.put("url", "https://news.example/" + UUID.randomUUID());
        for (int i = 0; i < more.length; i += 2) {
            article.put(more[i], more[i + 1]);
        }
        Response stored = json(article).post("/v1/articles");
        assertThat(stored.statusCode()).isIn(200, 201);
        return stored;
    }

    private static ValidatableResponse read(String speaker) {
        return request().get("/v1/speakers/" + speaker).then().statusCode(200);
    }

    private static ValidatableResponse quotesOf(String filter, String value) {
        return request().queryParam(filter, value).get("/v1/quotes").then().statusCode(200);
    }

    @Test
    void aFullNameIsOneSpeakerInAllArticlesAndOutlets() {
        Response first = store("“I am delighted,” said " + name + ". " + last + " waits.", "Courier", 3);
        Response second = store("“An outrage,” said " + name + ".", "The Example", 5);
        String speaker = first.path("speakers[0].speakerId");
        second.then()
                .body("speakers[0].speakerId", equalTo(speaker))
                .body("quotes[0].speaker.speakerId", equalTo(speaker));
        assertThat(second.<String>path("speakers[0].id")).isNotEqualTo(first.<String>path("speakers[0].id"));
        read(speaker)
                .body("name", equalTo(name))
                .body("aliases", contains(last))
                .body("quotes", equalTo(2))
                .body("articles", equalTo(2))
                .body("outlets", equalTo(2))
                .body("firstAt", equalTo("2026-02-03T10:00:00Z"))
                .body("lastAt", equalTo("2026-02-05T10:00:00Z"))
                .body("meanScore", equalTo(-0.025f))
                .body("evidence.rule", contains("full-name"))
                .body("evidence[0].articles", equalTo(2))
                .body("decisions", empty());
        quotesOf("speakerId", speaker).body("quotes.text", contains("“An outrage,”", "“I am delighted,”"));
        // by any alias, also where this article does not use it
        quotesOf("speaker", last).body("quotes", hasSize(2));
        request()
                .queryParam("name", last)
                .get("/v1/speakers")
                .then()
                .statusCode(200)
                .body("speakers.id", contains(speaker));
    }

    @Test
    void aBareLastNameIsNeverMerged() {
        String full = store("“One,” said " + name + ". " + last + " waits.", "Courier", 3)
                .path("speakers[0].speakerId");
        String bare = store("“Two,” said " + last + ".", "Courier", 4).path("speakers[0].speakerId");
        String other = store("“Three,” said " + last + ".", "Gazette", 4).path("speakers[0].speakerId");
        assertThat(List.of(full, bare, other)).doesNotHaveDuplicates();
        read(bare).body("evidence.rule", contains("bare-name")).body("quotes", equalTo(1));
        quotesOf("speaker", last).body("quotes", hasSize(3));
        quotesOf("speakerId", full).body("quotes", hasSize(1));
    }

    @Test
    void aNewVersionKeepsItsSpeakers() {
        String url = "https://news.example/" + UUID.randomUUID();
        String bare =
                store("“One,” said " + last + ".", "Courier", 3, "url", url).path("speakers[0].speakerId");
        store("“One,” said " + last + ". “More,” said " + last + ".", "Courier", 3, "url", url)
                .then()
                .body("version", equalTo(2))
                .body("speakers[0].speakerId", equalTo(bare));
        read(bare).body("quotes", equalTo(2)).body("articles", equalTo(1));
    }

    @Test
    void aPersonMergesTwoAndBothIdsAnswer() {
        String full = store("“One,” said " + name + ".", "Courier", 3).path("speakers[0].speakerId");
        Response bareArticle = store("“Two,” said " + last + ".", "Gazette", 4);
        String bare = bareArticle.path("speakers[0].speakerId");
        json(Map.of("speakerId", bare, "reason", "The photograph shows her."))
                .post("/v1/speakers/" + full + "/merge")
                .then()
                .statusCode(200)
                .body("id", equalTo(full))
                .body("quotes", equalTo(2))
                .body("aliases", contains(last))
                .body("evidence.rule", containsInAnyOrder("full-name", "by-hand"))
                .body("decisions.kind", contains("merge"))
                .body("decisions[0].reason", equalTo("The photograph shows her."))
                .body("decisions[0].author", equalTo("environment"))
                .body("decisions[0].otherId", equalTo(bare));
        read(bare).body("id", equalTo(full));
        quotesOf("speakerId", bare).body("quotes", hasSize(2));
        request().get("/v1/articles/" + bareArticle.path("id")).then().body("speakers[0].speakerId", equalTo(full));
        // again changes nothing
        json(Map.of("speakerId", bare, "reason", "again"))
                .post("/v1/speakers/" + full + "/merge")
                .then()
                .statusCode(200)
                .body("decisions", hasSize(1));
        // another article with the bare name is still somebody else
        store("“Three,” said " + last + ".", "Herald", 5).then().body("speakers[0].speakerId", not(equalTo(full)));
    }

    @Test
    void aPersonSplitsTwoOfOneName() {
        Response politician = store("“One,” said " + name + ".", "Courier", 3);
        Response footballer = store("“Two,” said " + name + ".", "Sports", 4, "url", "https://sports.example/" + last);
        String speaker = politician.path("speakers[0].speakerId");
        Map<String, Object> split = Map.of(
                "articles",
                List.of(footballer.<String>path("id")),
                "name",
                name + " (footballer)",
                "reason",
                "She plays for the harbour club.");
        Response made = json(split).header("Idempotency-Key", last).post("/v1/speakers/" + speaker + "/split");
        made.then()
                .statusCode(201)
                .body("name", equalTo(name + " (footballer)"))
                .body("aliases", contains(name))
                .body("quotes", equalTo(1))
                .body("decisions[0].kind", equalTo("split"))
                .body("decisions[0].otherId", equalTo(speaker));
        String other = made.path("id");
        assertThat(made.header("Location")).endsWith("/v1/speakers/" + other);
        // the same request again makes nobody
        json(split)
                .header("Idempotency-Key", last)
                .post("/v1/speakers/" + speaker + "/split")
                .then()
                .statusCode(201)
                .body("id", equalTo(other));
        read(speaker).body("quotes", equalTo(1)).body("decisions.kind", contains("split"));
        // her article's next version is hers, an article that nothing tells apart is the first one's
        store("“Two and more,” said " + name + ".", "Sports", 4, "url", "https://sports.example/" + last)
                .then()
                .body("speakers[0].speakerId", equalTo(other));
        Response third = store("“Three,” said " + name + ".", "Herald", 5);
        third.then().body("speakers[0].speakerId", equalTo(speaker));
        read(speaker).body("evidence.rule", hasItem("shared-name"));
    }

    @Test
    void theTimelineCountsDays() {
        String speaker = store("“I am delighted,” said " + name + ". “Yes,” said " + name + ".", "Courier", 3)
                .path("speakers[0].speakerId");
        store("“An outrage,” said " + name + ".", "Gazette", 3);
        store("“Fine words,” said " + name + ".", "Gazette", 7);
        String path = "/v1/speakers/" + speaker + "/timeline";
        request()
                .get(path)
                .then()
                .statusCode(200)
                .body("days.day", contains("2026-02-03", "2026-02-07"))
                .body("days.quotes", contains(3, 1))
                .body("days.articles", contains(2, 1))
                .body("days[0].labels.positive", equalTo(1))
                .body("days[0].labels.negative", equalTo(1))
                .body("days[0].meanScore", equalTo(-0.0167f));
        request().queryParam("from", "2026-02-04").get(path).then().body("days.day", contains("2026-02-07"));
        request()
                .queryParam("to", "2026-02-03")
                .queryParam("outlet", "Gazette")
                .get(path)
                .then()
                .body("days.quotes", contains(1));
    }

    @Test
    void aCorrectionNamesSomebodyKnown() {
        String speaker = store("“One,” said " + name + ".", "Courier", 3).path("speakers[0].speakerId");
        String quote = store("“Two,” said Tom " + last + ".", "Gazette", 3).path("quotes[0].id");
        json(Map.of("speaker", name, "reason", "heard it"))
                .post("/v1/quotes/" + quote + "/corrections")
                .then()
                .statusCode(201);
        request().get("/v1/quotes/" + quote).then().body("speaker.speakerId", equalTo(speaker));
        read(speaker).body("quotes", equalTo(2));
    }

    @Test
    void whatIsForgottenLeavesNoName() {
        Response only = store("“One,” said Tom " + last + ".", "Courier", 3);
        Response both = store("“One,” said " + name + ".", "Courier", 3);
        String forgotten = only.path("speakers[0].speakerId");
        String kept = both.path("speakers[0].speakerId");
        Response alias = store("“Two,” said " + name + ". " + last + " waits.", "Courier", 4);
        read(kept).body("aliases", contains(last));
        for (Response each : List.of(only, alias)) {
            request().delete("/v1/articles/" + each.path("id")).then().statusCode(204);
        }
        request().get("/v1/speakers/" + forgotten).then().statusCode(404).body("code", equalTo("speaker-not-found"));
        read(kept).body("aliases", empty()).body("quotes", equalTo(1));
    }

    @Test
    void twoGatewaysThatMeetANameAtOnceMakeOneSpeaker() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> calls = IntStream.range(0, 16)
                    .<Callable<String>>mapToObj(i ->
                            () -> store("“One,” said " + name + ". “Two,” said Tom " + last + ".", "Outlet " + i, 3)
                                    .path("speakers[0].speakerId"))
                    .toList();
            for (var each : clients.invokeAll(calls)) {
                each.get();
            }
        }
        request()
                .queryParam("name", name)
                .get("/v1/speakers")
                .then()
                .body("speakers", hasSize(1))
                .body("speakers[0].articles", equalTo(16));
    }

    @Test
    void whatWasStoredBeforeIsLinkedByTheJob() {
        Response stored = store("“One,” said " + name + ".", "Courier", 3);
        database.update(
                "delete from speaker where id = ?::uuid", stored.<String>path("speakers[0].speakerId")); // as before V9
        request().get("/v1/articles/" + stored.path("id")).then().body("speakers[0].speakerId", nullValue());
        storedSpeakers.run(() -> false);
        String linked = request().get("/v1/articles/" + stored.path("id")).path("speakers[0].speakerId");
        read(linked).body("name", equalTo(name));
    }

    @Test
    void wrongRequestsAreProblems() {
        String speaker = store("“One,” said " + name + ".", "Courier", 3).path("speakers[0].speakerId");
        String path = "/v1/speakers/" + speaker;
        request().get("/v1/speakers/" + UUID.randomUUID()).then().statusCode(404);
        request().get("/v1/speakers/x/timeline").then().statusCode(404);
        request().queryParam("type", "robot").get("/v1/speakers").then().statusCode(400);
        request().queryParam("from", "soon").get(path + "/timeline").then().statusCode(400);
        refused(path + "/merge", Map.of("speakerId", UUID.randomUUID().toString(), "reason", "x"), "speakerId");
        refused(path + "/merge", Map.of("speakerId", speaker), "reason");
        refused(path + "/merge", Map.of("speakerId", speaker, "reason", " "), "reason");
        refused(path + "/split", Map.of("reason", "x"), "articles");
        refused(path + "/split", Map.of("articles", List.of("x"), "reason", "x"), "articles");
        refused(path + "/split", Map.of("articles", List.of(UUID.randomUUID().toString()), "reason", "x"), "articles");
    }

    private static void refused(String path, Map<String, ?> body, String field) {
        json(body).post(path).then().statusCode(422).body("field", equalTo(field));
    }
}
