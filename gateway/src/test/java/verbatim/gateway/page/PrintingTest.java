package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import verbatim.browser.Window;

/** An article goes to paper whole and readable, and the page is as it was afterwards. */
@QuarkusTest
class PrintingTest extends BrowserTest {

    @Test
    void onPaperThereIsEveryQuoteWithItsReasonsAndNoControl() {
        Window window = talks(Window.DESK);
        window.print("printed", () -> {
            assertThat(window.find(".bar").isVisible()).isFalse();
            assertThat(window.find(".card-actions").first().isVisible()).isFalse();
            assertThat(window.find(".card").last().isVisible()).isTrue();
            assertThat(window.find(".card[data-card=q7] .why").innerText()).contains("Also weighed", "the ministry");
            assertThat(window.find(".matrix table").isVisible()).isTrue();
        });
    }

    @Test
    void afterPrintingWhatWasOpenIsOpenAndTheRestIsClosed() {
        Window window = sentOff(Window.DESK, quotes(90));
        window.find(".card").first().waitFor();
        window.find(".card .opener").nth(2).click();
        int shown = window.find(".card").count();
        window.print("printed-long", () -> {
            assertThat(window.find(".card").count()).isEqualTo(90);
            assertThat(window.find(".matrix tbody tr").count()).isEqualTo(12);
            assertThat(window.find(".card .opener[aria-expanded=false]").count())
                    .isZero();
        });
        assertThat(shown).isLessThan(90);
        assertThat(window.find(".card").count()).isEqualTo(shown);
        assertThat(window.find(".matrix tbody tr").count()).isEqualTo(6);
        assertThat(window.find(".card .opener[aria-expanded=true]").count()).isOne();
        assertThat(window.find(".card").nth(2).locator(".why").isVisible()).isTrue();
    }

    @Test
    void ofVeryManyQuotesOnlyTheReasonsThatWereOpenArePrinted() {
        Window window = sentOff(Window.DESK, quotes(120));
        window.find(".card").first().waitFor();
        window.find(".card .opener").nth(2).click();
        window.print("printed-very-long", () -> {
            assertThat(window.find(".card").count()).isEqualTo(120);
            assertThat(window.find(".why").count()).isOne();
            assertThat(window.find(".cards-column .note").innerText())
                    .startsWith("Of more than 100 quotes the reasons are printed only where they were open.");
        });
        assertThat(window.find(".cards-column .note").count()).isZero();
        assertThat(window.find(".card .opener[aria-expanded=true]").count()).isOne();
    }

    @Test
    void paperIsWhiteInEveryTheme() {
        Window window = talks(Window.DESK);
        window.page.getByText("Theme: auto").click();
        window.page.getByText("Theme: light").click();
        assertThat(brightness(window, "body", "color"))
                .as("ink on the dark screen")
                .isGreaterThan(200);
        window.print("printed-from-dark", () -> {
            assertThat(brightness(window, "body", "color")).as("ink").isLessThan(60);
            assertThat(brightness(window, ".card", "backgroundColor"))
                    .as("ground of a card")
                    .isGreaterThan(240);
        });
        window.page.getByText("Theme: dark").click();
        window.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        window.print("printed-from-a-dark-system", () -> assertThat(brightness(window, "body", "color"))
                .isLessThan(60));
    }

    /** 0 for black, 255 for white. */
    private static double brightness(Window window, String selector, String property) {
        return window.number("getComputedStyle(document.querySelector('" + selector + "'))." + property
                + ".match(/\\d+/g).slice(0, 3).reduce((sum, each) => sum + each / 3, 0)");
    }

    private static String quotes(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            text.append("“I am here,” said Person ")
                    .append((char) ('A' + i % 12))
                    .append("ber.\n");
        }
        return text.toString();
    }
}
