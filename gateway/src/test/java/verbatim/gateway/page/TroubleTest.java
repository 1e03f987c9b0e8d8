package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.browser.Window;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.gateway.testing.SimulatedEngines;
import verbatim.serving.CommonProblem;
import verbatim.serving.ProblemCode;

/** What goes wrong is told in words of those who read articles, and costs them nothing that they did. */
@QuarkusTest
class TroubleTest extends BrowserTest {

    private static final String SHORT = "“The bridge opens in May, and I am delighted,” said Ana Ruiz.";

    @Test
    void noFailureOfOursIsToldInWordsOfThoseWhoProgram() {
        Window window = window(Window.DESK).open("");
        Stream.concat(Arrays.stream(CommonProblem.values()), Arrays.stream(GatewayProblem.values()))
                .filter(each -> each.status() >= 500 || each.status() == 401 || each.status() == 403)
                .forEach(each -> assertThat(inWords(window, each))
                        .as(each.code())
                        .doesNotContain(each.title())
                        .doesNotContainIgnoringCase("service")
                        .doesNotContain("HTTP", "worker", "queue", "database", "gateway"));
    }

    private static String inWords(Window window, ProblemCode code) {
        return (String) window.page.evaluate(
                """
                async problem => {
                  const { inWords } = await import('/page/problem-words.js');
                  const { title, detail } = inWords(problem);
                  return title + '. ' + detail;
                }""", Map.of("code", code.code(), "title", code.title(), "detail", "quote-service answered HTTP 500."));
    }

    @Test
    void supportCanBeToldTheCodeAndTheRequest() {
        engines.quotesAnswer(SimulatedEngines.problem(500, "internal-error"));
        Window window = sentOff(Window.DESK, SHORT);
        window.find(".problem").waitFor();
        assertThat(window.find(".problem").innerText())
                .contains("The quotes could not be found", "The fault is ours")
                .containsPattern("Code quote-service-failed · HTTP 502 · request [0-9a-f-]{36}")
                .doesNotContain("quote-service answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#/%", "#/nowhere", "#/articles/%E0%A4"})
    void anAddressThatLeadsNowhereSaysSo(String address) {
        Window window = window(Window.DESK).open(address);
        window.find(".empty, .problem").waitFor();
        assertThat(window.find("main").innerText())
                .containsAnyOf("There is no such page here", "There is no such article")
                .doesNotContain("Loading");
    }

    @Test
    void aBrowserThatKeepsNothingShowsThePageAndTakesAKey() {
        Window window = window(Window.DESK, null);
        window.page.addInitScript("""
                for (const area of ['localStorage', 'sessionStorage']) {
                  Object.defineProperty(globalThis, area, { get() { throw new DOMException('not here', 'SecurityError'); } });
                }""");
        window.open("#/articles").find(".key-form").waitFor();
        window.page.getByText("Theme: auto").click();
        window.page.getByText("Theme: light").waitFor();
        window.page.getByLabel("API key").fill(ADMIN_KEY);
        window.page.keyboard().press("Enter");
        window.find(".rows, .empty").waitFor();
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void aClosedClipboardIsToldAndTheTextIsShown(int width) {
        Window window = talks(width);
        window.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('closed')); }");
        Locator citation = window.find(".card").first().getByText("Citation");
        citation.click();
        Locator dialog =
                window.page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Nothing was copied"));
        dialog.waitFor();
        assertThat(dialog.locator("textarea").inputValue()).contains("Helena Brandt");
        assertThat(window.find(".card").first().innerText())
                .contains("Not copied")
                .doesNotContain("Copied\n");
        assertThat(window.find("#announcer").textContent())
                .contains("Citation not copied")
                .doesNotContain("Citation copied");
        window.holds("not-copied");
    }

    @Test
    void anExampleThatCannotBeFetchedIsNotReadAsAnArticle() {
        Window window = window(Window.DESK);
        window.page.route(
                "**/page/harbour-talks.txt",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("<html>not found</html>")));
        window.open("").page.getByText("Try an example").click();
        window.find(".problem").waitFor();
        assertThat(window.find("textarea").inputValue()).isEmpty();
        assertThat(engines.quoteRequests()).isEmpty();
    }

    @Test
    void whatAKeyWasNeededForIsDoneWithTheKeyThatIsGiven() {
        String id = keptTalks("page-key");
        String reader =
                json(Map.of("name", "reader", "role", "read")).post("/v1/keys").path("key");
        Window window = window(Window.DESK, reader).open("#/articles/" + id);
        window.find(".card").first().waitFor();
        window.page.getByText("Delete").click();
        window.find("dialog .danger").click();
        window.find(".problem .key-form").waitFor();
        window.page.getByLabel("API key").fill(ADMIN_KEY);
        window.page.keyboard().press("Enter");
        window.page.waitForURL("**/#/articles");
        request().get("/v1/articles/" + id).then().statusCode(404);
    }

    @Test
    void aDeletionThatIsThoughtBetterOfLeavesThePendingNote() {
        engines.tonesAreDown();
        String id = json(Map.of("text", SHORT, "externalId", "page-kept-note"))
                .post("/v1/articles")
                .path("id");
        Window window = window(Window.DESK).open("#/articles/" + id);
        window.page.getByText("Tone is still pending.").waitFor();
        window.page.getByText("Delete").click();
        window.page.keyboard().press("Escape");
        assertThat(window.focused()).isEqualTo("Delete");
        assertThat(window.find(".article-header .notes").innerText()).contains("Tone is still pending.");
    }

    @Test
    void aCountdownThatIsOvertakenEndsAndSendsNothing() {
        engines.quotesAnswer(SimulatedEngines.problem(503, "overloaded").withHeader("Retry-After", "2"));
        Window window = sentOff(Window.DESK, SHORT);
        window.find(".problem").waitFor();
        engines.quotesAnswer(SimulatedEngines.problem(422, "unsupported-language"));
        int before = engines.quoteRequests().size();
        window.find("form button[type=submit]").click();
        window.page.getByText("This language cannot be read yet").waitFor();
        window.page.waitForTimeout(2_500);
        assertThat(engines.quoteRequests()).hasSize(before + 1);
    }

    @Test
    void nothingOfAnEarlierDrawingGoesOn() {
        Window window = window(Window.DESK);
        window.page.addInitScript("""
                globalThis.alive = new Set();
                const { setInterval: begin, clearInterval: end, IntersectionObserver: Observer } = globalThis;
                globalThis.setInterval = (...all) => { const timer = begin(...all); alive.add(timer); return timer; };
                globalThis.clearInterval = timer => { alive.delete(timer); end(timer); };
                globalThis.IntersectionObserver = class extends Observer {
                  observe(node) { alive.add(this); super.observe(node); }
                  disconnect() { alive.delete(this); super.disconnect(); }
                };
                const listen = EventTarget.prototype.addEventListener;
                globalThis.addEventListener = (type, act, options) => {
                  if (type === 'scroll') {
                    alive.add(act);
                    options.signal.addEventListener('abort', () => alive.delete(act));
                  }
                  listen.call(globalThis, type, act, options);
                };""");
        engines.tonesAreDown();
        engines.quotesAnswerFor("Port Ansel", recorded("harbour-talks.quotes.json"));
        String id = json(Map.of("text", TALKS, "externalId", "page-drawings"))
                .post("/v1/articles")
                .path("id");
        window.open("#/articles/" + id).find(".article:not([aria-busy])").waitFor();
        double once = window.number("alive.size");
        for (String name : new String[] {"Ada Lind", "Paul Engel", "Mia Sand"}) {
            Locator card = window.find(".card").nth(6);
            card.getByText("Correct", new Locator.GetByTextOptions().setExact(true))
                    .click();
            card.getByLabel("Speaker").fill(name);
            card.getByLabel("Reason").fill("She told the paper so.");
            card.getByText("Save").click();
            window.find(".card .name").getByText(name).first().waitFor();
        }
        assertThat(once).isGreaterThanOrEqualTo(3);
        assertThat(window.number("alive.size")).isEqualTo(once);
    }
}
