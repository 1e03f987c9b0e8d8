package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.browser.Window;
import verbatim.gateway.testing.SimulatedEngines;

/** A desk sends many articles at once and is told what passes a filter. */
@QuarkusTest
class DeskWorkTest extends BrowserTest {

    private static final String LINES = """
            {"text": "“The pontoon bridge is fine,” said Marta Quill.", "externalId": "desk-1"}
            {"title": "A line without a text"}
            {"text": "“The pontoon bridge is late,” said Marta Quill.", "externalId": "desk-2"}
            """;

    private static FilePayload file(String lines) {
        return new FilePayload("articles.ndjson", "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8));
    }

    /** A batch that was sent over the page and is looked at. */
    private Window sent(int width, String lines) {
        Window window = window(width).open("#/batches");
        window.find("#batch-file").setInputFiles(file(lines));
        window.find(".batch-progress").waitFor();
        return window;
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    @Test
    void aBatchIsSentFollowedAndItsFailuresAreRead() {
        Window window = sent(Window.DESK, LINES);
        window.page.getByText("complete", exactly()).waitFor();
        assertThat(window.find(".numbers").innerText().replaceAll("\\s+", " "))
                .isEqualTo("Done 2 Failed 1 Waiting 0 Cancelled 0");
        window.find(".failures td").first().waitFor();
        assertThat(window.find(".failures tbody").innerText()).startsWith("2").contains("missing-field", "text");
        Download results = window.page.waitForDownload(
                () -> window.page.getByText("Results as a file").click());
        assertThat(read(results.path()).lines()).hasSize(3);
        window.page.getByText("All batches").click();
        assertThat(window.find(".rows li").first().innerText()).contains("2 of 3 articles done", "1 failed");
    }

    @Test
    void theRestOfABatchIsCancelledAfterAQuestion() {
        engines.quotesAnswer(SimulatedEngines.problem(503, "overloaded").withHeader("Retry-After", "1"));
        String ofItsOwn = LINES.replace("pontoon", "pontoon " + UUID.randomUUID());
        Window window = sent(Window.DESK, ofItsOwn);
        window.tabTo(".actions .danger");
        window.page.keyboard().press("Enter");
        window.find("dialog").waitFor();
        window.page.keyboard().press("Escape");
        assertThat(window.focused()).isEqualTo("Cancel the rest");
        window.page.keyboard().press("Enter");
        window.find("dialog .danger").focus();
        window.page.keyboard().press("Enter");
        window.page.getByText("cancelled", exactly()).waitFor();
        assertThat(window.find(".numbers dd").last().innerText()).isNotEqualTo("0");
    }

    @Test
    void whoMayOnlyReadIsToldSo() {
        String key =
                json(Map.of("name", "reader", "role", "read")).post("/v1/keys").path("key");
        Window window = window(Window.DESK, key).open("#/batches");
        window.find("#batch-file").setInputFiles(file(LINES));
        window.find(".sending .key-form").waitFor();
        assertThat(window.find(".sending .problem").innerText()).contains("role-insufficient");
        window.holds("batches-no-permission-to-send");
    }

    @Test
    void aWatchIsTestedMadeAndTellsWhatPasses() {
        String outlet = "Desk " + UUID.randomUUID();
        keep(outlet, "“The pontoon bridge is an outrage,” said Otto Brandl.");
        Window window = window(Window.DESK).open("#/watches");
        window.tabTo(".new-watch summary");
        window.page.keyboard().press("Enter");
        window.tabTo(".new-watch input");
        window.page.keyboard().insertText("Outrage");
        window.tabTo("input[name=outlet]");
        window.page.keyboard().insertText(outlet);
        window.tabTo("select[name=label]");
        window.page.keyboard().type("neg");
        window.tabTo("input[type=url]");
        window.page.keyboard().insertText("http://127.0.0.1:9/hook");
        window.page.getByText("Test the filter").click();
        window.page.getByText("1 quote of those kept would have passed").waitFor();
        window.find(".watch-form [type=submit]").focus();
        window.page.keyboard().press("Enter");
        window.find(".watch-state code").waitFor();
        assertThat(window.find(".watch-state code").innerText()).startsWith("whsec_");
        window.find(".watch-state a").click();
        window.page.getByText("Nothing was told yet").waitFor();

        keep(outlet, "“The pontoon bridge is delighted,” said Otto Brandl.");
        keep(outlet, "“The pontoon bridge is still an outrage,” said Otto Brandl.");
        window.find(".told .card").waitFor();
        assertThat(window.find(".told .card").allInnerTexts())
                .singleElement()
                .asString()
                .contains("still an outrage");
        // nobody listens there, so the message becomes a dead letter
        for (int i = 0; i < 100 && window.find(".delivery.dead").count() == 0; i++) {
            window.page.waitForTimeout(100);
            window.page.getByText("Look again").click();
            window.find(".deliveries table").waitFor();
        }
        assertThat(window.find(".deliveries tbody").innerText()).contains("dead");
        window.holds("watch");
        window.find(".deliveries tbody button").first().click();
        window.find(".delivery.waiting").waitFor();

        window.page.getByText("End this watch").click();
        window.find("dialog .danger").click();
        window.page.waitForURL("**/#/watches");
        window.find(".rows, .empty").waitFor();
        assertThat(window.find("main").innerText()).doesNotContain(outlet);
    }

    @Test
    void aWatchIsTriedPausedChangedAndGivenANewSecret() {
        String outlet = "Desk " + UUID.randomUUID();
        keep(outlet, "“The pontoon bridge is an outrage,” said Otto Brandl.");
        String id = json(Map.of("name", "Tried", "filter", Map.of("outlet", outlet), "url", "http://127.0.0.1:9/hook"))
                .post("/v1/watches")
                .path("id");
        Window window = window(Window.DESK).open("#/watches/" + id);
        window.tabTo(".watch-head .actions button");
        window.page.keyboard().press("Enter");
        window.page.getByText("The test message was not delivered: no answer.").waitFor();
        window.find(".delivery.dead").waitFor();
        assertThat(window.find(".deliveries tbody tr").innerText()).contains("test", "no answer · 1 try");
        window.holds("watch-test-failed");

        window.find("[data-focus=pause]").focus();
        window.page.keyboard().press("Enter");
        window.page.getByText("What passes meanwhile waits").waitFor();
        assertThat(window.focused()).isEqualTo("Resume");
        window.holds("watch-paused");
        window.page.keyboard().press("Enter");
        window.page.getByText("Pause", exactly()).waitFor();

        window.page.getByText("New secret").click();
        window.find("dialog .danger").click();
        window.find(".watch-notes code").waitFor();
        assertThat(window.find(".watch-notes code").innerText()).startsWith("whsec_");
        assertThat(window.find(".watch-notes").innerText()).contains("The old one is good until");

        window.page.getByText("Change", exactly()).click();
        window.page.getByLabel("Name").fill("Tried again");
        window.page.getByLabel("Webhook").fill("");
        window.page.getByText("Change it").click();
        window.page.getByText("Tried again").first().waitFor();
        assertThat(window.find(".deliveries").count()).isZero();
        assertThat(request().get("/v1/watches/" + id).<String>path("name")).isEqualTo("Tried again");
    }

    private static void keep(String outlet, String text) {
        json(Map.of("text", text, "outlet", outlet, "externalId", "desk-" + UUID.randomUUID()))
                .post("/v1/articles");
    }

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
        window.page.route("**/v1/batches/" + id + "/results*", route -> route.abort());
        window.open("#/batches/" + id).find(".batch-progress").waitFor();
        assertThat(window.find(".batch").innerText())
                .contains("38%", "4,580 of 12,000", "640 a minute", "about 12 min left", "3 articles tried again");
        window.find(".failures .problem").waitFor();
        window.holds("batch-running");
        window.page.getByText("Cancel the rest").click();
        window.holds("batch-cancel");
        window = sent(width, LINES);
        window.find(".failures table").waitFor();
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
