package verbatim.gateway.watches;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verbatim.gateway.testing.Contract;
import verbatim.gateway.testing.GatewayTest;

@QuarkusTest
class WatchTest extends GatewayTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireMockServer receiver = new WireMockServer(options().dynamicPort());

    /** Of this test alone. */
    private final String outlet = "Watched " + UUID.randomUUID();

    @BeforeEach
    void theReceiverWorks() {
        receiver.start();
        receiver.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
    }

    @AfterEach
    void theReceiverStops() {
        receiver.stop();
    }

    private Response watch(Map<String, Object> filter) {
        Map<String, Object> all = new HashMap<>(filter);
        all.put("outlet", outlet);
        Response made = json(Map.of("name", "test", "filter", all, "url", receiver.baseUrl() + "/hook?x=1"))
                .post("/v1/watches");
        made.then().statusCode(201);
        return made;
    }

    private Response store(String text, String url) {
        Response stored =
                json(Map.of("text", text, "outlet", outlet, "url", url)).post("/v1/articles");
        assertThat(stored.statusCode()).isIn(200, 201);
        return stored;
    }

    private Response store(String text) {
        return store(text, "https://news.example/" + UUID.randomUUID());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(end);
            Thread.sleep(50);
        }
    }

    /** In the order in which they came. */
    private List<LoggedRequest> received() {
        return receiver.getAllServeEvents().reversed().stream()
                .map(ServeEvent::getRequest)
                .toList();
    }

    private List<String> words() {
        return received().stream()
                .map(each -> body(each).at("/data/quote/text").textValue())
                .toList();
    }

    private static JsonNode body(LoggedRequest request) {
        try {
            return JSON.readTree(request.getBody());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String count(String watch, String state) {
        return request().get("/v1/watches/" + watch).path("counts." + state).toString();
    }

    @Test
    void whatPassesIsSentSignedAndInOrder() throws Exception {
        Response watch = watch(Map.of("minConfidence", 0.5));
        String secret = watch.path("secret");
        assertThat(secret).startsWith("whsec_");
        store("“One,” said Ana Ruiz. “Two,” said Tom Keller. The “green arrow” waits.");
        store("“Three,” said Ana Ruiz.");
        await(() -> received().size() == 3);
        assertThat(words()).containsExactly("“One,”", "“Two,”", "“Three,”");
        Webhook webhook = new Webhook(secret);
        for (LoggedRequest each : received()) {
            Map<String, List<String>> headers = new HashMap<>();
            for (String name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
                headers.put(name, List.of(each.getHeader(name)));
            }
            webhook.verify(each.getBodyAsString(), headers);
            assertThatThrownBy(() -> webhook.verify(each.getBodyAsString() + " ", headers))
                    .isInstanceOf(WebhookVerificationException.class);
            JsonNode schema = Contract.document().at("/components/schemas/Message");
            assertThat(Contract.faults(schema, body(each))).isEmpty();
            assertThat(each.getUrl()).isEqualTo("/hook?x=1");
            assertThat(each.getHeader("Host")).isEqualTo("localhost:" + receiver.port());
        }
        String id = watch.path("id");
        await(() -> count(id, "delivered").equals("3"));
        request()
                .get("/v1/watches/" + id + "/deliveries")
                .then()
                .statusCode(200)
                .body("deliveries.state", contains("delivered", "delivered", "delivered"))
                .body("deliveries[0].lastStatus", equalTo(204));
    }

    @Test
    void aQuoteIsToldOnceWhateverTheVersion() throws Exception {
        String url = "https://news.example/" + UUID.randomUUID();
        watch(Map.of());
        store("“One,” said Ana Ruiz.", url);
        store("“One,” said Ana Ruiz. “Two,” said Ana Ruiz.", url);
        await(() -> received().size() >= 2);
        Thread.sleep(500);
        assertThat(words()).containsExactly("“One,”", "“Two,”");
    }

    @Test
    void aToneThatComesLaterIsToldThen() throws Exception {
        watch(Map.of("label", "negative"));
        engines.tonesAreDown();
        store("“An outrage,” said Ana Ruiz. “I am delighted,” said Tom Keller.");
        Thread.sleep(500);
        assertThat(received()).isEmpty();
        engines.work();
        await(() -> !received().isEmpty());
        assertThat(words()).containsExactly("“An outrage,”");
    }

    @Test
    void whatFailsIsTriedAgainBeforeTheNext() throws Exception {
        receiver.stubFor(any(anyUrl())
                .inScenario("flaky")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("works")
                .willReturn(aResponse().withStatus(500)));
        receiver.stubFor(
                any(anyUrl()).inScenario("flaky").whenScenarioStateIs("works").willReturn(aResponse()));
        watch(Map.of());
        store("“One,” said Ana Ruiz. “Two,” said Ana Ruiz.");
        await(() -> received().size() == 3);
        assertThat(words()).containsExactly("“One,”", "“One,”", "“Two,”");
        assertThat(received().get(0).getHeader("webhook-id"))
                .isEqualTo(received().get(1).getHeader("webhook-id"));
    }

    @Test
    void aDeadLetterLetsTheNextOneGoAndCanBeSentAgain() throws Exception {
        receiver.stubFor(any(anyUrl())
                .willReturn(aResponse().withStatus(302).withHeader("Location", receiver.baseUrl() + "/elsewhere")));
        String id = watch(Map.of()).path("id");
        store("“One,” said Ana Ruiz.");
        await(() -> count(id, "dead").equals("1"));
        assertThat(received()).hasSize(3).allMatch(each -> each.getUrl().startsWith("/hook"));
        receiver.stubFor(any(anyUrl()).willReturn(aResponse()));
        store("“Two,” said Ana Ruiz.");
        await(() -> count(id, "delivered").equals("1"));
        Response dead = request().queryParam("state", "dead").get("/v1/watches/" + id + "/deliveries");
        dead.then()
                .body("deliveries.size()", equalTo(1))
                .body("deliveries[0].attempts", equalTo(3))
                .body("deliveries[0].lastStatus", equalTo(302))
                .body("deliveries[0].lastProblem", equalTo("the receiver answered 302"));
        request()
                .post("/v1/watches/" + id + "/deliveries/" + dead.path("deliveries[0].id") + "/redeliver")
                .then()
                .statusCode(202)
                .body("state", equalTo("waiting"));
        await(() -> count(id, "delivered").equals("2"));
        assertThat(words()).endsWith("“Two,”", "“One,”");
    }

    @Test
    void aPausedWatchCollectsAndSendsWhenItGoesOn() throws Exception {
        String path = "/v1/watches/" + watch(Map.of()).path("id");
        request().post(path + "/pause").then().statusCode(200).body("paused", equalTo(true));
        store("“One,” said Ana Ruiz.");
        await(() -> request().get(path).path("counts.waiting").toString().equals("1"));
        store("“Two,” said Ana Ruiz.");
        await(() -> request().get(path).path("counts.waiting").toString().equals("2"));
        Thread.sleep(500);
        assertThat(received()).isEmpty();
        request()
                .post(path + "/resume")
                .then()
                .statusCode(200)
                .body("paused", equalTo(false))
                .body("secret", nullValue());
        await(() -> received().size() == 2);
        assertThat(words()).containsExactly("“One,”", "“Two,”");
    }

    @Test
    void aTestGoesFirstAndOnceEvenWhileTheWatchPauses() throws Exception {
        Response watch = watch(Map.of("label", "negative"));
        String path = "/v1/watches/" + watch.path("id");
        store("“An outrage,” said Ana Ruiz. “I am delighted,” said Tom Keller.");
        await(() -> received().size() == 1);
        request().post(path + "/pause").then().statusCode(200);
        store("“Another outrage,” said Ana Ruiz.");
        await(() -> request().get(path).path("counts.waiting").toString().equals("1"));

        request().post(path + "/test").then().statusCode(202).body("test", equalTo(true));
        await(() -> received().size() == 2);
        JsonNode message = body(received().getLast());
        assertThat(message.path("type").asText()).isEqualTo("watch.test");
        assertThat(message.at("/data/quote/text").asText()).isEqualTo("“Another outrage,”");
        assertThat(Contract.faults(Contract.document().at("/components/schemas/Message"), message))
                .isEmpty();
        assertThat(isSigned(received().getLast(), watch.path("secret"))).isTrue();
        await(() -> count(watch.path("id"), "delivered").equals("2"));
        assertThat(events(watch.path("id"), "0").asString()).doesNotContain("watch.test");

        receiver.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        request().post(path + "/test").then().statusCode(202);
        await(() -> count(watch.path("id"), "dead").equals("1"));
        request()
                .get(path + "/deliveries")
                .then()
                .body("deliveries[0].test", equalTo(true))
                .body("deliveries[0].attempts", equalTo(1))
                .body("deliveries[0].lastStatus", equalTo(500))
                .body("deliveries.findAll { it.state == 'waiting' }.test", contains(nullValue()));
    }

    @Test
    void aTestNeedsAnAddressAndTakesAnyQuoteWhereNonePasses() throws Exception {
        store("“One,” said Ana Ruiz.");
        String silent = json(Map.of("name", "test", "filter", Map.of("outlet", outlet)))
                .post("/v1/watches")
                .path("id");
        request()
                .post("/v1/watches/" + silent + "/test")
                .then()
                .statusCode(409)
                .body("code", equalTo("watch-without-url"));
        request().post("/v1/watches/" + UUID.randomUUID() + "/test").then().statusCode(404);
        String nothing = watch(Map.of("q", "nobodysaysthis")).path("id");
        request().post("/v1/watches/" + nothing + "/test").then().statusCode(202);
        await(() -> received().size() == 1);
        assertThat(words()).hasSize(1);
    }

    @Test
    void aChangedWatchTellsByItsNewFilterAtItsNewAddress() throws Exception {
        String path = "/v1/watches/" + watch(Map.of("label", "negative")).path("id");
        Map<String, Object> changed = Map.of(
                "name",
                "changed",
                "filter",
                Map.of("outlet", outlet, "label", "positive"),
                "url",
                receiver.baseUrl() + "/new");
        json(changed)
                .put(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("changed"))
                .body("filter.label", equalTo("positive"))
                .body("url", equalTo(receiver.baseUrl() + "/new"));
        store("“An outrage,” said Ana Ruiz. “I am delighted,” said Tom Keller.");
        await(() -> !received().isEmpty());
        assertThat(words()).containsExactly("“I am delighted,”");
        assertThat(received().getFirst().getUrl()).isEqualTo("/new");
        json(Map.of("name", "x")).put(path).then().statusCode(422).body("field", equalTo("filter"));
        json(changed).put("/v1/watches/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aWatchThatLosesItsAddressTellsTheStreamAlone() throws Exception {
        String id = watch(Map.of()).path("id");
        request().post("/v1/watches/" + id + "/pause").then().statusCode(200);
        store("“One,” said Ana Ruiz.");
        await(() -> count(id, "waiting").equals("1"));
        json(Map.of("name", "x", "filter", Map.of("outlet", outlet)))
                .put("/v1/watches/" + id)
                .then()
                .statusCode(200);
        request().post("/v1/watches/" + id + "/resume").then().statusCode(200).body("counts.waiting", equalTo(0));
        assertThat(events(id, "0").asString()).contains("“One,”");
        assertThat(received()).isEmpty();
    }

    @Test
    void twoSecretsAreValidAfterARotation() throws Exception {
        Response watch = watch(Map.of());
        String path = "/v1/watches/" + watch.path("id");
        Response rotated = request().queryParam("overlapSeconds", 3600).post(path + "/rotate");
        rotated.then().statusCode(200).body("previousSecretUntil", not(nullValue()));
        store("“One,” said Ana Ruiz.");
        await(() -> received().size() == 1);
        assertThat(isSigned(received().getFirst(), watch.path("secret"))).isTrue();
        assertThat(isSigned(received().getFirst(), rotated.path("secret"))).isTrue();

        Response last = request().queryParam("overlapSeconds", 0).post(path + "/rotate");
        store("“Two,” said Ana Ruiz.");
        await(() -> received().size() == 2);
        assertThat(isSigned(received().getLast(), rotated.path("secret"))).isFalse();
        assertThat(isSigned(received().getLast(), last.path("secret"))).isTrue();
        request().queryParam("overlapSeconds", -1).post(path + "/rotate").then().statusCode(400);
        request().post("/v1/watches/" + UUID.randomUUID() + "/rotate").then().statusCode(404);
    }

    private static boolean isSigned(LoggedRequest request, String secret) throws Exception {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            headers.put(name, List.of(request.getHeader(name)));
        }
        try {
            new Webhook(secret).verify(request.getBodyAsString(), headers);
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }

    @Test
    void theStreamGoesOnWhereAClientLeftIt() throws Exception {
        String id = watch(Map.of()).path("id");
        store("“One,” said Ana Ruiz. “Two,” said Ana Ruiz.");
        await(() -> received().size() == 2);
        Response all = events(id, "0");
        all.then().statusCode(200).contentType(startsWith("text/event-stream"));
        List<Long> ids = all.asString()
                .lines()
                .filter(line -> line.startsWith("id:"))
                .map(line -> Long.valueOf(line.substring(3).strip()))
                .toList();
        assertThat(ids).hasSize(2).isSorted();
        assertThat(all.asString())
                .contains("event:quote.matched")
                .contains("“One,”")
                .contains("“Two,”");
        assertThat(events(id, ids.getFirst().toString()).asString())
                .doesNotContain("“One,”")
                .contains("“Two,”");
        assertThat(events(id, ids.getLast().toString()).asString()).doesNotContain("data:");
        events(id, "x").then().statusCode(422).body("field", equalTo("Last-Event-ID"));
        request().queryParam("watchId", "x").get("/v1/events").then().statusCode(400);
    }

    private static Response events(String watch, String last) {
        return request()
                .queryParam("watchId", watch)
                .header("Last-Event-ID", last)
                .get("/v1/events");
    }

    @Test
    void theSecretIsShownOnceAndARequestMayBeSentAgain() {
        Map<String, Object> body = Map.of("name", "test", "filter", Map.of("outlet", outlet));
        Response made =
                json(body).header("Idempotency-Key", outlet.replace(' ', '-')).post("/v1/watches");
        made.then().statusCode(201).header("Location", startsWith("http"));
        json(body)
                .header("Idempotency-Key", outlet.replace(' ', '-'))
                .post("/v1/watches")
                .then()
                .statusCode(201)
                .body("id", equalTo(made.path("id")))
                .body("secret", equalTo(made.path("secret")));
        String path = "/v1/watches/" + made.path("id");
        request().get(path).then().statusCode(200).body("secret", nullValue()).body("filter.outlet", equalTo(outlet));
        request().get("/v1/watches").then().statusCode(200).body("watches.id", hasItem(made.<String>path("id")));
        request().delete(path).then().statusCode(204);
        request().get(path).then().statusCode(404).body("code", equalTo("watch-not-found"));
        request().delete(path).then().statusCode(404);
        request().get("/v1/watches").then().body("watches.id", not(hasItem(made.<String>path("id"))));
    }

    @Test
    void wrongRequestsAreProblems() {
        refused(Map.of("name", "x"), "filter");
        refused(Map.of("filter", Map.of()), "name");
        refused(Map.of("name", "x", "filter", Map.of("label", "happy")), "filter.label");
        refused(Map.of("name", "x", "filter", Map.of("minScore", 2)), "filter.minScore");
        refused(Map.of("name", "x", "filter", Map.of("speakerId", "x")), "filter.speakerId");
        for (String url : List.of("ftp://a.example/", "/hook", "https://user@a.example/", "https://a.example/#x")) {
            refused(Map.of("name", "x", "filter", Map.of(), "url", url), "url");
        }
        request()
                .post("/v1/watches/" + UUID.randomUUID() + "/deliveries/" + UUID.randomUUID() + "/redeliver")
                .then()
                .statusCode(404);
    }

    private static void refused(Map<String, ?> body, String field) {
        json(body).post("/v1/watches").then().statusCode(422).body("field", equalTo(field));
    }
}
