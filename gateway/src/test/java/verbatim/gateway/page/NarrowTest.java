package verbatim.gateway.page;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.browser.Window;

/** In the narrowest windows nothing has to be scrolled to sideways. */
@QuarkusTest
class NarrowTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(strings = {"read", "articles", "search", "compare", "batches", "watches", "access"})
    void everyViewAndTheWayToItFit(String view) {
        Window window = window(Window.NARROW).open(view.equals("read") ? "" : "#/" + view);
        window.find("main .state.loading").waitFor(gone());
        window.holds("narrow-" + view);
        assertThat(
                        window.number(
                                "[...document.querySelectorAll('.bar a, .bar button')].filter(each => { const box = each.getBoundingClientRect(); return box.left < 0 || box.right > innerWidth || box.height < 24; }).length"))
                .as("links of the bar that are cut or too small")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {Window.NARROW, Window.PHONE})
    void theTableOfSpeakersFits(int width) {
        Window window = talks(width);
        window.find(".matrix").scrollIntoViewIfNeeded();
        window.holds("matrix");
        assertThat(window.number("document.querySelector('.matrix table').getBoundingClientRect().right - innerWidth"))
                .isNegative();
        assertThat(window.find(".matrix tbody tr").first().innerText()).contains("quotes,", "of words");
    }

    @Test
    void thatAnArticleIsReadIsSeenOnAPhone() {
        engines.quotesAnswer(aResponse().withTransformers("simulated-quotes").withFixedDelay(20_000));
        Window window = sentOff(Window.PHONE, "“I am here,” said Ana Ruiz.");
        window.find(".loading").waitFor();
        assertThat(window.number("innerHeight - document.querySelector('.loading').getBoundingClientRect().bottom"))
                .isPositive();
        assertThat(window.page.getByText("Stop").boundingBox().y).isBetween(0.0, 800.0);
    }
}
