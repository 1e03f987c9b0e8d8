package verbatim.gateway.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import verbatim.gateway.testing.GatewayTest;

@QuarkusTest
class HtmlTest extends GatewayTest {

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>Bridge to open | The Example</title>
            <link rel="canonical" href="https://news.example/ID">
            <meta property="og:title" content="Bridge to open, says the mayor">
            <script type="application/ld+json">
            {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Site"},
             {"@type": ["NewsArticle"], "headline": "Bridge to open in May", "datePublished": "2026-02-03T09:30:00Z",
              "author": [{"@type": "Person", "name": "Lena Holt"}, {"name": "Max Orr"}],
              "publisher": {"@type": "Organization", "name": "The Example"}}]}
            </script><style>p { color: red }</style></head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/news">“Today,” said Nobody Here.</a></li></ul></nav>
            <article><h1>Bridge to open in May</h1>
            <p>“The   bridge opens&nbsp;in May,
               and I am <b>delighted</b>,” said Ana Ruiz. The mayor spoke at the river on Tuesday, where the work has gone on
               for three years, and where ferries carry people over until then.</p>
            <p>A second paragraph tells of the price, of the weather, and of the many who came to see the last beam put into
               its place, which took the whole of the morning.<br>A line of its own.</p>
            <p><q>An outrage</q> said Tom Keller. He lives beside the river, and fears the traffic that a bridge will bring to
               a street on which his children play, day after day, in the sun and in the rain.</p>
            </article>
            <footer><p>Copyright</p></footer><script>var tracking = "“x,” said Y Z.";</script></body></html>""";

    private final String id = UUID.randomUUID().toString();

    private String page() {
        return PAGE.replace("ID", id);
    }

    @Test
    void anArticleIsFoundInItsPageWithWhatThePageSaysOfItself() {
        Response stored = json(Map.of("html", page())).post("/v1/articles");
        stored.then()
                .statusCode(201)
                .body("title", equalTo("Bridge to open in May"))
                .body("author", equalTo("Lena Holt, Max Orr"))
                .body("outlet", equalTo("The Example"))
                .body("publishedAt", equalTo("2026-02-03T09:30:00Z"))
                .body("url", equalTo("https://news.example/" + id))
                .body("speakers.name", contains("Ana Ruiz", "Tom Keller"))
                .body("text", not(containsString("tracking")))
                .body("text", not(containsString("Nobody Here")))
                .body(
                        "text",
                        containsString(
                                "place, which took the whole of the morning.\nA line of its own.\n\n“An outrage”"));
        String text = stored.path("text");
        assertThat(text.substring(stored.path("quotes[0].start"), stored.path("quotes[0].end")))
                .isEqualTo("“The bridge opens in May, and I am delighted,”");
        // what was found is stored: the same page again is the same article
        json(Map.of("html", page()))
                .post("/v1/articles")
                .then()
                .statusCode(200)
                .body("id", equalTo(stored.path("id")))
                .body("version", equalTo(1));
    }

    @Test
    void whatTheClientSaysHolds() {
        json(Map.of(
                        "html",
                        page(),
                        "title",
                        "My title",
                        "outlet",
                        "My outlet",
                        "url",
                        "https://mine.example/" + id,
                        "publishedAt",
                        "2025-01-01T00:00:00Z"))
                .post("/v1/articles")
                .then()
                .statusCode(201)
                .body("title", equalTo("My title"))
                .body("outlet", equalTo("My outlet"))
                .body("url", equalTo("https://mine.example/" + id))
                .body("publishedAt", equalTo("2025-01-01T00:00:00Z"))
                .body("author", equalTo("Lena Holt, Max Orr"));
    }

    @Test
    void anAnalysisOfAPageHoldsItsText() {
        Response answer =
                json(Map.of("html", page(), "offsetUnit", "codepoint")).post("/v1/analyses");
        answer.then().statusCode(200).body("quotes[0].speaker.name", equalTo("Ana Ruiz"));
        assertThat(answer.<String>path("text")).startsWith("“The bridge opens in May, and I am delighted,”");
        json(Map.of("text", "“Yes,” said Ana Ruiz."))
                .post("/v1/analyses")
                .then()
                .body("$", not(hasKey("text")));
    }

    @Test
    void aPageWithoutArticleIsAProblem() {
        for (String html : List.of("<html></html>", " ", "<script>x()</script>", "<svg><text>x</text></svg>")) {
            json(Map.of("html", html))
                    .post("/v1/analyses")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("no-readable-text"))
                    .body("field", equalTo("html"));
        }
        json(Map.of("html", "<p>x</p>", "text", "x"))
                .post("/v1/analyses")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-value"));
        json(Map.of("html", "x".repeat(HtmlReader.MAX_UNITS + 1)))
                .post("/v1/analyses")
                .then()
                .statusCode(422)
                .body("code", equalTo("text-too-long"));
    }

    @Test
    void plainPagesAreReadToo() {
        ReadablePage page = HtmlReader.read(
                "<title> A  title </title><meta name=author content='Lena Holt'><time datetime=2026-02-03>today</time>"
                        + "<p>One.<p>Two<br>three.<ul><li>Four</ul>",
                null);
        assertThat(page)
                .isEqualTo(new ReadablePage(
                        "today\n\nOne.\n\nTwo\nthree.\n\nFour",
                        "A title",
                        "Lena Holt",
                        null,
                        OffsetDateTime.parse("2026-02-03T00:00:00Z"),
                        null));
    }

    @Test
    void brokenMetadataSaysNothing() {
        ReadablePage page = HtmlReader.read(
                "<script type='application/ld+json'>{oops</script><meta name=date content=yesterday>"
                        + "<link rel=canonical href='javascript:x'><p>One.",
                null);
        assertThat(page).isEqualTo(new ReadablePage("One.", null, null, null, null, null));
    }

    @Test
    void hostilePagesEndInTime() {
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        for (String html : List.of(
                "<div>".repeat(400_000) + "x",
                "<p>x, y, z".repeat(150_000),
                "<a href=x>y</a> ".repeat(100_000),
                "<table><tr><td>".repeat(60_000) + "x",
                "<b><i>".repeat(100_000) + "x",
                "<a href=x>y</a> ".repeat(11_000),
                "<p>x, y, z".repeat(11_000))) {
            long start = processor.getCurrentThreadCpuTime();
            HtmlReader.read(html, null);
            assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - start))
                    .as(html.substring(0, 20))
                    .isLessThan(Duration.ofSeconds(15));
        }
    }
}
