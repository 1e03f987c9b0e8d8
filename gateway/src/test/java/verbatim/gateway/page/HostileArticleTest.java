package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.browser.Window;
import verbatim.serving.SubmittedText;

/** Nothing that an article holds is ever run, whoever chose its words. */
@QuarkusTest
class HostileArticleTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void anArticleFullOfScript(int width) throws JsonProcessingException {
        String attack =
                "<script>globalThis.hit = 1</script><img src=x onerror='globalThis.hit = 1'><svg onload=alert(1)>"
                        + "<a href='javascript:globalThis.hit = 1'>x</a>{{7*7}}${7*7}";
        String text = "“" + attack + "” " + attack + " said " + attack + "\n\n" + attack;
        engines.quotesAnswer(answer(new ObjectMapper().writeValueAsString(hostileAnswer(text, attack))));
        String id = json(Map.of(
                        "text",
                        text,
                        "title",
                        attack,
                        "outlet",
                        attack,
                        "author",
                        attack,
                        "externalId",
                        "page-hostile-" + width))
                .post("/v1/articles")
                .path("id");

        Window window = window(width).open("#/articles/" + id);
        window.find(".card").waitFor();
        window.page.getByText("Why").click();
        window.find(".article a.quote").click();
        window.find(".matrix tbody button").first().click();
        window.find(".card").getByText("Correct").click();
        assertThat(window.find("h1").textContent()).isEqualTo(attack);
        assertThat(window.find(".card .name").textContent()).isEqualTo(attack);
        assertThat(window.find("main script, main img, main a[href^=javascript]")
                        .count())
                .isZero();
        window.hasRunNothing();
        window.holds("full-of-script");
        window.open("#/articles").find(".rows").waitFor();
        window.hasRunNothing();
    }

    /** What a quote-service would answer whose every word the article could choose. */
    private static Map<String, Object> hostileAnswer(String text, String attack) {
        int end = attack.length() + 2;
        Map<String, Object> place = Map.of("start", end + 1, "end", end + 1 + attack.length(), "text", attack);
        return Map.of(
                "engine", Map.of("name", attack, "version", "1"),
                "textSha256", SubmittedText.sha256(text),
                "offsetUnit", "utf16",
                "language", "en",
                "quotes",
                        List.of(Map.ofEntries(
                                Map.entry("id", "q1"),
                                Map.entry("start", 0),
                                Map.entry("end", end),
                                Map.entry("text", text.substring(0, end)),
                                Map.entry("kind", "speech"),
                                Map.entry("extent", "sentence"),
                                Map.entry("utterance", "u1"),
                                Map.entry("via", attack),
                                Map.entry("mention", place),
                                Map.entry(
                                        "speaker",
                                        Map.of(
                                                "id",
                                                "s1",
                                                "name",
                                                attack,
                                                "role",
                                                attack,
                                                "named",
                                                true,
                                                "type",
                                                "person",
                                                "confidence",
                                                0.9)),
                                Map.entry(
                                        "evidence",
                                        Map.of(
                                                "rule", attack,
                                                "steps",
                                                        List.of(Map.of(
                                                                "kind", attack, "text", attack, "note", attack, "start",
                                                                0, "end", 5)),
                                                "alternatives", List.of(Map.of("name", attack, "score", 0.1)))))),
                "speakers",
                        List.of(Map.of(
                                "id",
                                "s1",
                                "name",
                                attack,
                                "role",
                                attack,
                                "named",
                                true,
                                "type",
                                "person",
                                "aliases",
                                List.of(attack),
                                "quoteCount",
                                1,
                                "wordCount",
                                3)));
    }
}
