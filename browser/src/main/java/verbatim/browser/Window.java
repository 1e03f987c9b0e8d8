package verbatim.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One window on the page, of one width, with a key; notes what goes wrong in it. Its pictures are in {@code target/screenshots}. */
public final class Window implements AutoCloseable {

    /** Pixels wide. */
    public static final int PHONE = 390;
    /** Pixels wide. */
    public static final int DESK = 1440;
    /** Pixels wide: the narrowest that is asked for, a desk at four times its size (WCAG 1.4.10). */
    public static final int NARROW = 320;

    /** Everything of the levels A and AA that axe knows, and what it recommends beside. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = axe();

    private final BrowserContext context;
    private final int width;
    private final String address;
    private final List<String> faults = new CopyOnWriteArrayList<>();

    public final Page page;

    /** @param key of the gateway's API, null for somebody without one */
    public Window(String address, int width, @Nullable String key) {
        this.address = address;
        this.width = width;
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width == DESK ? 900 : 844)
                        .setLocale("en-GB")
                        .setPermissions(List.of("clipboard-read", "clipboard-write")));
        if (key != null) {
            context.addInitScript("sessionStorage.setItem('verbatim-key', '" + key + "')");
        }
        page = context.newPage();
        page.onPageError(faults::add);
        page.onDialog(dialog -> {
            faults.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            // Chromium writes a line for every answer that is no success; those are the page's to show
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add(message.text());
            }
        });
    }

    /** Goes to a place of the page, {@code "#/search"}, and waits for its heading. */
    public Window open(String route) {
        page.navigate(address + "/" + route);
        page.locator("h1").first().waitFor();
        return this;
    }

    /** What a CSS selector finds. */
    public Locator find(String selector) {
        return page.locator(selector);
    }

    /** The window is as it should be: nothing failed, it fits, axe has nothing against it in either theme. */
    public void holds(String state) {
        screenshot(state);
        assertThat(faults).as("faults in " + state).isEmpty();
        assertThat(number("document.documentElement.scrollWidth - innerWidth"))
                .as("what %s shows is wider than the window", state)
                .isLessThanOrEqualTo(0);
        double top = number("scrollY");
        assertAccessible(state);
        page.evaluate("top => scrollTo(0, top)", top);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        screenshot(state + "-dark");
        assertAccessible(state + ", dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Nothing that an article holds has run. */
    public void hasRunNothing() {
        assertThat(faults).isEmpty();
        assertThat(page.evaluate("globalThis.hit === undefined")).isEqualTo(true);
    }

    /** Keeps what is seen now under the name of a state and the width. */
    public void screenshot(String state) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", state + "-" + width + ".png")));
    }

    /**
     * Prints, as far as the page can tell: it is told before and after, and keeps what the printer would get.
     *
     * @param onPaper looks at it while it is on paper
     */
    public void print(String state, Runnable onPaper) {
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", state + "-" + width + ".png"))
                .setFullPage(true));
        onPaper.run();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.evaluate("dispatchEvent(new Event('afterprint'))");
    }

    /** What an expression of JavaScript gives. */
    public double number(String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    /** The words that the browser highlights under a name. */
    public String highlighted(String name) {
        return (String) page.evaluate(
                "name => [...(CSS.highlights.get(name) || [])].map(range => range.toString()).join('|')", name);
    }

    /** Whether what has the focus matches a selector. */
    public boolean hasFocus(String selector) {
        return Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector));
    }

    /** What has the focus, as its text. */
    public String focused() {
        return (String) page.evaluate("document.activeElement.textContent");
    }

    /** Presses Tab until what has the focus matches the selector, as somebody without a mouse does. */
    public void tabTo(String selector) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            if (hasFocus(selector)) {
                return;
            }
        }
        throw new AssertionError("Tab does not come to " + selector);
    }

    /**
     * In a long article axe looks at the first paragraphs and cards; the others are made in the same way, and it would
     * look at them for a minute.
     */
    private void assertAccessible(String state) {
        page.evaluate("scrollTo(0, 0)"); // else what has scrolled below the head of the page counts as covered
        page.evaluate("globalThis.axe || " + "(() => {" + AXE + "})()");
        Object found = page.evaluate("""
                async rules => {
                  const far = ['.article p:nth-of-type(n+40)', '.cards > li:nth-child(n+20)'].filter(each => document.querySelector(each));
                  const result = await axe.run({ exclude: far }, { runOnly: rules });
                  return result.violations.map(each => each.id + ': ' + each.nodes[0].html + ' ' + each.nodes[0].failureSummary);
                }""", RULES);
        assertThat((List<?>) found).as("axe in " + state).isEmpty();
    }

    private static String axe() {
        try (InputStream script = Window.class.getClassLoader().getResourceAsStream("axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers calls of the API in the browser itself, where a gateway would need a whole database for a state. */
    public void answer(String path, String json) {
        page.route(
                "**/" + path,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setHeaders(Map.of("Content-Type", "application/json"))
                        .setBody(json)));
    }

    @Override
    public void close() {
        context.close();
    }
}
