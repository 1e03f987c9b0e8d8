package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import verbatim.browser.Window;

/** Somebody searches what is kept, looks at it over time and in other outlets, takes it along, and compares two. */
@QuarkusTest
class SearchingTest extends SearchTest {

    @Test
    void aSearchIsItsAddressAndIsNarrowedDownByFacets() {
        Window window = window(Window.DESK).open("#/search");
        window.page.getByLabel("Words of the quote").fill("swing");
        window.page.keyboard().press("Enter");
        found(window, "3 quotes");
        assertThat(window.page.url()).endsWith("#/search?q=swing");
        assertThat(window.find(".card blockquote[lang=en]").count()).isEqualTo(3);
        assertThat(window.find(".card mark").allTextContents()).containsExactly("swing", "swing", "swing");
        assertThat(window.find(".facet").allTextContents())
                .contains("● neutral1", "▲ positive1", "▼ negative1", "Ilse Varga2", "Page Post1", "9 Feb 20261");

        window.find("[data-focus='label:negative']").click();
        found(window, "1 quote");
        assertThat(window.page.url()).contains("label=negative");
        window.find("[data-focus='label:negative']:focus").waitFor();
        window.page.goBack();
        found(window, "3 quotes");
    }

    @Test
    void theSameWordsElsewhereAreGroupedByOutletWithWhatDiffers() {
        Window window = window(Window.DESK).open("#/search?q=swing&outlet=Page+Courier");
        window.page.getByText("Elsewhere").click();
        Locator found = window.find(".occurrences");
        found.waitFor();
        assertThat(found.innerText()).contains("In 2 articles, first in Page Courier", "Page Example", "1 changed");
        assertThat(found.locator("del").allTextContents()).containsExactly("delighted");
        assertThat(found.locator("ins").allTextContents()).containsExactly("happy");
    }

    @Test
    void aSpeakersToneIsShownOverTimeAndAsATable() {
        Window window = window(Window.DESK).open("#/search?q=swing&speaker=Ilse+Varga");
        window.find(".tone-chart").waitFor();
        assertThat(window.find(".tone-chart .mark").allTextContents().stream().map(each -> each.substring(0, 1)))
                .containsExactly("▲", "●");
        window.page.getByText("As a table").click();
        assertThat(window.find(".tone-chart tbody tr").allInnerTexts().getFirst())
                .contains("3 Feb 2026")
                .endsWith("+0.75");
    }

    @Test
    void whatIsSeenIsExported() {
        Window window = window(Window.DESK).open("#/search?q=swing&label=neutral");
        window.find(".take-along").waitFor();
        String csv = download(window, "CSV");
        assertThat(csv.lines()).hasSize(2).first().asString().startsWith("id,articleId,time");
        assertThat(csv).contains("\"Page Example\"", "happy for the whole east bank");
        assertThat(download(window, "JSON-LD"))
                .contains("\"@context\": \"https://schema.org\"", "\"Quotation\"", "happy for the whole east bank")
                .doesNotContain("delighted");
    }

    @Test
    void theBestMatchesAreExportedInTheirOrder() {
        Window window = window(Window.DESK).open("#/search?q=swing&sort=relevance");
        window.find(".take-along").waitFor();
        List<Object> shown = window.find(".card").all().stream()
                .<Object>map(card -> card.getAttribute("data-card"))
                .toList();
        assertThat(shown).hasSize(3);
        assertThat(download(window, "CSV").lines().skip(1).map(line -> line.substring(1, 37)))
                .isEqualTo(shown);
        assertThat(download(window, "JSON-LD").lines().filter(line -> line.startsWith("      \"@id\": \"urn:uuid:")))
                .isEqualTo(shown.stream()
                        .map(id -> "      \"@id\": \"urn:uuid:" + id + "\",")
                        .toList());
    }

    private static String download(Window window, String type) {
        Download file = window.page.waitForDownload(
                () -> window.find(".take-along").getByText(type).click());
        return read(file.path());
    }

    @Test
    void searchingGoesWithoutAMouse() {
        Window window = window(Window.DESK).open("#/search");
        window.tabTo("input[name=q]");
        window.page.keyboard().insertText("swing");
        window.page.keyboard().press("Enter");
        found(window, "3 quotes");
        window.tabTo("[data-focus='outlet:Page Courier']");
        window.page.keyboard().press("Space");
        window.find("[data-focus='outlet:Page Courier'][aria-pressed=true]:focus")
                .waitFor();
        window.tabTo(".elsewhere");
        window.page.keyboard().press("Enter");
        window.find(".occurrences section").first().waitFor();
        window.tabTo(".occurrences a");
        window.page.keyboard().press("Enter");
        window.find(".article:not([aria-busy])").waitFor();
    }

    @Test
    void aSpeakerWhoIsMeantByIdStandsInTheFieldAndIsTakenOutByEmptyingIt() {
        String id =
                request().queryParam("name", "Ilse Varga").get("/v1/speakers").path("speakers[0].id");
        Window window = window(Window.DESK).open("#/search?q=swing&speakerId=" + id);
        window.find(".results").waitFor();
        window.page.waitForFunction("() => document.querySelector('input[name=speaker]').value === 'Ilse Varga'");
        window.find("input[name=topic]").fill("easter");
        window.page.keyboard().press("Enter");
        window.page.waitForURL("**topic=easter**");
        assertThat(window.page.url())
                .as("one who is untouched is still meant by id")
                .contains("speakerId=" + id);
        window.find("input[name=topic]").fill("");
        window.find("input[name=speaker]").fill("");
        window.page.keyboard().press("Enter");
        found(window, "3 quotes");
        assertThat(window.page.url()).endsWith("#/search?q=swing");
    }

    @Test
    void theBestOfSoManyAreToldAsTheGatewayRanksThem() {
        Window window = window(Window.DESK);
        countedInPart(window);
        window.open("#/search?q=swing&sort=relevance")
                .find(".results .note")
                .last()
                .waitFor();
        assertThat(window.find(".results .note").last().innerText()).contains("The best of the newest 100 come first");
        assertThat(window.find(".take-along").innerText()).contains("all 100 quotes");
        window.open("#/search?q=swing+gate&sort=relevance");
        window.page.getByText("The best of the newest 1,000 come first").waitFor();
        assertThat(window.find(".take-along").innerText()).contains("all 1,000 quotes");
    }

    @Test
    void whoChangesASearchKeepsFocusAndCaret() {
        Window window = window(Window.DESK).open("#/search?q=swing+gate");
        found(window, "2 quotes");
        Locator order = window.page.getByLabel("Order");
        order.focus();
        order.selectOption("relevance");
        window.page.waitForURL("**sort=relevance");
        isThere(window);
        assertThat(window.hasFocus("[data-focus=sort]")).isTrue();

        window.find("input[name=q]").focus();
        window.page.evaluate("document.activeElement.setSelectionRange(2, 2)");
        window.page.keyboard().press("Enter");
        isThere(window);
        assertThat(window.hasFocus("input[name=q]")).isTrue();
        assertThat(window.number("document.activeElement.selectionStart")).isEqualTo(2);

        window.tabTo("[data-focus=clear]");
        window.page.keyboard().press("Enter");
        window.page.waitForURL("**/#/search");
        isThere(window);
        assertThat(window.hasFocus(".results h2"))
                .as("the button goes with the filter")
                .isTrue();
    }

    /** Waits until what was asked for last is what is shown. */
    private static void isThere(Window window) {
        window.find(".found:not([aria-busy]) .card").first().waitFor();
    }

    @Test
    void twoSpeakersAreComparedOnATopic() {
        Window window = window(Window.DESK).open("#/compare");
        window.tabTo("input[name=a]");
        window.page.keyboard().insertText("Ilse Varga");
        window.tabTo("input[name=b]");
        window.page.keyboard().insertText("Bruno Halloran");
        window.tabTo("input[name=topic]");
        window.page.keyboard().insertText("swing");
        window.page.keyboard().press("Enter");
        window.find(".versus").waitFor();
        List<String> rows = window.find(".versus tr").allInnerTexts().stream()
                .map(each -> each.replaceAll("\\s+", " ").strip())
                .toList();
        assertThat(rows)
                .contains("Ilse Varga Bruno Halloran", "2 Quotes 1", "+0.38 Mean tone −0.80", "0% 0 ▼ negative 100% 1");
        assertThat(window.find(".two > section").nth(1).innerText()).contains("Where most: Page Post (1)", "outrage");
        assertThat(window.page.url()).contains("of=speaker", "a=Ilse+Varga", "topic=swing");
    }

    @Test
    void twoOutletsAreCompared() {
        Window window = window(Window.DESK).open("#/compare?of=outlet&a=Page+Courier&b=Page+Post");
        window.find(".versus").waitFor();
        assertThat(window.find(".two").innerText())
                .contains("Whom most: Ilse Varga (1)", "Whom most: Bruno Halloran (1)");
    }
}
