package verbatim.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A batch is sent and a watch is kept on the page. */
class PageDeskIT extends PageWalk {

    @Test
    void aBatchIsSentFollowedAndItsFailingLineRead() {
        window.open("#/batches");
        window.find("#batch-file").setInputFiles(RESOURCES.resolve("batch.ndjson"));
        window.find(".batch-progress").waitFor();
        window.screenshot("walk-9-batch-sent");
        window.find(".status.complete").waitFor();
        assertThat(window.find(".numbers").innerText().replaceAll("\\s+", " "))
                .isEqualTo("Done 2 Failed 1 Waiting 0 Cancelled 0");
        window.find(".failures td").first().waitFor();
        assertThat(window.find(".failures tbody").innerText()).startsWith("2").contains("missing-field", "text");
        window.screenshot("walk-10-batch-complete");

        window.open("#/search?outlet=Fenwick+Herald&from=2026-02-11");
        window.find(".card").first().waitFor();
        assertThat(cards().stream().map(PageWalk::without))
                .contains(
                        new Shown(
                                "",
                                "Elena Marsh",
                                "positive",
                                "“The lamps were beautiful, and I am grateful to everybody who helped,”"),
                        new Shown(
                                "", "Victor Olsen", "negative", "“It was a terrible week, and I blame the festival,”"));
    }

    @Test
    void aWatchIsMadeTestedAndItsDeliveriesAreSeen() throws Exception {
        try (Receiver receiver = new Receiver()) {
            window.open("#/watches");
            window.tabTo(".new-watch summary");
            press("Enter");
            type(".new-watch input", "Outrage on the pier");
            type("input[type=url]", receiver.address());
            type("input[name=outlet]", "Pier Gazette");
            window.find("select[name=label]").selectOption("negative");
            window.tabTo(".watch-form [type=submit]");
            press("Enter");
            window.find(".watch-state code").waitFor();
            window.screenshot("walk-11-watch-made");
            window.find(".watch-state a").focus();
            press("Enter");

            window.tabTo(".watch-head .actions button");
            press("Enter");
            window.page
                    .getByText("The test message was delivered: the receiver answered 204.")
                    .waitFor();
            assertThat(receiver.types()).containsExactly("watch.test");

            keep(
                    "walk-5",
                    "Pier Gazette",
                    "2026-02-14T08:00:00Z",
                    "Pier stays shut\n\n“This is a scandal and an insult to every angler,” said Nora Pike. “The sunrise was lovely.”");
            window.find(".told .card").first().waitFor();
            assertThat(window.find(".told .card").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains("Nora Pike", "negative", "scandal");
            for (int i = 0; i < 100 && window.find(".delivery.delivered").count() < 2; i++) {
                window.page.getByText("Look again").click();
                window.page.waitForTimeout(100);
            }
            assertThat(receiver.types()).containsExactly("watch.test", "quote.matched");
            assertThat(window.find(".delivery.delivered").count()).isEqualTo(2);
            window.screenshot("walk-12-watch-delivered");
        }
    }
}
