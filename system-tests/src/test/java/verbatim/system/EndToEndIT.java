package verbatim.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client sees when everything runs. */
class EndToEndIT {

    private static RunningVerbatim verbatim;

    @BeforeAll
    static void start() throws Exception {
        verbatim = RunningVerbatim.ready();
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour-talks", "museum-reopens", "quarterly-results", "council-minutes"})
    void everyQuoteIsTheArticlesOwnTextAndSpeechHasATone(String sample) throws Exception {
        String text = RunningVerbatim.sample(sample);

        var answer = verbatim.analyse(text);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("complete");
        assertThat(answer.json().path("quotes")).isNotEmpty().allSatisfy(quote -> {
            assertThat(quote.path("text").asText())
                    .isEqualTo(text.substring(
                            quote.path("start").asInt(), quote.path("end").asInt()));
            assertThat(quote.has("tone")).isEqualTo(quote.path("kind").asText().equals("speech"));
        });
    }

    @Test
    void aLiveReportNamesItsSpeakers() throws Exception {
        var quotes = quotesByTheirBeginning(
                verbatim.analyse(RunningVerbatim.sample("harbour-talks")).json());

        assertThat(speakers(quotes))
                .contains(
                        entry("We have made real progress", "Helena Brandt"),
                        entry("Nobody wants another weekend without", "Helena Brandt"),
                        entry("but we are getting closer.", "Helena Brandt"),
                        entry("The offer on the table", "Tomas Okafor"),
                        entry("We will not sign it", "Tomas Okafor"),
                        entry("Investors hate uncertainty, and this", "Mira Castellane"),
                        entry("The staff here have been", "Jonas Weil"),
                        entry("Our volunteers are doing a", "Ruth Adeyemi"));
    }

    @Test
    void aStoredArticleIsFoundByItsSpeaker() throws Exception {
        var stored = verbatim.store(RunningVerbatim.sample("quarterly-results"), "end-to-end-1");
        assertThat(stored.status()).isEqualTo(201);

        var article = verbatim.get(stored.header("Location"));
        var found = verbatim.get("/v1/quotes?speaker=Petra%20Lindqvist");

        assertThat(article.json().path("status").asText()).isEqualTo("complete");
        assertThat(found.json().findValuesAsText("text"))
                .anySatisfy(text -> assertThat(text).contains("The valuation is absurd"));
    }

    @Test
    void theSameArticleAgainIsTheSameArticle() throws Exception {
        String text = RunningVerbatim.sample("council-minutes");

        var first = verbatim.store(text, "end-to-end-2");
        var again = verbatim.store(text, "end-to-end-2");

        assertThat(List.of(first.status(), again.status())).containsExactly(201, 200);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
    }

    private static Map<String, JsonNode> quotesByTheirBeginning(JsonNode analysis) {
        Map<String, JsonNode> quotes = new LinkedHashMap<>();
        analysis.path("quotes").forEach(quote -> {
            String[] words = quote.path("text")
                    .asText()
                    .replaceAll("^[\"“‘']|[\"”’']$", "")
                    .split(" ");
            quotes.put(String.join(" ", List.of(words).subList(0, Math.min(5, words.length))), quote);
        });
        return quotes;
    }

    private static Map<String, String> speakers(Map<String, JsonNode> quotes) {
        Map<String, String> speakers = new LinkedHashMap<>();
        quotes.forEach((beginning, quote) ->
                speakers.put(beginning, quote.path("speaker").path("name").asText()));
        return speakers;
    }
}
