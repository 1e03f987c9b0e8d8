package verbatim.gateway.occurrences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import verbatim.gateway.testing.GatewayTest;

@QuarkusTest
class OccurrenceTest extends GatewayTest {

    private static final String WORDS = "We will not pay a toll on our own street";

    /** Ends every word of this test, so that what others store has nothing in common. */
    private final String mark = "x" + UUID.randomUUID().toString().replace("-", "");

    private String own(String words) {
        return words.replaceAll("(\\w+)", "$1" + mark);
    }

    private String store(String quote, String outlet, int day) {
        Response stored = json(Map.of(
                        "text",
                        "“" + own(quote) + ",” said Tom Keller.",
                        "outlet",
                        outlet,
                        "url",
                        "https://news.example/" + UUID.randomUUID(),
                        "publishedAt",
                        "2026-02-%02dT10:00:00Z".formatted(day)))
                .post("/v1/articles");
        stored.then().statusCode(201);
        return stored.path("quotes[0].id");
    }

    private static ValidatableResponse occurrences(String quote) {
        return request().get("/v1/quotes/" + quote + "/occurrences").then().statusCode(200);
    }

    @Test
    void theSameWordsAreFoundWhateverTheirMarksTheEarliestFirst() {
        String asked = store(WORDS, "Courier", 5);
        String earlier = store(WORDS.replace("We", "WE").replace(" on ", " – On "), "The Example", 3);
        String later = store(WORDS, "Courier", 7);
        store("Nothing of that was said by anybody here today", "The Example", 4);
        occurrences(asked)
                .body("occurrences.quoteId", contains(earlier, asked, later))
                .body("occurrences.match", contains("exact", "self", "exact"))
                .body("occurrences[0].outlet", equalTo("The Example"))
                .body("occurrences[0].changes", nullValue())
                .body("outlets.outlet", contains("The Example", "Courier"))
                .body("outlets.exact", contains(1, 2))
                .body("more", equalTo(false));
    }

    @Test
    void aChangedWordAndACutQuoteAreFoundWithTheirChanges() {
        String asked = store(WORDS, "Courier", 1);
        store(WORDS.replace("toll", "fee"), "The Example", 2);
        store("We will not pay a toll", "Gazette", 3);
        store(WORDS + " and we never did", "Herald", 4);
        occurrences(asked)
                .body("occurrences.match", contains("self", "near", "near", "near"))
                .body("occurrences[1].changes.kind", contains("replaced"))
                .body("occurrences[1].changes[0].from", equalTo(own("toll")))
                .body("occurrences[1].changes[0].to", equalTo(own("fee")))
                .body("occurrences[2].changes[0].kind", equalTo("dropped"))
                .body("occurrences[2].changes[0].from", equalTo(own("on our own street")))
                .body("occurrences[3].changes[0].kind", equalTo("added"))
                .body("occurrences[3].changes[0].to", equalTo(own("and we never did")))
                .body("outlets.changed", contains(0, 1, 1, 1));
    }

    @Test
    void aFewCommonWordsAreNoOccurrence() {
        String asked = store(WORDS, "Courier", 1);
        store("What happens on our own street is a matter for the courts alone", "Gazette", 2);
        occurrences(asked).body("occurrences.match", contains("self"));
    }

    @Test
    void shortQuotesMatchExactlyAlone() {
        String asked = store("Never again", "Courier", 1);
        String same = store("never – Again", "Gazette", 2);
        store("never always", "Herald", 3);
        occurrences(asked).body("occurrences.quoteId", contains(asked, same));
    }

    @Test
    void onlyNewestVersionsOfOtherArticlesCount() {
        String url = "https://news.example/" + UUID.randomUUID();
        String asked = store(WORDS, "Courier", 1);
        json(Map.of("text", "“" + own(WORDS) + ",” said Tom Keller.", "url", url))
                .post("/v1/articles");
        occurrences(asked).body("occurrences.size()", equalTo(2));
        json(Map.of("text", "“Something else entirely,” said Tom Keller.", "url", url))
                .post("/v1/articles");
        occurrences(asked).body("occurrences.size()", equalTo(1));
    }

    @Test
    void moreThanCanBeComparedIsSaid() {
        String asked = store(WORDS, "Courier", 1);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 201; i++) {
            many.append("“%d %s,” said Ana Ruiz. ".formatted(i, own("a toll on us")));
        }
        json(Map.of("text", many.toString(), "outlet", "Herald"))
                .post("/v1/articles")
                .then()
                .statusCode(201);
        occurrences(asked).body("more", equalTo(true));
    }

    @Test
    void anUnknownQuoteIsAProblem() {
        request()
                .get("/v1/quotes/" + UUID.randomUUID() + "/occurrences")
                .then()
                .statusCode(404)
                .body("code", equalTo("quote-not-found"));
        request().get("/v1/quotes/x/occurrences").then().statusCode(404);
    }

    @Test
    void changesAreThoseOfTheWordsAsWritten() {
        Comparison same = Comparison.of(Words.of("“Don’t – go!”"), Words.of("don't GO"));
        assertThat(same.isExact()).isTrue();
        Comparison changed = Comparison.of(
                Words.of("One two three four five Six, seven"), Words.of("one two three four five 6 seven eight"));
        assertThat(changed.isNear()).isTrue();
        assertThat(changed.changes())
                .containsExactly(
                        new Occurrence.Change("replaced", "Six", "6"), new Occurrence.Change("added", null, "eight"));
        assertThat(changed.similarity()).isEqualByComparingTo("0.8");
    }
}
