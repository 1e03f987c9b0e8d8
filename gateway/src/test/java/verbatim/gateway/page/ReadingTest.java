package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import verbatim.browser.Window;

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
        assertThat(window.find("h1[lang=en], .article[lang=en]").count()).isEqualTo(2);
        assertThat(window.find(".card blockquote[lang=en][dir=auto]").count()).isEqualTo(17);
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
        window.page.getByText("Show all", exactly()).click();
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
        window.find(".card .corrected").waitFor(gone());
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
}
