package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import verbatim.browser.Window;
import verbatim.gateway.testing.SimulatedEngines;

/** Articles come in as files, one or several. */
@QuarkusTest
class FilesTest extends BrowserTest {

    @Test
    void severalFilesAreReadOneAfterTheOther() {
        engines.quotesAnswerFor("nonsense", SimulatedEngines.problem(500, "internal-error"));
        Window window = window(Window.DESK).open("");
        window.find("#files").setInputFiles(new FilePayload[] {
            file("bridge.txt", "text/plain", "“The bridge opens in May, and I am delighted,” said Ana Ruiz."),
            file(
                    "ferry.html",
                    "text/html",
                    "<html><head><title>Ferry late</title></head><body><nav>Home</nav><article>"
                            + "<p>“The ferry is an outrage,” said Jonas Weil.</p><p>It was the third time this week, and nobody at the quay"
                            + " was surprised.</p></article></body></html>"),
            file("broken.txt", "text/plain", "nonsense"),
        });
        window.page.getByText("3 of 3 files, 1 not read").waitFor();
        assertThat(window.find(".file-queue li").allTextContents().get(2))
                .startsWith("broken.txt")
                .doesNotContain("Open");
        window.page.getByText("Open ferry.html").click();
        window.find(".card").waitFor();
        assertThat(window.find(".card").innerText()).contains("Jonas Weil", "negative");
        assertThat(window.find(".article").innerText()).doesNotContain("Home");
    }

    @Test
    void aDroppedFileIsRead() {
        Window window = window(Window.DESK).open("");
        window.find("textarea").waitFor();
        window.page.evaluate("""
                () => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File(['“I am delighted,” said Ana Ruiz.'], 'dropped.txt', { type: 'text/plain' }));
                  for (const type of ['dragenter', 'dragover', 'drop']) {
                    document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
                  }
                }""");
        window.find(".card").waitFor();
        assertThat(window.find(".card").innerText()).contains("Ana Ruiz", "positive");
    }

    @Test
    void thatFilesCannotBeHandledIsTold() {
        Window window = window(Window.DESK);
        window.page.route("**/page/parts/files.js", Route::abort);
        window.open("").find("#files").setInputFiles(file("late.txt", "text/plain", "“I am here.”"));
        window.find(".reader .problem").waitFor();
        assertThat(window.find(".problem").innerText()).contains("The page failed", "Try again");
        window.holds("files-not-handled");
    }

    private static FilePayload file(String name, String type, String content) {
        return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
    }
}
