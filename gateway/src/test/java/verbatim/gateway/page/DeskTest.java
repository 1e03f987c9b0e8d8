package verbatim.gateway.page;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import verbatim.browser.Window;

/** A test in which a batch can be sent. */
abstract class DeskTest extends BrowserTest {

    static final String LINES = """
            {"text": "“The pontoon bridge is fine,” said Marta Quill.", "externalId": "desk-1"}
            {"title": "A line without a text"}
            {"text": "“The pontoon bridge is late,” said Marta Quill.", "externalId": "desk-2"}
            """;

    static FilePayload file(String lines) {
        return new FilePayload("articles.ndjson", "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8));
    }

    /** A batch that was sent over the page and is looked at. */
    Window sent(int width, String lines) {
        Window window = window(width).open("#/batches");
        window.find("#batch-file").setInputFiles(file(lines));
        window.find(".batch-progress").waitFor();
        return window;
    }
}
