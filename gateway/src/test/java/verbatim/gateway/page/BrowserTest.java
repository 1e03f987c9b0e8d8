package verbatim.gateway.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import verbatim.browser.Window;
import verbatim.gateway.testing.GatewayTest;

/** A test of the page in a browser, on the gateway as it is and simulated engines. */
abstract class BrowserTest extends GatewayTest {

    /** Our sample of a live report; the answers to it are those of the real engines. */
    static final String TALKS = read(Path.of("..", "samples", "harbour-talks.txt"));

    private static final Path ANSWERS = Path.of("src", "test", "resources", "page");

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Nullable
    Window window;

    @AfterEach
    void closeWindow() {
        if (window != null) {
            window.close();
        }
    }

    /** A window of somebody with all rights. */
    Window window(int width) {
        return window(width, ADMIN_KEY);
    }

    Window window(int width, @Nullable String key) {
        closeWindow();
        Window opened = new Window("http://localhost:" + port, width, key);
        window = opened;
        return opened;
    }

    /** Both engines answer as the real ones did to {@link #TALKS}. */
    void enginesKnowTheTalks() {
        engines.quotesAnswerFor("Port Ansel", recorded("harbour-talks.quotes.json"));
        engines.tonesAnswer(recorded("harbour-talks.tones.json"));
    }

    /** A window in which the sample was read and is shown; it is not kept. */
    Window talks(int width) {
        enginesKnowTheTalks();
        Window shown = sentOff(width, TALKS);
        shown.find(".article:not([aria-busy])").waitFor();
        return shown;
    }

    /** A window in which a text was sent off. */
    Window sentOff(int width, String text) {
        Window opened = window(width).open("");
        opened.find("textarea").fill(text);
        opened.find("form button[type=submit]").click();
        return opened;
    }

    /** Stores the sample and gives its id. */
    String keptTalks(String externalId) {
        enginesKnowTheTalks();
        return json(Map.of(
                        "text",
                        TALKS,
                        "externalId",
                        externalId,
                        "outlet",
                        "Port Ansel Courier",
                        "publishedAt",
                        "2026-02-03T09:30:00Z"))
                .post("/v1/articles")
                .then()
                .extract()
                .path("id");
    }

    static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    static ResponseDefinitionBuilder recorded(String file) {
        return answer(read(ANSWERS.resolve(file)));
    }

    static ResponseDefinitionBuilder answer(String json) {
        return aResponse()
                .withHeader("Content-Type", "application/json")
                .withBody(json.getBytes(StandardCharsets.UTF_8));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
