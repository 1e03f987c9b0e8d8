package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.browser.Window;

/** What batches and watches show in each of their states: screenshots in {@code target/screenshots}. */
@QuarkusTest
class DeskStatesTest extends DeskTest {

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void statesOfBatches(int width) {
        Window window = window(width);
        window.answer("v1/batches?*", "{\"batches\": []}");
        window.open("#/batches").find(".empty").waitFor();
        window.page.getByText("What a line looks like").click();
        window.holds("batches-empty");
        String id = "019c2325-1d40-7c3e-9b1f-2f6f1f0f7a11";
        window.answer(
                "v1/batches/" + id,
                "{\"id\": \"" + id + "\", \"status\": \"running\", \"createdBy\": \"import\","
                        + " \"createdAt\": \"2026-02-03T09:30:00Z\", \"total\": 12000, \"counts\": {\"waiting\": 7420, \"done\": 4578,"
                        + " \"failed\": 2, \"cancelled\": 0}, \"retrying\": 3, \"perMinute\": 640, \"secondsLeft\": 696}");
        window.answer("v1/batches/" + id + "/results*", """
                {"line": 17, "attempts": 1, "problem": {"code": "missing-field", "title": "A required field is missing", "field": "text"}}
                {"line": 940, "attempts": 5, "problem": {"code": "quote-service-failed", "title": "quote-service gave no usable answer",\
                 "detail": "quote-service answered HTTP 500."}}
                """);
        window.open("#/batches/" + id).find(".failures td").first().waitFor();
        assertThat(window.find(".batch").innerText())
                .contains("38%", "4,580 of 12,000", "640 a minute", "about 12 min left", "3 articles tried again");
        assertThat(window.find(".failures tbody").innerText())
                .contains("quote-service-failed", "The quotes could not be found")
                .doesNotContain("HTTP 500");
        window.holds("batch-running");
        window.page.getByText("Cancel the rest").click();
        window.holds("batch-cancel");
        window.find("dialog .quiet").click();
        window.page.route("**/v1/batches/" + id + "/results*", route -> route.abort());
        window.page.reload();
        window.find(".failures .problem").waitFor();
        window.holds("batch-failures-away");
        window = sent(width, LINES);
        window.find(".status.complete").waitFor();
        window.find(".failures table").waitFor();
        assertThat(window.find(".batch-said").innerText()).contains("100%", "complete");
        window.holds("batch-complete");
        window.open("#/batches/" + id).find(".problem").waitFor();
        window.holds("batch-error");
        window.page.route("**/v1/batches?*", route -> {});
        window.open("#/batches").find(".loading").waitFor();
        window.holds("batches-loading");
        window = window(width, null).open("#/batches");
        window.find(".key-form").waitFor();
        window.holds("batches-no-permission");
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void statesOfWatches(int width) {
        Window window = window(width);
        window.answer("v1/watches?*", "{\"watches\": []}");
        window.open("#/watches").find(".empty").waitFor();
        window.page.getByText("Make a watch", exactly()).click();
        window.holds("watches-empty");
        window.page.getByLabel("Name").fill("Too near");
        window.page.getByLabel("Webhook").fill("ftp://example.org/hook");
        window.find(".watch-form [type=submit]").click();
        window.find(".watch-state .problem").waitFor();
        window.holds("watches-error");
        window.open("#/watches/019c2325-1d40-7c3e-9b1f-2f6f1f0f7a11")
                .find(".problem")
                .waitFor();
        window.holds("watch-not-found");
        window = window(width, null).open("#/watches");
        window.find(".key-form").waitFor();
        window.holds("watches-no-permission");
    }
}
