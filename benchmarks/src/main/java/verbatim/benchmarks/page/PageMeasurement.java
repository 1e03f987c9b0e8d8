package verbatim.benchmarks.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import verbatim.browser.Chromium;

/**
 * Visits of the page by Chromium: both kinds by turns, so that what else the machine does falls on both.
 *
 * @param cold with an empty cache and a gateway that has just been started, before all others
 * @param first with an empty cache
 * @param again with what the visit before left in the cache
 * @param browser that visited
 */
public record PageMeasurement(List<Visit> cold, List<Visit> first, List<Visit> again, String browser) {

    /** Notes, in the page itself, when its first field is painted: a frame after it stands in the document. */
    private static final String NOTE = """
            new MutationObserver((changes, observer) => {
              if (!document.querySelector('textarea')) return;
              observer.disconnect();
              requestAnimationFrame(() => setTimeout(() => { globalThis.usableAt = performance.now(); }));
            }).observe(document, { childList: true, subtree: true });""";

    private static final String ENTRIES =
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]";

    /**
     * Visits the page of a gateway.
     *
     * @param address of the gateway, without a slash at the end
     * @param cold visits before those that count
     * @param visits of either kind that counts
     */
    public static PageMeasurement run(String address, int cold, int visits) {
        List<Visit> before = new ArrayList<>();
        List<Visit> first = new ArrayList<>();
        List<Visit> again = new ArrayList<>();
        try (Browser browser = Chromium.launch()) {
            for (int i = 0; i < cold; i++) {
                try (BrowserContext empty = browser.newContext()) {
                    before.add(visit(empty, address));
                }
            }
            for (int i = 0; i < visits; i++) {
                try (BrowserContext empty = browser.newContext()) {
                    first.add(visit(empty, address));
                    again.add(visit(empty, address));
                }
            }
            return new PageMeasurement(before, first, again, "Chromium " + browser.version());
        }
    }

    private static Visit visit(BrowserContext context, String address) {
        try (Page page = context.newPage()) {
            page.addInitScript(NOTE);
            page.navigate(address + "/");
            page.waitForFunction("() => globalThis.usableAt !== undefined");
            return new Visit(
                    number(page, "usableAt"),
                    number(page, "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"),
                    (int) number(page, ENTRIES + ".filter(each => each.transferSize > 0).length"),
                    (int) number(page, ENTRIES + ".reduce((sum, each) => sum + each.transferSize, 0)"));
        }
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}
