package verbatim.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import verbatim.gateway.testing.GatewayTest;

@QuarkusTest
class ExportTest extends GatewayTest {

    @Inject
    DataSource database;

    /** Of this test alone. */
    private final String outlet = "Export " + UUID.randomUUID();

    private void store(String text, String title, String publishedAt) {
        json(Map.of("text", text, "outlet", outlet, "title", title, "publishedAt", publishedAt))
                .post("/v1/articles")
                .then()
                .statusCode(201);
    }

    private RequestSpecification search() {
        return request().queryParam("outlet", outlet);
    }

    @Test
    void csvHoldsOneQuoteALineAndNoFormula() {
        store(
                "“I am \"delighted\",\nreally,” said Ana Ruiz.",
                "=HYPERLINK(\"https://x.example\")",
                "2026-02-03T10:00:00Z");
        store("“=1+1 is an outrage,” said Tom Keller.", "A title, with a comma", "2026-02-02T10:00:00Z");
        Response csv = search().header("Accept", "text/csv").get("/v1/quotes");
        csv.then().statusCode(200).contentType("text/csv;charset=UTF-8");
        assertThat(csv.asString())
                .startsWith(
                        "id,articleId,time,outlet,title,url,kind,speaker,role,confidence,label,score,corrected,text\r\n")
                .contains("\"'=HYPERLINK(\"\"https://x.example\"\")\"")
                .contains("\"A title, with a comma\"")
                .contains(",\"negative\",-0.8,")
                .endsWith("\"'“=1+1 is an outrage,”\"\r\n");
    }

    @Test
    void fieldsAreSafe() {
        for (String formula : List.of("=1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "“=1”", "\"=1\"")) {
            assertThat(Csv.field(formula)).startsWith("\"'");
        }
        assertThat(Csv.field(-0.5)).isEqualTo("-0.5");
        assertThat(Csv.field("a-b")).isEqualTo("\"a-b\"");
        assertThat(Csv.field(null)).isEmpty();
    }

    @Test
    void ndjsonHoldsAllThatPassTheFilterInTheOrderOfPages() {
        for (int day = 1; day <= 3; day++) {
            store(
                    "“One " + day + ",” said Ana Ruiz. “I am delighted,” said Tom Keller.",
                    "Day " + day,
                    "2026-02-0" + day + "T10:00:00Z");
        }
        List<String> pages = search().get("/v1/quotes").path("quotes.id");
        Response all = search().header("Accept", "application/x-ndjson").get("/v1/quotes");
        all.then().statusCode(200);
        assertThat(all.asString().lines().map(line -> line.replaceFirst("^\\{\"id\":\"([^\"]*)\".*", "$1")))
                .isEqualTo(pages)
                .hasSize(6);
        Response some = search().header("Accept", "application/x-ndjson")
                .queryParam("label", "positive")
                .queryParam("limit", 2)
                .get("/v1/quotes");
        assertThat(some.asString().lines()).hasSize(2).allMatch(line -> line.contains("delighted"));
        search().header("Accept", "text/csv")
                .queryParam("cursor", "x")
                .get("/v1/quotes")
                .then()
                .statusCode(400);
        search().header("Accept", "text/html").get("/v1/quotes").then().statusCode(406);
    }

    @Test
    void filesAreInTheOrderOfTheSearch() {
        store("“The ferry is late,” said Ana Ruiz.", "Newest", "2026-02-03T10:00:00Z");
        store("“The ferry, the ferry, always the ferry,” said Tom Keller.", "Best", "2026-02-02T10:00:00Z");
        store("“A ferry would be good,” said Ana Ruiz.", "Oldest", "2026-02-01T10:00:00Z");
        RequestSpecification best = search().queryParam("q", "ferry")
                .queryParam("sort", "relevance")
                .queryParam("limit", 2);
        List<String> page = best.get("/v1/quotes").path("quotes.text");
        assertThat(page).hasSize(2).first().asString().contains("always the ferry");
        Response csv = best.header("Accept", "text/csv").get("/v1/quotes");
        assertThat(csv.asString().lines().skip(1).map(line -> line.replaceFirst(".*\"(“[^\"]*)\"$", "$1")))
                .isEqualTo(page);
        search().queryParam("sort", "relevance")
                .header("Accept", "text/csv")
                .get("/v1/quotes")
                .then()
                .statusCode(400);
    }

    @Test
    void linkedDataHoldsQuotationsWithTheirCreators() {
        store("“One,” said Ana Ruiz. The “green arrow” waits.", "First", "2026-02-03T10:00:00Z");
        Response graph = search().header("Accept", "application/ld+json")
                .queryParam("limit", 1)
                .get("/v1/quotes");
        graph.then()
                .statusCode(200)
                .body("'@context'", equalTo("https://schema.org"))
                .body("'@graph'.size()", equalTo(1))
                .body("'@graph'[0].'@type'", equalTo("Quotation"))
                .body("'@graph'[0].text", equalTo("“One,”"))
                .body("'@graph'[0].creator.name", equalTo("Ana Ruiz"))
                .body("'@graph'[0].isBasedOn.headline", equalTo("First"))
                .body("'@graph'[0].isBasedOn.publisher.name", equalTo(outlet));
        assertThat(graph.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void theFeedIsXmlWhateverTheTexts() {
        store("“<One> & ]]> \u0001 two,” said Ana Ruiz.", "First", "2026-02-03T10:00:00Z");
        Response feed = search().header("Accept", "application/rss+xml").get("/v1/quotes");
        feed.then()
                .statusCode(200)
                .contentType("application/rss+xml")
                .body("rss.channel.item.size()", equalTo(1))
                .body("rss.channel.item[0].title", equalTo("Ana Ruiz: “<One> & ]]>  two,”"))
                .body("rss.channel.item[0].pubDate", equalTo("Tue, 3 Feb 2026 10:00:00 GMT"));
        search().header("Accept", "application/rss+xml")
                .queryParam("sort", "newest")
                .get("/v1/quotes")
                .then()
                .statusCode(400);
    }

    @Test
    void facetsCountAllThatPassesTheFilter() {
        store("“One,” said Ana Ruiz. “I am delighted,” said Ana Ruiz.", "First", "2026-02-03T10:00:00Z");
        store("“An outrage,” said Tom Keller. The “green arrow” waits.", "Second", "2026-02-04T23:30:00-01:00");
        search().queryParam("facets", "speaker,label,day,outlet")
                .queryParam("limit", 1)
                .get("/v1/quotes")
                .then()
                .statusCode(200)
                .body("quotes.size()", equalTo(1))
                .body("facets.speaker.value", equalTo(List.of("Ana Ruiz", "Tom Keller")))
                .body("facets.speaker.count", equalTo(List.of(2, 1)))
                .body("facets.label.value", equalTo(List.of("negative", "neutral", "positive")))
                .body("facets.day.value", equalTo(List.of("2026-02-03", "2026-02-05")))
                .body("facets.outlet.count", equalTo(List.of(4)))
                .body("counted.quotes", equalTo(4))
                .body("counted.all", equalTo(true));
        search().queryParam("facets", "label")
                .queryParam("speaker", "tom keller")
                .get("/v1/quotes")
                .then()
                .body("facets.label.value", equalTo(List.of("negative")));
        search().get("/v1/quotes").then().body("facets", nullValue()).body("counted", nullValue());
    }

    /** Among more quotes than these the newest are counted, and the answer says so. */
    @Test
    void countsSayAmongHowManyTheyAre() throws SQLException {
        store("“An outrage,” said Ana Ruiz.", "First", "2026-02-03T10:00:00Z");
        store(
                "“I am delighted,” said Ana Ruiz. “I am delighted again,” said Tom Keller.",
                "Second",
                "2026-02-04T10:00:00Z");
        QuoteFilter.Parameters parameters = new QuoteFilter.Parameters();
        parameters.outlet = outlet;
        Sql query = QuoteSql.facets(parameters.parse(), List.of("q.label", "q.outlet"), 2, 50);
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = query.prepare(connection)) {
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getInt(1) + " " + row.getString(2) + " " + row.getLong(3));
                }
            }
        }
        assertThat(rows).containsExactly("-1 null 2", "0 positive 2", "1 " + outlet + " 2");
        assertThat(Counted.of(Facets.COUNTED, false).all()).isFalse();
        assertThat(Counted.of(Facets.COUNTED, true).all()).isTrue();
        assertThat(Counted.of(2, false).all()).isTrue();
        search().queryParam("exact", "true")
                .queryParam("facets", "label")
                .get("/v1/quotes")
                .then()
                .statusCode(200)
                .body("facets.label.count", equalTo(List.of(2, 1)))
                .body("counted.quotes", equalTo(3));
        search().queryParam("exact", "true").get("/v1/quotes/matrix").then().body("counted.quotes", equalTo(3));
        search().queryParam("exact", "yes").get("/v1/quotes/matrix").then().statusCode(400);
    }

    @Test
    void theMatrixSumsUpAllThatPassesTheFilter() {
        store("“I am delighted now,” said Ana Ruiz. “An outrage,” said Tom Keller.", "First", "2026-02-03T10:00:00Z");
        store("“An outrage,” said Ana Ruiz. The “green arrow” waits.", "Second", "2026-02-04T10:00:00Z");
        search().get("/v1/quotes/matrix")
                .then()
                .statusCode(200)
                .body("rows.name", equalTo(List.of("Ana Ruiz", "Tom Keller")))
                .body("rows.quoteCount", equalTo(List.of(2, 1)))
                .body("rows.wordCount", equalTo(List.of(6, 2)))
                .body("rows.share", equalTo(List.of(0.75f, 0.25f)))
                .body("rows[0].meanScore", equalTo(-0.025f))
                .body("rows[0].labels.positive", equalTo(1))
                .body("rows[0].labels.negative", equalTo(1))
                .body("more", equalTo(false))
                .body("counted.quotes", equalTo(3))
                .body("counted.all", equalTo(true));
        search().queryParam("q", "delighted")
                .get("/v1/quotes/matrix")
                .then()
                .body("rows.wordCount", equalTo(List.of(4)));
        search().queryParam("sort", "newest").get("/v1/quotes/matrix").then().statusCode(400);
    }
}
