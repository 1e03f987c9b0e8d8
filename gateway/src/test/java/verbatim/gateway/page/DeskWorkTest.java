package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import verbatim.browser.Window;
import verbatim.gateway.testing.SimulatedEngines;

/** A desk sends many articles at once and is told what passes a filter. */
@QuarkusTest
class DeskWorkTest extends DeskTest {

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
        window.find("dialog[open] .danger").focus();
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
        // nobody listens there, so the message is given up
        for (int i = 0; i < 100 && window.find(".delivery.dead").count() == 0; i++) {
            window.page.waitForTimeout(100);
            window.page.getByText("Look again").click();
            window.find(".deliveries table").waitFor();
        }
        assertThat(window.find(".deliveries").innerText())
                .contains("given up", "Send it again once the receiver answers.")
                .doesNotContainIgnoringCase("dead");
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
        // the quote that was kept a moment ago may be told of too
        Locator tried = window.find(".deliveries tbody tr").filter(new Locator.FilterOptions().setHasText("test"));
        tried.locator(".delivery.dead").waitFor();
        assertThat(tried.innerText()).contains("no answer · 1 try");
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
        window.page.getByText("Leave it as it is").click();
        assertThat(window.focused()).isEqualTo("Change");
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

    @Test
    void aWatchSaysThatItListensOnceTheStreamStandsAndThatItComesBack() {
        String id = json(Map.of("name", "Stream", "filter", Map.of("outlet", "Desk " + UUID.randomUUID())))
                .post("/v1/watches")
                .path("id");
        Window window = window(Window.DESK);
        List<Route> held = new CopyOnWriteArrayList<>();
        window.page.route("**/v1/events?*", held::add);
        window.open("#/watches/" + id);
        window.page.getByText("Connecting…").waitFor();
        assertThat(window.find(".live").innerText()).doesNotContain("Listening");
        window.page.unroute("**/v1/events?*");
        held.getFirst()
                .fulfill(new Route.FulfillOptions()
                        .setContentType("text/event-stream")
                        .setBody(""));
        window.page.getByText("Connecting again…").waitFor();
        window.page.getByText("Listening.").waitFor();
    }
}
