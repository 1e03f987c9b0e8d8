package verbatim.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import verbatim.browser.Chromium;
import verbatim.browser.Window;

/** Somebody walks through the views of the page, mostly without a mouse, on the engines as they are. */
abstract class PageWalk {

    static final Path RESOURCES = Path.of("src", "test", "resources", "page");

    static RunningVerbatim verbatim;
    static String festival;

    Window window;

    @BeforeAll
    static void twoOutletsTellOfTheFestival() throws Exception {
        Chromium.browser(); // without one, nothing need start
        verbatim = RunningVerbatim.ready();
        festival = Files.readString(RESOURCES.resolve("lantern-festival.txt"));
        keep("walk-1", "Ravensmoor Courier", "2026-02-06T08:00:00Z", festival);
        keep(
                "walk-2",
                "Fenwick Herald",
                "2026-02-08T08:00:00Z",
                Files.readString(RESOURCES.resolve("traders-split.txt")));
    }

    static String keep(String externalId, String outlet, String publishedAt, String text) throws Exception {
        RunningVerbatim.Answer stored = verbatim.store(Map.of(
                "externalId",
                externalId,
                "outlet",
                outlet,
                "publishedAt",
                publishedAt,
                "text",
                text,
                "title",
                text.lines().findFirst().orElseThrow()));
        assertThat(stored.status()).isIn(200, 201);
        return stored.json().path("id").asText();
    }

    @BeforeEach
    void aWindow() {
        window = new Window(verbatim.gateway.address(), Window.DESK, null);
    }

    @AfterEach
    void closed() {
        window.close();
    }

    void press(String key) {
        window.page.keyboard().press(key);
    }

    void type(String selector, String text) {
        window.tabTo(selector);
        window.page.keyboard().insertText(text);
    }

    static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /** Waits until what was asked for last is what is shown. */
    void found() {
        window.find(".found:not([aria-busy])").waitFor();
        window.find(".card").first().waitFor();
    }

    /** A quote as a card or a file shows it. */
    record Shown(String id, String speaker, String tone, String text) {}

    List<Shown> cards() {
        List<Shown> cards = new ArrayList<>();
        for (Locator card : window.find(".card").all()) {
            boolean isSpeech = card.locator(".tone").count() > 0;
            cards.add(new Shown(
                    Objects.requireNonNull(card.getAttribute("data-card")),
                    isSpeech ? card.locator(".name").innerText() : "",
                    isSpeech ? card.locator(".tone").innerText().replaceAll("[^a-z]", "") : "",
                    Objects.requireNonNull(card.locator("blockquote").textContent())));
        }
        return cards;
    }

    static Shown without(Shown shown) {
        return new Shown("", shown.speaker(), shown.tone(), shown.text());
    }
}
