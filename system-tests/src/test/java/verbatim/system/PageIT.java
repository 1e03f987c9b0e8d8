package verbatim.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verbatim.browser.Chromium;
import verbatim.browser.Window;

/** Somebody walks through the views of the page, mostly without a mouse, on the engines as they are. */
class PageIT {

    private static final Path RESOURCES = Path.of("src", "test", "resources", "page");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static RunningVerbatim verbatim;
    private static String festival;

    private Window window;

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

    private static String keep(String externalId, String outlet, String publishedAt, String text) throws Exception {
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

    private void press(String key) {
        window.page.keyboard().press(key);
    }

    private void type(String selector, String text) {
        window.tabTo(selector);
        window.page.keyboard().insertText(text);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /** A quote as a card or a file shows it. */
    private record Shown(String id, String speaker, String tone, String text) {}

    private List<Shown> cards() {
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

    private static Shown without(Shown shown) {
        return new Shown("", shown.speaker(), shown.tone(), shown.text());
    }

    @Test
    void aPastedArticleIsMarkedExplainedAndFiltered() {
        window.open("");
        type("textarea", festival);
        window.tabTo("form button[type=submit]");
        press("Enter");
        window.find(".article:not([aria-busy])").waitFor();

        assertThat(String.join("\n\n", window.find(".article p").allTextContents()))
                .isEqualTo(festival.strip());
        assertThat(cards().stream().map(PageIT::without))
                .contains(
                        new Shown(
                                "",
                                "Elena Marsh",
                                "positive",
                                "“We are absolutely delighted to bring the lanterns back,”"),
                        new Shown("", "Elena Marsh", "positive", "“It is a wonderful day for this town.”"),
                        new Shown(
                                "",
                                "Victor Olsen",
                                "negative",
                                "\"This festival is a disgrace and a shameful waste of public money,\""),
                        new Shown("", "Nora Pike", "positive", "“but I loved the music.”"));
        assertThat(cards()).extracting(Shown::speaker).contains("Amara Singh", "A spokesman for the police");
        assertThat(window.find(".article .quote.no-speech").allTextContents()).containsExactly("“quiet hours”");
        window.screenshot("walk-1-article");

        Locator disgrace = window.find(".article a.quote.negative").first();
        disgrace.focus();
        assertThat(window.highlighted("cue")).isEqualTo("told");
        assertThat(window.highlighted("mention")).isEqualTo("he");
        press("Enter");
        assertThat(window.find(".card[aria-current]").innerText()).contains("disgrace");
        window.find("a.mention.pronoun").first().focus();
        assertThat(window.highlighted("person")).contains("Victor Olsen");

        Locator card = window.find(".card[aria-current]");
        card.getByText("Why").focus();
        press("Enter");
        assertThat(card.locator(".why").innerText()).contains("“told”", "“he”", "Victor Olsen", "disgrace");
        window.screenshot("walk-2-why");

        window.page.getByLabel("Victor Olsen, negative: 1").focus();
        press("Space");
        assertThat(cards()).extracting(Shown::speaker).containsExactly("Victor Olsen");
        assertThat(window.find(".matrix tbody tr").first().innerText()).contains("Elena Marsh", "2", "17");
        window.screenshot("walk-3-matrix");
        press("Space");
        assertThat(window.find(".card").count()).isEqualTo(9);
    }

    @Test
    void aKeptArticleIsCorrectedAndTheReasonStays() throws Exception {
        String id = keep("walk-correction", "Ravensmoor Courier", "2026-02-07T08:00:00Z", festival);
        window.open("#/articles/" + id);
        Locator card = window.find(".card").filter(new Locator.FilterOptions().setHasText("Nobody asked the shops"));
        card.getByText("Correct", exactly()).focus();
        press("Enter");
        card.getByLabel("Tone").selectOption("negative");
        card.getByLabel("Reason").focus();
        window.page.keyboard().insertText("It is a complaint.");
        press("Enter");
        card.locator(".corrected").waitFor();
        assertThat(card.innerText()).contains("negative", "It is a complaint.");
        window.screenshot("walk-4-correction");
        JsonNode quotes = verbatim.get("/v1/articles/" + id).json().path("quotes");
        assertThat(quotes).anySatisfy(quote -> assertThat(
                        quote.at("/correction/engine/tone/label").asText())
                .isEqualTo("neutral"));
        assertThat(verbatim.delete("/v1/articles/" + id).status()).isEqualTo(204);
    }

    @Test
    void aSearchIsNarrowedDownAndTakenAlongAsItIsSeen() throws Exception {
        window.open("#/search");
        type("input[name=q]", "festival or wonderful");
        press("Enter");
        window.find(".card").first().waitFor();
        window.find("[data-focus='speaker:Victor Olsen']").focus();
        press("Space");
        window.find("[data-focus='speaker:Victor Olsen'][aria-pressed=true]").waitFor();
        assertThat(cards()).extracting(Shown::speaker).containsOnly("Victor Olsen");
        assertThat(cards()).extracting(Shown::tone).containsOnly("negative");
        window.find(".tone-chart").waitFor();
        window.screenshot("walk-5-search-speaker");
        press("Space");
        window.find("[data-focus='speaker:Victor Olsen'][aria-pressed=false]").waitFor();

        window.page.getByLabel("Order").selectOption("relevance");
        window.page.waitForURL("**sort=relevance");
        window.find(".take-along").waitFor();
        List<Shown> seen = cards();
        assertThat(seen).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
        assertThat(csv(download("CSV"))).isEqualTo(seen);
        assertThat(jsonLd(download("JSON-LD")))
                .isEqualTo(seen.stream()
                        .map(each -> new Shown(each.id(), each.speaker(), "", each.text()))
                        .toList());

        Locator wonderful = window.find(".card")
                .filter(new Locator.FilterOptions().setHasText("for this town"))
                .first();
        wonderful.getByText("Elsewhere").focus();
        press("Enter");
        wonderful.locator(".occurrences section").first().waitFor();
        assertThat(wonderful.locator(".occurrences").innerText()).contains("Ravensmoor Courier", "Fenwick Herald");
        assertThat(wonderful.locator(".occurrences ins").allTextContents()).contains("whole");
        window.screenshot("walk-6-search-best");
    }

    private Path download(String type) {
        Download file = window.page.waitForDownload(
                () -> window.find(".take-along").getByText(type, exactly()).click());
        return file.path();
    }

    private static List<Shown> csv(Path file) throws IOException {
        List<Shown> quotes = new ArrayList<>();
        try (var rows = new CsvMapper()
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(file.toFile())) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                quotes.add(new Shown(of(row, "id"), of(row, "speaker"), of(row, "label"), of(row, "text")));
            }
        }
        return quotes;
    }

    private static String of(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }

    private static List<Shown> jsonLd(Path file) throws IOException {
        List<Shown> quotes = new ArrayList<>();
        for (JsonNode node : JSON.readTree(file.toFile()).path("@graph")) {
            quotes.add(new Shown(
                    node.path("@id").asText().replace("urn:uuid:", ""),
                    node.at("/creator/name").asText(),
                    "",
                    node.path("text").asText()));
        }
        return quotes;
    }

    @Test
    void twoSpeakersAndTwoOutletsAreCompared() {
        window.open("#/compare");
        type("input[name=a]", "Elena Marsh");
        type("input[name=b]", "Victor Olsen");
        type("input[name=topic]", "lanterns");
        press("Enter");
        window.find(".versus").waitFor();
        assertThat(window.find(".versus thead").innerText()).contains("Elena Marsh", "Victor Olsen");
        assertThat(window.find(".two > section").first().innerText()).contains("wonderful", "positive");
        assertThat(window.find(".two > section").last().innerText()).contains("disgrace", "negative");
        window.screenshot("walk-7-compare-speakers");

        window.open("#/compare?of=outlet&a=Ravensmoor+Courier&b=Fenwick+Herald&topic=lanterns");
        window.page.getByText("What Fenwick Herald prints").waitFor();
        assertThat(window.find(".two > section").last().innerText()).contains("Whom most", "Elena Marsh");
        window.screenshot("walk-8-compare-outlets");
    }

    @Test
    void aBatchIsSentFollowedAndItsFailingLineRead() {
        window.open("#/batches");
        window.find("#batch-file").setInputFiles(RESOURCES.resolve("batch.ndjson"));
        window.find(".batch-progress").waitFor();
        window.screenshot("walk-9-batch-running");
        window.find(".status.complete").waitFor();
        assertThat(window.find(".numbers").innerText().replaceAll("\\s+", " "))
                .isEqualTo("Done 2 Failed 1 Waiting 0 Cancelled 0");
        window.find(".failures td").first().waitFor();
        assertThat(window.find(".failures tbody").innerText()).startsWith("2").contains("missing-field", "text");
        window.screenshot("walk-10-batch-complete");

        window.open("#/search?outlet=Fenwick+Herald&from=2026-02-11");
        window.find(".card").first().waitFor();
        assertThat(cards().stream().map(PageIT::without))
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
