package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.browser.Window;

/** What somebody typed and the API does not take is named as the form names it, and marked there. */
@QuarkusTest
class FaultyValueTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void theFieldOfAnArticleIsNamedByItsLabelAndShown(int width) {
        Window window = window(width).open("");
        window.find("textarea").fill("“I am here,” said Ana Ruiz.");
        window.find(".about summary").click();
        window.page.getByLabel("Address").fill("ftp://example.org/article");
        window.find(".about summary").click();
        window.find("form button[type=submit]").click();
        window.find(".problem").waitFor();
        assertThat(window.find(".problem").innerText())
                .contains("Field: Address")
                .doesNotContain("url");
        assertThat(window.page.getByLabel("Address").isVisible()).isTrue();
        assertThat(window.find("[aria-invalid]").count()).isOne();
        window.holds("faulty-address");
        window.page.getByLabel("Address").fill("https://example.org/article");
        assertThat(window.find("[aria-invalid], [aria-describedby*=problem]").count())
                .isZero();
    }

    @Test
    void theFieldOfAWatchSaysWhyItIsNotTakenUntilItIsSentAgain() {
        Window window = window(Window.DESK).open("#/watches");
        window.page.getByText("Make a watch", exactly()).click();
        window.page.getByLabel("Name").fill("Too near");
        Locator webhook = window.page.getByLabel("Webhook");
        webhook.fill("ftp://example.org/hook");
        window.find(".watch-form [type=submit]").click();
        window.find(".watch-state .problem").waitFor();
        assertThat(window.find(".watch-state .problem").innerText()).contains("Field: Webhook");
        assertThat(webhook.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(described(webhook))
                .isEqualTo("Where messages go. Without it they are told here alone."
                        + " Expected an absolute address without user and fragment.");
        window.page.route("**/v1/watches", route -> {});
        window.find(".watch-form [type=submit]").click();
        window.find(".watch-state .loading").waitFor();
        assertThat(webhook.getAttribute("aria-invalid")).isNull();
        assertThat(described(webhook)).isEqualTo("Where messages go. Without it they are told here alone.");
    }

    @Test
    void theFieldOfASearchIsMarkedUntilTheNextOne() {
        Window window = window(Window.PHONE).open("#/search?minConfidence=7");
        window.find(".problem").waitFor();
        Locator sure = window.page.getByLabel("Sure of the speaker");
        assertThat(window.find(".problem").innerText()).contains("Field: Sure of the speaker");
        assertThat(sure.boundingBox().y).as("where it is seen").isBetween(0.0, 800.0);
        assertThat(sure.getAttribute("aria-invalid")).isEqualTo("true");
        window.holds("faulty-search");
        sure.selectOption("0.9");
        window.page.getByText("Search", exactly()).last().click();
        window.find(".problem").waitFor(gone());
        assertThat(window.find("[aria-invalid]").count()).isZero();
    }

    @Test
    void whatOnlyALinkCanAskForIsNamedInWords() {
        Window window = window(Window.DESK).open("#/search?minScore=7");
        window.find(".problem").waitFor();
        assertThat(window.find(".problem").innerText())
                .contains("Field: Score from")
                .doesNotContain("minScore");
    }

    private static String described(Locator control) {
        return (String) control.evaluate("""
                control => control.getAttribute('aria-describedby').split(' ')
                  .map(id => document.getElementById(id).textContent).join(' ')""");
    }
}
