package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import verbatim.browser.Window;
import verbatim.gateway.testing.SimulatedEngines;

/** Somebody reads an article on the page: pastes it, looks at quotes and their reasons, filters, corrects, takes along. */
@QuarkusTest
class ReadingTest extends BrowserTest {

    private static final Logger LOG = Logger.getLogger(ReadingTest.class);

    @Test
    void thePageIsSmallAndSoonUsable() {
        Window window = window(Window.DESK);
        List<Response> answers = new ArrayList<>();
        window.page.onResponse(answers::add);
        window.open("").find("textarea").waitFor();
        int bytes = 0;
        for (Response answer : answers) {
            var sizes = answer.request().sizes();
            bytes += sizes.responseBodySize + sizes.responseHeadersSize;
        }
        double millis = window.number("performance.now()");
        LOG.infof("first view: %d bytes in %d answers, usable after %.0f ms", bytes, answers.size(), millis);
        assertThat(bytes).isBetween(10_000, 200_000);
        assertThat(window.page.evaluate("""
                () => performance.getEntriesByType('resource').map(each => each.name).filter(each => each.endsWith('.js'))
                  .filter(each => ![...document.querySelectorAll('link[rel=modulepreload], script')].some(link => [link.href, link.src].includes(each)))"""))
                .as("modules that are fetched only when another has come")
                .isEqualTo(List.of());
        window.page.reload();
        window.find("textarea").waitFor();
        assertThat(window.number("performance.now()"))
                .as("ms until the second view is usable")
                .isLessThan(5_000);
    }

    @Test
    void theExampleIsShownAsItStandsWithItsQuotesMarked() {
        enginesKnowTheTalks();
        Window window = window(Window.DESK).open("");
        window.page.getByText("Try an example").click();
        window.find(".article:not([aria-busy])").waitFor();

        assertThat(String.join("\n", window.find(".article p").allTextContents()))
                .isEqualTo(TALKS.strip());
        assertThat(window.find(".article a.quote.speech").count()).isEqualTo(15);
        assertThat(window.find(".article .quote.no-speech").allTextContents())
                .containsExactly("“flexibility package”", "“The Long Way Home”");
        assertThat(window.find("[data-quote=q5]").getAttribute("data-tag")).isEqualTo("▼ Okafor");
        assertThat(window.find(".card").count()).isEqualTo(17);
        assertThat(window.find(".timeline .time").allTextContents())
                .containsExactly("Lead", "18:40", "16:15", "13:05", "10:30");
    }

    @Test
    void pointingAtAQuoteShowsWhoSaysItByWhichWords() {
        Window window = talks(Window.DESK);
        window.find("[data-quote=q1]").hover();
        assertThat(window.highlighted("cue")).isEqualTo("told");
        assertThat(window.highlighted("mention")).isEqualTo("she");

        window.find("[data-quote=q5]").focus();
        assertThat(window.highlighted("cue")).isEqualTo("said");
        assertThat(window.highlighted("mention")).isEqualTo("Okafor");
    }

    @Test
    void aPronounAndItsPersonLeadToEachOther() {
        Window window = talks(Window.DESK);
        Locator she = window.find("a.mention.pronoun").first();
        she.focus();
        assertThat(window.highlighted("person")).contains("Helena Brandt").contains("she");
        window.page.keyboard().press("Enter");
        assertThat(window.highlighted("place")).isEqualTo("Helena Brandt");

        window.find(".matrix tbody button").first().hover();
        assertThat(window.highlighted("person").split("\\|")).contains("she", "Brandt");
    }

    @Test
    void whyTellsTheEvidenceTheOthersAndThePartsOfTheTone() {
        Window window = talks(Window.DESK);
        Locator card = window.find(".card[data-card=q7]");
        card.getByText("Why").focus();
        window.page.keyboard().press("Enter");
        assertThat(card.locator(".why").innerText())
                .contains("A senior official", "described", "Also weighed", "the ministry", "friendly");
        card.locator(".steps button").first().click();
        assertThat(window.highlighted("place")).isEqualTo("described");
    }

    @Test
    void aCellOfTheMatrixShowsItsQuotesAlone() {
        Window window = talks(Window.DESK);
        window.page.getByLabel("Tomas Okafor, negative: 2").click();
        assertThat(window.find(".card").count()).isEqualTo(2);
        assertThat(window.find(".filter-line").innerText()).contains("2 of 17 quotes: Tomas Okafor, negative");
        assertThat(window.find(".article .quote:not(.dim)").count()).isEqualTo(2);
        assertThat(window.page.url()).contains("speaker=s2").contains("tone=negative");
        assertThat(window.focused()).isEqualTo("2");
        window.page
                .getByText("Show all", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(window.find(".card").count()).isEqualTo(17);
    }

    @Test
    void aLinkToAQuoteLeadsToIt() {
        String id = keptTalks("page-link");
        Window window = window(Window.DESK).open("#/articles/" + id);
        window.find(".card").nth(14).locator("blockquote a").click();
        String link = window.page.url();
        assertThat(link).contains("quote=");
        window.open("#/").page.navigate(link);
        window.find(".card[aria-current]").waitFor();
        assertThat(window.find(".card[aria-current]").innerText())
                .contains("Our volunteers are doing a marvellous job");
        assertThat(window.number("document.querySelector('.article [aria-current]').getBoundingClientRect().top"))
                .isBetween(0.0, 900.0);
    }

    @Test
    void aCorrectionWinsAndTheReasonStays() {
        String id = keptTalks("page-correction");
        Window window = window(Window.DESK).open("#/articles/" + id);
        Locator card = window.find(".card").nth(6);
        card.getByText("Correct").click();
        card.getByLabel("Speaker").fill("Ruth Adeyemi");
        card.getByLabel("Tone").selectOption("mixed");
        card.getByLabel("Reason").fill("She told the paper so.");
        card.getByText("Save").click();
        window.find(".card .corrected").waitFor();

        assertThat(card.innerText()).contains("Ruth Adeyemi", "mixed", "She told the paper so.");
        assertThat(request().get("/v1/articles/" + id).<String>path("quotes[6].correction.engine.speaker.name"))
                .isEqualTo("A senior official");

        card.getByText("Correct", new Locator.GetByTextOptions().setExact(true)).click();
        card.getByText("Withdraw the correction").click();
        window.find(".card .corrected").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(card.innerText()).contains("A senior official");
    }

    @Test
    void aQuoteIsTakenAlongAsCitationJsonAndLink() {
        String id = keptTalks("page-copy");
        Window window = window(Window.DESK).open("#/articles/" + id);
        Locator card = window.find(".card").nth(4);
        assertThat(copied(window, card, "Citation"))
                .isEqualTo(
                        "“The offer on the table is an insult to people who work through the night,” — Tomas Okafor, head of"
                                + " the dockworkers' union. Port Ansel Courier, 3 Feb 2026.");
        assertThat(copied(window, card, "JSON")).contains("\"start\": 856", "\"rule\"");
        assertThat(copied(window, card, "Link")).contains("/#/articles/" + id + "?quote=");
    }

    private static String copied(Window window, Locator card, String what) {
        window.page.evaluate("navigator.clipboard.writeText('')");
        card.getByText(what, new Locator.GetByTextOptions().setExact(true)).click();
        window.page.waitForFunction("async () => await navigator.clipboard.readText() !== ''");
        return (String) window.page.evaluate("navigator.clipboard.readText()");
    }

    @Test
    void severalFilesAreReadOneAfterTheOther() {
        engines.quotesAnswerFor("nonsense", SimulatedEngines.problem(500, "internal-error"));
        Window window = window(Window.DESK).open("");
        window.find("#files").setInputFiles(new FilePayload[] {
            file("bridge.txt", "text/plain", "“The bridge opens in May, and I am delighted,” said Ana Ruiz."),
            file(
                    "ferry.html",
                    "text/html",
                    "<html><head><title>Ferry late</title></head><body><nav>Home</nav><article>"
                            + "<p>“The ferry is an outrage,” said Jonas Weil.</p><p>It was the third time this week, and nobody at the quay"
                            + " was surprised.</p></article></body></html>"),
            file("broken.txt", "text/plain", "nonsense"),
        });
        window.page.getByText("3 of 3 files, 1 not read").waitFor();
        assertThat(window.find(".file-queue li").allTextContents().get(2))
                .startsWith("broken.txt")
                .doesNotContain("Open");
        window.page.getByText("Open ferry.html").click();
        window.find(".card").waitFor();
        assertThat(window.find(".card").innerText()).contains("Jonas Weil", "negative");
        assertThat(window.find(".article").innerText()).doesNotContain("Home");
    }

    @Test
    void aDroppedFileIsRead() {
        Window window = window(Window.DESK).open("");
        window.find("textarea").waitFor();
        window.page.evaluate("""
                () => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File(['“I am delighted,” said Ana Ruiz.'], 'dropped.txt', { type: 'text/plain' }));
                  for (const type of ['dragenter', 'dragover', 'drop']) {
                    document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
                  }
                }""");
        window.find(".card").waitFor();
        assertThat(window.find(".card").innerText()).contains("Ana Ruiz", "positive");
    }

    private static FilePayload file(String name, String type, String content) {
        return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everythingGoesWithoutAMouse() {
        enginesKnowTheTalks();
        Window window = window(Window.DESK).open("");
        window.page.keyboard().press("Tab");
        assertThat(window.focused()).isEqualTo("Skip to the content");
        window.page.keyboard().press("Enter");
        window.tabTo("textarea");
        window.page.keyboard().insertText(TALKS);
        window.tabTo("form button[type=submit]");
        window.page.keyboard().press("Enter");
        window.find(".card").first().waitFor();
        assertThat(window.focused()).startsWith("Ferry talks resume"); // the new view's heading

        window.tabTo("[data-cell=s2-negative]");
        window.page.keyboard().press("Space");
        assertThat(window.find(".card").count()).isEqualTo(2);
        window.page.keyboard().press("Space");
        assertThat(window.find(".card").count()).isEqualTo(17);

        window.tabTo("a.quote");
        assertThat(window.highlighted("cue")).isEqualTo("told");
        window.page.keyboard().press("j");
        assertThat(window.focused()).startsWith("“Nobody wants");
        window.page.keyboard().press("Enter");
        assertThat(window.find(".card[aria-current]").innerText()).contains("Nobody wants");

        window.tabTo(".card .opener");
        window.page.keyboard().press("Enter");
        assertThat(window.find(".card .why").first().isVisible()).isTrue();
    }

    @Test
    void onPaperThereIsEveryQuoteAndNoControl() {
        Window window = talks(Window.DESK);
        window.print("printed");
        assertThat(window.find(".bar").isVisible()).isFalse();
        assertThat(window.find(".card-actions").first().isVisible()).isFalse();
        assertThat(window.find(".card").last().isVisible()).isTrue();
        assertThat(window.find(".matrix table").isVisible()).isTrue();
    }

    /** The sample, read. */
    private Window talks(int width) {
        enginesKnowTheTalks();
        Window window = window(width).open("");
        window.find("textarea").fill(TALKS);
        window.find("form button[type=submit]").click();
        window.find(".article:not([aria-busy])").waitFor();
        return window;
    }
}
