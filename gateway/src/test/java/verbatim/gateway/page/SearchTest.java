package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import verbatim.browser.Window;

/** A test in which three quotes of three outlets are kept. */
abstract class SearchTest extends BrowserTest {

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

    /** Waits until so many are found. */
    static void found(Window window, String quotes) {
        window.find(".results h2")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + quotes + "$")))
                .waitFor();
    }

    /** A search is answered as if many more had passed than are counted. */
    static void countedInPart(Window window) {
        String three = request()
                .get("/v1/quotes?q=swing&facets=label,speaker,outlet,day")
                .asString();
        String many = three.replace(
                "\"counted\":{\"quotes\":3,\"all\":true}", "\"counted\":{\"quotes\":10000,\"all\":false}");
        assertThat(many).isNotEqualTo(three);
        window.answer("v1/quotes?*", many);
    }
}
