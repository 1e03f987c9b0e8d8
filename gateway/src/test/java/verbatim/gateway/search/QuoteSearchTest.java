package verbatim.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import verbatim.gateway.testing.GatewayTest;

@QuarkusTest
class QuoteSearchTest extends GatewayTest {

    /** Of this test alone, so that what others store is not found. */
    private final String outlet = "The Example " + UUID.randomUUID();

    private RequestSpecification search() {
        return request().queryParam("outlet", outlet);
    }

    private Response store(String text, String publishedAt) {
        Response stored = json(Map.of("text", text, "outlet", outlet, "publishedAt", publishedAt))
                .post("/v1/articles");
        stored.then().statusCode(201);
        return stored;
    }

    private void storeTwo() {
        store(
                "“The bridge is a delighted promise,” said Ana Ruiz. “Bridges are an outrage,” said Tom Keller. Ruiz waits.",
                "2026-02-03T10:00:00Z");
        store("The “green arrow” waits. “It is fine,” said Ana Ruiz. Ruiz waits.", "2026-02-05T10:00:00Z");
    }

    @Test
    void quotesAreFoundBySpeakerWhateverTheCase() {
        storeTwo();
        for (String name : List.of("Ana Ruiz", "ANA  ruiz", "ruiz", " Ruiz ")) {
            search().queryParam("speaker", name)
                    .get("/v1/quotes")
                    .then()
                    .statusCode(200)
                    .body("quotes.text", containsInAnyOrder("“It is fine,”", "“The bridge is a delighted promise,”"));
        }
        search().queryParam("speaker", "Ana")
                .get("/v1/quotes")
                .then()
                .body("quotes", empty()); // no article uses it alone
    }

    @Test
    void theNewestArticleComesFirstInReadingOrder() {
        storeTwo();
        List<String> texts = search().get("/v1/quotes").path("quotes.text");
        assertThat(texts)
                .containsExactly(
                        "“green arrow”",
                        "“It is fine,”",
                        "“The bridge is a delighted promise,”",
                        "“Bridges are an outrage,”");
    }

    @Test
    void filtersHoldAtOnce() {
        storeTwo();
        finds(2, "from", "2026-02-04");
        finds(2, "to", "2026-02-03");
        finds(0, "to", "2026-02-03T10:00:00Z");
        finds(2, "from", "2026-02-03T11:00:00+01:00", "to", "2026-02-04T00:00:00Z");
        finds(2, "label", "positive");
        finds(1, "label", "negative");
        finds(1, "kind", "scare-quote");
        finds(3, "minConfidence", "0.9");
        finds(0, "minConfidence", "0.95");
        finds(1, "minScore", "0.5");
        finds(1, "maxScore", "-0.5");
        finds(1, "minScore", "0.2", "maxScore", "0.4", "speaker", "ruiz");
        finds(2, "q", "bridge");
        finds(1, "q", "bridge -outrage");
        finds(1, "q", "\"delighted promise\"");
        finds(0, "q", "\"promise delighted\"");
        finds(2, "topic", "arrow");
        finds(1, "topic", "bridge delighted", "label", "negative");
        finds(4, "topic", "waits");
        finds(0, "topic", "tunnel");
    }

    @Test
    void whatTheQueryAskedForIsHighlighted() {
        store("“Two bridges 😀 <b>bridged</b> by one bridge,” said Ana Ruiz.", "2026-02-03T10:00:00Z");
        Response found = search().queryParam("q", "bridge").get("/v1/quotes");
        String text = found.path("quotes[0].text");
        List<Integer> starts = found.path("quotes[0].highlights.start");
        List<Integer> ends = found.path("quotes[0].highlights.end");
        assertThat(IntStream.range(0, starts.size()).mapToObj(i -> text.substring(starts.get(i), ends.get(i))))
                .containsExactly("bridges", "bridged", "bridge");
        search().queryParam("q", "bridge")
                .queryParam("offsetUnit", "codepoint")
                .get("/v1/quotes")
                .then()
                .body("quotes[0].highlights[1].start", equalTo(starts.get(1) - 1));
        search().get("/v1/quotes").then().body("quotes[0].highlights", nullValue());
    }

    @Test
    void relevanceComesBeforeTimeWhereItIsAskedFor() {
        store("“A bridge here and ferries there,” said Ana Ruiz.", "2026-02-05T10:00:00Z");
        store("“The bridge, the whole bridge and nothing but the bridge,” said Ana Ruiz.", "2026-02-03T10:00:00Z");
        store("“No word about it,” said Ana Ruiz.", "2026-02-06T10:00:00Z");
        store("“A bridge here and ferries there,” said Tom Keller.", "2026-02-04T10:00:00Z");
        List<String> all = search().queryParam("q", "bridge")
                .queryParam("sort", "relevance")
                .get("/v1/quotes")
                .path("quotes.article.publishedAt");
        assertThat(all).containsExactly("2026-02-03T10:00:00Z", "2026-02-05T10:00:00Z", "2026-02-04T10:00:00Z");
        List<String> seen = new ArrayList<>();
        Response page = search().queryParam("q", "bridge")
                .queryParam("sort", "relevance")
                .queryParam("limit", 1)
                .get("/v1/quotes");
        seen.addAll(page.path("quotes.article.publishedAt"));
        while (page.header("Link") != null) {
            page = request().urlEncodingEnabled(false).get(page.header("Link").replaceFirst("<(.*)>.*", "$1"));
            seen.addAll(page.path("quotes.article.publishedAt"));
        }
        assertThat(seen).isEqualTo(all);
    }

    private void finds(int count, String... filters) {
        RequestSpecification query = search();
        for (int i = 0; i < filters.length; i += 2) {
            query.queryParam(filters[i], filters[i + 1]);
        }
        query.get("/v1/quotes").then().statusCode(200).body("quotes.size()", equalTo(count));
    }

    @Test
    void aSpeakerIsFoundById() {
        Response stored = store("“Yes,” said Ana Ruiz. “No,” said Tom Keller.", "2026-02-03T10:00:00Z");
        request()
                .queryParam("speakerId", stored.<String>path("speakers[1].speakerId"))
                .queryParam("outlet", outlet)
                .get("/v1/quotes")
                .then()
                .body("quotes.size()", equalTo(1))
                .body("quotes[0].text", equalTo("“No,”"))
                .body("quotes[0].article.outlet", equalTo(outlet));
    }

    @Test
    void pagesHoldEveryQuoteOnceWhileOthersCome() {
        for (int day = 1; day <= 4; day++) {
            store(
                    "“One %d,” said Ana Ruiz. “Two %d,” said Ana Ruiz. “Three %d,” said Ana Ruiz."
                            .formatted(day, day, day),
                    "2026-02-0" + (day == 4 ? 3 : day) + "T10:00:00Z"); // two articles of one moment
        }
        List<String> all = search().get("/v1/quotes").path("quotes.id");
        List<String> seen = new ArrayList<>();
        Response page = search().queryParam("limit", 5).get("/v1/quotes");
        seen.addAll(page.path("quotes.id"));
        while (page.header("Link") != null) {
            store("“New,” said Ana Ruiz " + UUID.randomUUID() + ".", "2026-03-01T10:00:00Z");
            page = request().urlEncodingEnabled(false).get(page.header("Link").replaceFirst("<(.*)>.*", "$1"));
            page.then().statusCode(200);
            seen.addAll(page.path("quotes.id"));
        }
        assertThat(all).hasSize(12);
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void aCursorBelongsToItsFilters() {
        storeTwo();
        String cursor = search().queryParam("limit", 1).get("/v1/quotes").path("next");
        search().queryParam("cursor", cursor)
                .queryParam("label", "positive")
                .get("/v1/quotes")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"));
        search().queryParam("cursor", cursor).get("/v1/quotes").then().statusCode(200);
    }

    @Test
    void onlyTheNewestVersionIsSearched() {
        String url = "https://news.example/" + UUID.randomUUID();
        Response first = json(Map.of("text", "“Old,” said Ana Ruiz.", "url", url, "outlet", outlet))
                .post("/v1/articles");
        json(Map.of("text", "“Fresh,” said Ana Ruiz.", "url", url, "outlet", outlet))
                .post("/v1/articles");
        search().get("/v1/quotes").then().body("quotes.text", containsInAnyOrder("“Fresh,”"));
        request()
                .get("/v1/quotes/" + first.path("quotes[0].id"))
                .then()
                .statusCode(200)
                .body("text", equalTo("“Old,”"))
                .body("article.version", equalTo(1));
    }

    @Test
    void oneQuoteIsReadInEitherUnit() {
        Response stored = store("😀 “Yes,” said Ana Ruiz.", "2026-02-03T10:00:00Z");
        String path = "/v1/quotes/" + stored.path("quotes[0].id");
        request().get(path).then().statusCode(200).body("start", equalTo(3));
        request().queryParam("offsetUnit", "codepoint").get(path).then().body("start", equalTo(2));
        search().queryParam("offsetUnit", "codepoint").get("/v1/quotes").then().body("quotes[0].start", equalTo(2));
        request()
                .get("/v1/quotes/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("quote-not-found"));
        request().get("/v1/quotes/x").then().statusCode(404);
    }

    @Test
    void brokenFiltersAreErrors() {
        refused("facet", "speaker", "unknown-parameter");
        refused("facets", "speaker,", "invalid-parameter");
        refused("facets", "text", "invalid-parameter");
        refused("facets", "label,label", "invalid-parameter");
        refused("speakerId", "7", "invalid-parameter");
        refused("label", "happy", "invalid-parameter");
        refused("kind", "Speech", "invalid-parameter");
        refused("from", "yesterday", "invalid-parameter");
        refused("minScore", "2", "invalid-parameter");
        refused("minScore", "NaN", "invalid-parameter");
        refused("minConfidence", "x", "invalid-parameter");
        refused("limit", "0", "invalid-parameter");
        refused("sort", "relevance", "invalid-parameter");
        refused("sort", "best", "invalid-parameter");
        refused("cursor", "AAAA", "invalid-cursor");
        refused("speaker", "\u0000", "invalid-parameter");
        request()
                .queryParam("label", "positive", "negative")
                .get("/v1/quotes")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
        request().queryParam("offsetUnit", "bytes").get("/v1/quotes").then().statusCode(422);
    }

    private static void refused(String name, String value, String code) {
        request()
                .queryParam(name, value)
                .get("/v1/quotes")
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @Test
    void whatLooksLikeSqlIsText() {
        storeTwo();
        for (String word : List.of("'; drop table quote; --", "%", "\\", "((", "a' or 'a'='a")) {
            search().queryParam("speaker", word)
                    .get("/v1/quotes")
                    .then()
                    .statusCode(200)
                    .body("quotes", empty());
            search().queryParam("q", word).get("/v1/quotes").then().statusCode(200);
        }
        search().get("/v1/quotes").then().body("quotes.size()", equalTo(4));
    }
}
