package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.browser.Window;

/** Somebody searches what is kept, looks at it over time and in other outlets, takes it along, and compares two. */
@QuarkusTest
class SearchingTest extends BrowserTest {

    private static final String DELIGHTED =
            "“The swing gate reopens after Easter, and I am delighted for the whole east bank,” said Ilse Varga.";

    @BeforeEach
    void someArticlesAreKept() {
        keep("Page Courier", "2026-02-03", "Bridge to open", DELIGHTED);
        keep("Page Example", "2026-02-05", "May it be", DELIGHTED.replace("delighted", "happy"));
        keep("Page Post", "2026-02-09", "Not everybody", "“The swing bridge is an outrage,” said Bruno Halloran.");
    }

    private static void keep(String outlet, String day, String title, String text) {
        json(Map.of(
                        "text",
                        text,
                        "outlet",
                        outlet,
                        "title",
                        title,
                        "publishedAt",
                        day + "T09:30:00Z",
                        "externalId",
                        "search-" + outlet))
                .post("/v1/articles");
    }

    @Test
    void aSearchIsItsAddressAndIsNarrowedDownByFacets() {
        Window window = window(Window.DESK).open("#/search");
        window.page.getByLabel("Words of the quote").fill("swing");
        window.page.keyboard().press("Enter");
        found(window, "3 quotes");
        assertThat(window.page.url()).endsWith("#/search?q=swing");
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

    /** Waits until so many are found. */
    private static void found(Window window, String quotes) {
        window.find(".results h2")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + quotes + "$")))
                .waitFor();
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
        window.find("[data-focus='outlet:Page Courier']:focus").waitFor();
        window.tabTo(".elsewhere");
        window.page.keyboard().press("Enter");
        window.find(".occurrences section").first().waitFor();
        window.tabTo(".occurrences a");
        window.page.keyboard().press("Enter");
        window.find(".article:not([aria-busy])").waitFor();
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

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void statesOfTheSearch(int width) {
        Window window = window(width).open("#/search?q=swing&sort=relevance");
        window.find(".card").first().waitFor();
        if (width == Window.PHONE) {
            window.page.getByText("Narrow down").click();
            window.page.getByText("Export, and over time").click();
        }
        window.find(".who-when").waitFor();
        window.find(".card").nth(2).getByText("Elsewhere").click();
        window.find(".card .occurrences, .card .problem").waitFor();
        window.holds("search");
        window.open("#/search?speaker=Ilse+Varga").find(".card").first().waitFor();
        if (width == Window.PHONE) {
            window.page.getByText("Export, and over time").click();
        }
        window.find(".tone-chart").waitFor();
        window.holds("search-speaker");
        window.open("#/search?q=nobodysaysthis").find(".empty").waitFor();
        window.holds("search-nothing-found");
        window.open("#/search?minScore=many").find(".problem").waitFor();
        assertThat(window.find(".problem").innerText()).contains("minScore", "invalid-parameter");
        window.holds("search-error");
        window.page.route("**/v1/quotes?*", route -> {});
        window.open("#/search?q=slow").find(".loading").waitFor();
        window.holds("search-loading");
        window = window(width, null).open("#/search");
        window.find(".key-form").waitFor();
        window.holds("search-no-permission");
        window.page.getByLabel("API key").fill(ADMIN_KEY);
        window.page.keyboard().press("Enter");
        window.find(".card").first().waitFor();
        window.find(".key-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void manyAreCountedInPart(int width) {
        Window window = window(width);
        String three = request()
                .get("/v1/quotes?q=swing&facets=label,speaker,outlet,day")
                .asString();
        String many = three.replace(
                "\"counted\":{\"quotes\":3,\"all\":true}", "\"counted\":{\"quotes\":10000,\"all\":false}");
        assertThat(many).isNotEqualTo(three);
        window.answer("v1/quotes?*", many);
        window.open("#/search?q=swing&sort=relevance");
        found(window, "More than 10,000 quotes");
        assertThat(window.find(".results .note").allInnerTexts())
                .anyMatch(note -> note.contains("those of the newest quotes alone"))
                .anyMatch(note -> note.contains("The best of the newest 1,000 come first"));
        window.holds("search-counted-in-part");
        window.page.getByText("Count all").click();
        window.page.waitForURL("**exact=true");
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void nothingIsKept(int width) {
        Window window = window(width);
        window.answer(
                "v1/quotes?*",
                "{\"offsetUnit\": \"utf16\", \"quotes\": [],"
                        + " \"facets\": {\"label\": [], \"speaker\": [], \"outlet\": [], \"day\": []}}");
        window.open("#/search").find(".empty").waitFor();
        window.holds("search-empty");
        window.open("#/compare").find(".empty").waitFor();
        window.holds("compare-empty");
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void statesOfTheComparison(int width) {
        Window window = window(width).open("#/compare");
        window.page.getByText("Type two names").waitFor();
        window.holds("compare-start");
        window.open("#/compare?of=speaker&a=Ilse+Varga&b=Bruno+Halloran&topic=swing")
                .find(".versus")
                .waitFor();
        window.holds("compare");
        window.open("#/compare?a=No+Body&b=Some+Body").find(".empty").waitFor();
        window.holds("compare-nothing-found");
        window.page.route("**/v1/quotes/matrix?*", route -> route.abort());
        window.open("#/compare?a=Some+Body&b=No+Body").find(".problem").waitFor();
        window.holds("compare-error");
        window = window(width, null).open("#/compare");
        window.find(".key-form").waitFor();
        window.holds("compare-no-permission");
    }
}
