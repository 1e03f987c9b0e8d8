package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.browser.Window;

/** What searching and comparing show in each of their states: screenshots in {@code target/screenshots}. */
@QuarkusTest
class SearchStatesTest extends SearchTest {

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
        if (width == Window.PHONE) {
            window.find(".facets").evaluate("each => each.scrollIntoView()");
            window.screenshot("search-facets");
        }
        window.open("#/search?speaker=Ilse+Varga").find(".card").first().waitFor();
        if (width == Window.PHONE) {
            window.page.getByText("Export, and over time").click();
        }
        window.find(".tone-chart").waitFor();
        window.holds("search-speaker");
        window.open("#/search?q=nobodysaysthis").find(".empty").waitFor();
        window.holds("search-nothing-found");
        window.open("#/search?minScore=many").find(".problem").waitFor();
        assertThat(window.find(".problem").innerText()).contains("Score from", "invalid-parameter");
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
        window.find(".key-form").waitFor(gone());
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void manyAreCountedInPart(int width) {
        Window window = window(width);
        countedInPart(window);
        window.open("#/search?q=swing&sort=relevance");
        found(window, "More than 10,000 quotes");
        assertThat(window.find(".results .note").allInnerTexts())
                .anyMatch(note -> note.contains("those of the newest quotes alone"))
                .anyMatch(note -> note.contains("The best of the newest 100 come first"));
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
