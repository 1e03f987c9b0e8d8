package verbatim.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** An article is read on the page, and a kept one corrected. */
class PageIT extends PageWalk {

    @Test
    void aPastedArticleIsMarkedExplainedAndFiltered() {
        window.open("");
        type("textarea", festival);
        window.tabTo("form button[type=submit]");
        press("Enter");
        window.find(".article:not([aria-busy])").waitFor();

        assertThat(String.join("\n\n", window.find(".article p").allTextContents()))
                .isEqualTo(festival.strip());
        assertThat(cards().stream().map(PageWalk::without))
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
}
