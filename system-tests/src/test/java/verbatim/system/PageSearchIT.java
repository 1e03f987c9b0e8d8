package verbatim.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is kept is searched, taken along and compared on the page. */
class PageSearchIT extends PageWalk {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aSearchIsNarrowedDownAndTakenAlongAsItIsSeen() throws Exception {
        window.open("#/search");
        type("input[name=q]", "festival or wonderful");
        press("Enter");
        found();
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
        found();
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
}
