package verbatim.gateway.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.browser.Window;
import verbatim.gateway.testing.SimulatedEngines;

/** What the page shows in each of its states, on a phone and on a desk: screenshots in {@code target/screenshots}. */
@QuarkusTest
class StatesTest extends BrowserTest {

    private static final String SHORT = "“The bridge opens in May, and I am delighted,” said Ana Ruiz.";

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void start(int width) {
        Window window = window(width).open("");
        window.find("textarea").waitFor();
        window.holds("start");
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void empty(int width) {
        Window window = window(width);
        window.answer("v1/articles?limit=50", "{\"articles\": []}");
        window.open("#/articles").find(".empty").waitFor();
        window.holds("empty");
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void loading(int width) {
        engines.quotesAnswer(aResponse().withTransformers("simulated-quotes").withFixedDelay(20_000));
        Window window = sentOff(width, SHORT);
        window.find(".loading").waitFor();
        window.holds("loading");
        window.page.getByText("Stop").click();
        window.page.getByText("Stopped.").waitFor();
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void complete(int width) {
        String id = keptTalks("page-complete");
        Window window = window(width).open("#/articles/" + id);
        window.find(".card").nth(6).getByText("Why").click();
        window.holds("article");
        window.find(".card").nth(6).getByText("Correct").click();
        window.find(".correction-form").scrollIntoViewIfNeeded();
        window.holds("correction");
        window.open("#/articles").find(".rows").waitFor();
        window.holds("articles");
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void partial(int width) {
        engines.tonesAreDown();
        String id = json(Map.of("text", SHORT, "externalId", "page-partial-" + width))
                .post("/v1/articles")
                .path("id");
        Window window = window(width).open("#/articles/" + id);
        window.page.getByText("Tone is still pending.").waitFor();
        assertThat(window.find(".card .tone").innerText()).contains("tone pending");
        window.holds("partial");
        // and when it comes, the page has it by itself
        engines.work();
        window.page.getByText("positive +0.75").first().waitFor();
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void overload(int width) {
        engines.quotesAnswer(SimulatedEngines.problem(503, "overloaded").withHeader("Retry-After", "30"));
        Window window = sentOff(width, SHORT);
        window.find(".problem").waitFor();
        assertThat(window.find(".problem").innerText()).contains("Trying again in", "overloaded");
        window.holds("overload");
        engines.work();
        window.page.getByText("Try now").click();
        window.find(".card").waitFor();
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void error(int width) {
        engines.quotesAnswer(SimulatedEngines.problem(500, "internal-error"));
        Window window = sentOff(width, SHORT);
        window.find(".problem").waitFor();
        assertThat(window.find(".problem").innerText()).contains("quote-service-failed");
        window.holds("error");
        window.open("#/articles/019c2325-1d40-7c3e-9b1f-2f6f1f0f7a11")
                .find(".problem")
                .waitFor();
        window.holds("not-found");
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void noPermission(int width) {
        Window stranger = window(width, null).open("#/articles");
        stranger.find(".key-form").waitFor();
        stranger.holds("no-key");
        stranger.page.getByLabel("API key").fill(ADMIN_KEY);
        stranger.page.getByText("Use this key").click();
        stranger.find(".key-form").waitFor(gone());

        String reader = json(Map.of("name", "reader of the page", "role", "read"))
                .post("/v1/keys")
                .path("key");
        Window window = window(width, reader).open("");
        window.find("textarea").fill(SHORT);
        window.find("#keep").check();
        window.find("form button[type=submit]").click();
        window.find(".problem").waitFor();
        assertThat(window.find(".problem").innerText()).contains("role-insufficient");
        window.holds("no-permission");
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void rightToLeft(int width) {
        Window window = sentOff(
                width,
                "הגשר ייפתח במאי\n\nראש העיר דיברה אל התושבים. “הגשר ייפתח במאי ואנחנו delighted מאוד,” said Dana Levi.\n\n"
                        + "ولم يصدق أحد ذلك. “لا أحد يثق بهذه الأرقام,” said Omar Haddad.");
        window.find(".card").first().waitFor();
        assertThat(window.find(".article p").first().evaluate("each => getComputedStyle(each).direction"))
                .isEqualTo("rtl");
        assertThat(window.find("h1").evaluate("each => getComputedStyle(each).direction"))
                .isEqualTo("rtl");
        assertThat(beginning(window, "h1", ".facts")).isBetween(-1.0, 1.0);
        window.holds("right-to-left");

        window.answer("v1/articles?*", """
                {"articles": [
                  {"id": "019c2325-1d40-7c3e-9b1f-2f6f1f0f7a11", "title": "الجسر يفتح في مايو", "outlet": "البريد", "status": "complete",
                   "quoteCount": 3, "ingestedAt": "2026-02-03T09:30:00Z"},
                  {"id": "019c2325-1d40-7c3e-9b1f-2f6f1f0f7a12", "title": "Bridge to open in May", "outlet": "Courier",
                   "status": "complete", "quoteCount": 3, "ingestedAt": "2026-02-03T09:30:00Z"}]}""");
        window.open("#/articles").find(".rows").waitFor();
        assertThat(beginning(window, ".row-name", ".rows .hint")).isBetween(-1.0, 1.0);
        assertThat(beginning(window, ".rows .hint", ".rows .hint")).isBetween(-1.0, 1.0);
        assertThat(window.find(".rows .hint bdi").first().innerText())
                .as("a date keeps its order among words from right to left")
                .isEqualTo("3 Feb 2026");
        assertThat(window.find(".row-name").last().evaluate("each => getComputedStyle(each).direction"))
                .isEqualTo("ltr");
        window.holds("articles-right-to-left");
    }

    /** Pixels between where words that go from right to left begin and the right end of a line that is filled. */
    private static double beginning(Window window, String words, String line) {
        return window.number("""
                (() => {
                  const words = new Range();
                  words.selectNodeContents(document.querySelector('%s'));
                  return document.querySelector('%s').getBoundingClientRect().right - words.getBoundingClientRect().right;
                })()""".formatted(words, line));
    }
}
