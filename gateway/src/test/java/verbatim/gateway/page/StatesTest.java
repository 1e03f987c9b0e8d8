package verbatim.gateway.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.browser.Window;
import verbatim.gateway.testing.SimulatedEngines;
import verbatim.serving.SubmittedText;

/** What the page shows in each of its states, on a phone and on a desk: screenshots in {@code target/screenshots}. */
@QuarkusTest
class StatesTest extends BrowserTest {

    private static final Logger LOG = Logger.getLogger(StatesTest.class);
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
        Window window = read(width, SHORT);
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
        Window window = read(width, SHORT);
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
        Window window = read(width, SHORT);
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
    void aMegabyteWithTwoThousandQuotes(int width) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("The harbour board met again to hear what the crews and the islands had to say about the plan. "
                            .repeat(4))
                    .append("“We looked at plan ")
                    .append(i)
                    .append(" and we are ")
                    .append(List.of("delighted", "fine with it", "sure it is an outrage", "here")
                            .get(i % 4))
                    .append(",” said Person ")
                    .append((char) ('A' + i % 26))
                    .append("ber.\n");
        }
        text.append("And so on, they said. ".repeat((1_000_000 - text.length()) / 22));

        Window window = window(width).open("");
        window.page.evaluate("""
                globalThis.longest = 0;
                new PerformanceObserver(list => {
                  for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
                }).observe({ type: 'longtask' });""");
        window.find("#files")
                .setInputFiles(new FilePayload(
                        "long.txt", "text/plain", text.toString().getBytes(StandardCharsets.UTF_8)));
        window.find(".article:not([aria-busy])").waitFor();
        LOG.infof(
                "1 MB with 2,000 quotes at %d px: longest task %.0f ms, %.0f nodes",
                width, window.number("longest"), window.number("document.querySelectorAll('*').length"));
        assertThat(window.find(".article .quote").count()).isEqualTo(2_000);
        assertThat(window.find(".card").count())
                .as("cards are shown as far as somebody looks")
                .isLessThan(200);
        assertThat(window.number("longest"))
                .as("ms that the window stood still")
                .isLessThan(5_000);
        window.holds("megabyte");

        window.find(".article .quote").nth(1_500).evaluate("quote => quote.click()");
        window.find(".card[aria-current]").waitFor();
        assertThat(window.find(".card[aria-current]").innerText()).contains("plan 1500");
        window.holds("two-thousand-quotes");
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void rightToLeft(int width) {
        Window window = read(
                width,
                "הגשר ייפתח במאי\n\nראש העיר דיברה אל התושבים. “הגשר ייפתח במאי ואנחנו delighted מאוד,” said Dana Levi.\n\n"
                        + "ولم يصدق أحد ذلك. “لا أحد يثق بهذه الأرقام,” said Omar Haddad.");
        window.find(".card").first().waitFor();
        assertThat(window.find(".article p").first().evaluate("each => getComputedStyle(each).direction"))
                .isEqualTo("rtl");
        assertThat(window.find("h1").evaluate("each => getComputedStyle(each).direction"))
                .isEqualTo("rtl");
        window.holds("right-to-left");
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void anArticleFullOfScript(int width) throws JsonProcessingException {
        String attack =
                "<script>globalThis.hit = 1</script><img src=x onerror='globalThis.hit = 1'><svg onload=alert(1)>"
                        + "<a href='javascript:globalThis.hit = 1'>x</a>{{7*7}}${7*7}";
        String text = "“" + attack + "” " + attack + " said " + attack + "\n\n" + attack;
        engines.quotesAnswer(answer(new ObjectMapper().writeValueAsString(hostileAnswer(text, attack))));
        String id = json(Map.of(
                        "text",
                        text,
                        "title",
                        attack,
                        "outlet",
                        attack,
                        "author",
                        attack,
                        "externalId",
                        "page-hostile-" + width))
                .post("/v1/articles")
                .path("id");

        Window window = window(width).open("#/articles/" + id);
        window.find(".card").waitFor();
        window.page.getByText("Why").click();
        window.find(".article a.quote").click();
        window.find(".matrix tbody button").first().click();
        window.find(".card").getByText("Correct").click();
        assertThat(window.find("h1").textContent()).isEqualTo(attack);
        assertThat(window.find(".card .name").textContent()).isEqualTo(attack);
        assertThat(window.find("main script, main img, main a[href^=javascript]")
                        .count())
                .isZero();
        window.hasRunNothing();
        window.holds("full-of-script");
        window.open("#/articles").find(".rows").waitFor();
        window.hasRunNothing();
    }

    /** What a quote-service would answer whose every word the article could choose. */
    private static Map<String, Object> hostileAnswer(String text, String attack) {
        int end = attack.length() + 2;
        Map<String, Object> place = Map.of("start", end + 1, "end", end + 1 + attack.length(), "text", attack);
        return Map.of(
                "engine", Map.of("name", attack, "version", "1"),
                "textSha256", SubmittedText.sha256(text),
                "offsetUnit", "utf16",
                "language", "en",
                "quotes",
                        List.of(Map.ofEntries(
                                Map.entry("id", "q1"),
                                Map.entry("start", 0),
                                Map.entry("end", end),
                                Map.entry("text", text.substring(0, end)),
                                Map.entry("kind", "speech"),
                                Map.entry("extent", "sentence"),
                                Map.entry("utterance", "u1"),
                                Map.entry("via", attack),
                                Map.entry("mention", place),
                                Map.entry(
                                        "speaker",
                                        Map.of(
                                                "id",
                                                "s1",
                                                "name",
                                                attack,
                                                "role",
                                                attack,
                                                "named",
                                                true,
                                                "type",
                                                "person",
                                                "confidence",
                                                0.9)),
                                Map.entry(
                                        "evidence",
                                        Map.of(
                                                "rule", attack,
                                                "steps",
                                                        List.of(Map.of(
                                                                "kind", attack, "text", attack, "note", attack, "start",
                                                                0, "end", 5)),
                                                "alternatives", List.of(Map.of("name", attack, "score", 0.1)))))),
                "speakers",
                        List.of(Map.of(
                                "id",
                                "s1",
                                "name",
                                attack,
                                "role",
                                attack,
                                "named",
                                true,
                                "type",
                                "person",
                                "aliases",
                                List.of(attack),
                                "quoteCount",
                                1,
                                "wordCount",
                                3)));
    }

    /** A window in which a text was sent off. */
    private Window read(int width, String text) {
        Window window = window(width).open("");
        window.find("textarea").fill(text);
        window.find("form button[type=submit]").click();
        return window;
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
