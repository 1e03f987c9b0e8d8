package verbatim.gateway.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import verbatim.browser.Window;
import verbatim.gateway.testing.SimulatedEngines;

/** Somebody reads an article without a mouse, and is thrown out nowhere. */
@QuarkusTest
class FocusTest extends BrowserTest {

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

        window.tabTo("[data-focus='s2-negative']");
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
    void theFilterOfAnArticleKeepsTheFocusWhateverItChanges() {
        Window window = talks(Window.DESK);
        Locator which = window.find(".filter-line select");
        which.focus();
        which.selectOption("other");
        assertThat(window.find(".card").count()).isEqualTo(2);
        assertThat(window.hasFocus(".filter-line select")).isTrue();

        window.tabTo(".filter-line button");
        window.page.keyboard().press("Enter");
        assertThat(window.find(".card").count()).isEqualTo(17);
        assertThat(window.hasFocus(".filter-line select"))
                .as("the button goes with the filter")
                .isTrue();
    }

    @Test
    void theTableOfSpeakersKeepsTheFocusWhenItShowsAll() {
        Window window = sentOff(Window.DESK, manySpeakers());
        window.find(".card").first().waitFor();
        window.tabTo("[data-focus=rows]");
        window.page.keyboard().press("Enter");
        assertThat(window.find(".matrix tbody tr").count()).isEqualTo(12);
        assertThat(window.focused()).isEqualTo("Show fewer");
    }

    @Test
    void anArticleThatIsCompletedMeanwhileLeavesTheFocusOnTheSameQuote() {
        enginesKnowTheTalks();
        engines.tonesAreDown();
        String id = json(Map.of("text", TALKS, "externalId", "page-completed"))
                .post("/v1/articles")
                .path("id");
        Window window = window(Window.DESK).open("#/articles/" + id);
        window.find(".card .opener").nth(4).focus();
        String quote = window.find(".card").nth(4).getAttribute("data-card");
        engines.work();
        window.page.getByText("Tone is still pending.").waitFor(gone());
        assertThat(window.hasFocus(".card[data-card='" + quote + "']")).isTrue();
    }

    @Test
    void enterGoesFromAQuoteToItsCardAndEscapeBack() {
        Window window = talks(Window.DESK);
        window.tabTo("[data-quote=q5]");
        window.page.keyboard().press("Enter");
        assertThat(window.hasFocus(".card[data-card=q5]")).isTrue();
        window.tabTo(".card[data-card=q5] .opener");
        window.page.keyboard().press("Escape");
        assertThat(window.hasFocus(".article [data-quote=q5]")).isTrue();

        window.page.keyboard().press("Enter");
        window.page.keyboard().press("Tab");
        window.page.keyboard().press("Enter");
        assertThat(window.hasFocus(".article [data-quote=q5]"))
                .as("the words of a card lead to the text")
                .isTrue();
    }

    @Test
    void theCardThatIsGoneToIsWholeAndNoneIsCutAboveIt() {
        Window window = talks(Window.DESK);
        window.find(".article [data-quote=q9]").click();
        window.find(".card[data-card=q9][aria-current]").waitFor();
        assertThat(window.page.evaluate("""
                        () => {
                          const head = document.querySelector('.cards-head').getBoundingClientRect().bottom;
                          return [...document.querySelectorAll('.card')].map(each => each.getBoundingClientRect())
                            .some(each => each.top < head && each.bottom > head);
                        }""")).isEqualTo(false);
        assertThat(
                        window.number(
                                "document.querySelector('.card[aria-current]').getBoundingClientRect().top - document.querySelector('.cards-head').getBoundingClientRect().bottom"))
                .isBetween(0.0, 20.0);
    }

    @Test
    void theSameNewsTwiceIsSpokenTwice() {
        Window window = window(Window.DESK).open("");
        assertThat(window.page.evaluate("""
                        async () => {
                          const { announce } = await import('/page/attention.js');
                          const spoken = [];
                          new MutationObserver(changes => changes.forEach(each => each.addedNodes.forEach(node => spoken.push(node.textContent))))
                            .observe(document.getElementById('announcer'), { childList: true });
                          announce('Citation copied');
                          announce('Citation copied');
                          await new Promise(resolve => setTimeout(resolve));
                          return spoken.join('|');
                        }""")).isEqualTo("Citation copied|Citation copied");
    }

    @Test
    void whatHasToBeFilledInSaysSo() {
        Window window = window(Window.DESK).open("#/compare");
        assertThat(window.find("input[required]").count()).isEqualTo(2);
        assertThat(window.find(".needed").allInnerTexts()).hasSize(2).allMatch(each -> each.strip()
                .equals("required"));
    }

    @Test
    void whoSendsNothingIsLedToWhatIsMissing() {
        Window window = window(Window.DESK).open("");
        window.tabTo("form button[type=submit]");
        window.page.keyboard().press("Enter");
        window.page.getByText("Paste an article first").waitFor();
        assertThat(window.hasFocus("textarea[aria-invalid=true]")).isTrue();
        window.page.keyboard().insertText("“I am here,” said Ana Ruiz.");
        assertThat(window.hasFocus("textarea:not([aria-invalid])")).isTrue();
    }

    @Test
    void whoStopsAReadingIsNotThrownOut() {
        engines.quotesAnswer(aResponse().withTransformers("simulated-quotes").withFixedDelay(20_000));
        Window window = sentOff(Window.DESK, "“I am here,” said Ana Ruiz.");
        window.tabTo(".loading button");
        window.page.keyboard().press("Enter");
        window.page.getByText("Stopped.").waitFor();
        assertThat(window.focused()).isEqualTo("Stopped.");
    }

    @Test
    void whoStopsTheWaitingGoesOnWithTryingNow() {
        engines.quotesAnswer(SimulatedEngines.problem(503, "overloaded").withHeader("Retry-After", "30"));
        Window window = sentOff(Window.DESK, "“I am here,” said Ana Ruiz.");
        window.find(".problem").getByText("Stop").focus();
        window.page.keyboard().press("Enter");
        assertThat(window.focused()).isEqualTo("Try now");
        assertThat(window.find(".problem").innerText()).contains("Stopped.");
    }

    private static String manySpeakers() {
        StringBuilder text = new StringBuilder();
        for (char letter = 'A'; letter < 'M'; letter++) {
            text.append("“I am here,” said Person ").append(letter).append("ber.\n");
        }
        return text.toString();
    }
}
