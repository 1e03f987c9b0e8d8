package verbatim.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import verbatim.gateway.database.Database;
import verbatim.gateway.testing.GatewayTest;

/** Pages of one speaker are read along an index of its own, which must hold what the quotes hold. */
@QuarkusTest
class NewestOfSpeakerTest extends GatewayTest {

    /** Of this test alone, so that what others store is not found. */
    private final String surname = "Quaver" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Inject
    Database database;

    private Response store(String url, String text, String publishedAt) {
        Response stored = json(Map.of(
                        "text", text, "url", "https://" + surname + ".example/" + url, "publishedAt", publishedAt))
                .post("/v1/articles");
        assertThat(stored.statusCode()).isIn(200, 201);
        return stored;
    }

    /** Two people of one last name; one article knows only that, and one does not use it alone. */
    private Response storeFamily() {
        Response first = store(
                "1",
                "“One bridge,” said Ana %1$s. “Two bridges,” said %1$s. “Three,” said Tom Keller. %1$s waits."
                        .formatted(surname),
                "2026-02-03T10:00:00Z");
        store(
                "2",
                "“Four bridges,” said Ben %1$s. %1$s calls it a promenade.".formatted(surname),
                "2026-02-05T10:00:00Z");
        store("3", "“Five,” said %1$s. “Six bridges,” said %1$s.".formatted(surname), "2026-02-04T10:00:00Z");
        store("4", "“Seven bridges,” said Ana %s.".formatted(surname), "2026-02-03T10:00:00Z"); // of one moment
        return first;
    }

    private List<String> paged(Map<String, Object> filter, int limit) {
        List<String> seen = new ArrayList<>();
        Response page = request().queryParams(filter).queryParam("limit", limit).get("/v1/quotes");
        seen.addAll(page.path("quotes.text"));
        while (page.header("Link") != null) {
            page = request().urlEncodingEnabled(false).get(page.header("Link").replaceFirst("<(.*)>.*", "$1"));
            page.then().statusCode(200);
            seen.addAll(page.path("quotes.text"));
        }
        return seen;
    }

    @Test
    void pagesOfANameHoldEverybodyWhoGoesByItOnceAndInOrder() {
        storeFamily();
        RequestSpecification all = request().queryParam("speaker", surname);
        List<String> texts = all.get("/v1/quotes").path("quotes.text");
        assertThat(texts.subList(0, 3)).containsExactly("“Four bridges,”", "“Five,”", "“Six bridges,”");
        assertThat(texts.subList(3, 6))
                .containsExactlyInAnyOrder("“One bridge,”", "“Two bridges,”", "“Seven bridges,”");
        assertThat(texts).hasSize(6);
        Stream.of(1, 2, 3, 5).forEach(limit -> assertThat(paged(Map.of("speaker", surname), limit))
                .isEqualTo(texts));
    }

    @Test
    void otherFiltersHoldAlongTheWay() {
        Response stored = storeFamily();
        assertThat(paged(Map.of("speaker", surname, "q", "bridge"), 2)).hasSize(5);
        assertThat(paged(Map.of("speaker", surname, "q", "bridge", "sort", "relevance"), 2))
                .hasSize(5);
        assertThat(paged(Map.of("speaker", surname, "topic", "promenade"), 2)).containsExactly("“Four bridges,”");
        assertThat(paged(Map.of("speaker", surname, "from", "2026-02-04"), 1))
                .containsExactly("“Four bridges,”", "“Five,”", "“Six bridges,”");
        Map<String, Object> known = Map.of("speakerId", stored.path("speakers[0].speakerId"));
        assertThat(paged(known, 1)).containsExactlyInAnyOrder("“One bridge,”", "“Seven bridges,”");
        assertThat(paged(Map.of("speakerId", stored.path("speakers[0].speakerId"), "speaker", "Ana " + surname), 2))
                .hasSize(2);
        assertThat(paged(Map.of("speakerId", stored.path("speakers[0].speakerId"), "speaker", "Ben " + surname), 2))
                .isEmpty();
    }

    /** Also where the article has meanwhile been published anew, and where somebody corrects who spoke. */
    @Test
    void everyNameAndLinkHoldsTheTimeOfItsQuotes() {
        Response stored = store("1", "“One bridge,” said Ana %s.".formatted(surname), "2026-02-03T10:00:00Z");
        json(Map.of("speaker", "Cleo " + surname, "reason", "It was her."))
                .post("/v1/quotes/" + stored.path("quotes[0].id") + "/corrections")
                .then()
                .statusCode(201);
        store("1", "“One bridge more,” said Ana %s.".formatted(surname), "2026-03-07T10:00:00Z");
        assertThat(database.list(
                        "select n.name_key as name from article_speaker_name n join quote q on q.speaker_id = n.speaker_id"
                                + " where q.occurred_at <> n.occurred_at or q.article_id <> n.article_id",
                        row -> row.text("name")))
                .isEmpty();
        assertThat(database.list(
                        "select l.name from speaker_link l join quote q on q.speaker_id = l.article_speaker_id"
                                + " where q.occurred_at <> l.occurred_at or q.article_id <> l.article_id",
                        row -> row.text("name")))
                .isEmpty();
        assertThat(paged(Map.of("speaker", "Ana " + surname), 1)).containsExactly("“One bridge more,”");
    }
}
