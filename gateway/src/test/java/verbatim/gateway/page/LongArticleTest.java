package verbatim.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.browser.Window;

/** The longest article that is read does not stop the window. */
@QuarkusTest
class LongArticleTest extends BrowserTest {

    private static final Logger LOG = Logger.getLogger(LongArticleTest.class);

    @ParameterizedTest
    @ValueSource(ints = {Window.PHONE, Window.DESK})
    void aMegabyteWithTwoThousandQuotes(int width) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("The harbour board met again to hear what the crews and the islands had to say about the plan. "
                            .repeat(4))
                    .append("“We looked at plan ")
                    .append(i)
                    .append(" and we are ")
                    .append(List.of("delighted", "fine with it", "sure it is an outrage", "here")
                            .get(i % 4))
                    .append(",” said Person ")
                    .append((char) ('A' + i % 26))
                    .append("ber.\n");
        }
        text.append("And so on, they said. ".repeat((1_000_000 - text.length()) / 22));

        Window window = window(width).open("");
        window.page.evaluate("""
                globalThis.longest = 0;
                new PerformanceObserver(list => {
                  for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
                }).observe({ type: 'longtask' });""");
        window.find("#files")
                .setInputFiles(new FilePayload(
                        "long.txt", "text/plain", text.toString().getBytes(StandardCharsets.UTF_8)));
        window.find(".article:not([aria-busy])").waitFor();
        LOG.infof(
                "1 MB with 2,000 quotes at %d px: longest task %.0f ms, %.0f nodes",
                width, window.number("longest"), window.number("document.querySelectorAll('*').length"));
        assertThat(window.find(".article .quote").count()).isEqualTo(2_000);
        assertThat(window.find(".card").count())
                .as("cards are shown as far as somebody looks")
                .isLessThan(200);
        assertThat(window.number("longest"))
                .as("ms that the window stood still")
                .isLessThan(5_000);
        window.holds("megabyte");

        window.find(".article .quote").nth(1_500).evaluate("quote => quote.click()");
        window.find(".card[aria-current]").waitFor();
        assertThat(window.find(".card[aria-current]").innerText()).contains("plan 1500");
        window.holds("two-thousand-quotes");
    }
}
