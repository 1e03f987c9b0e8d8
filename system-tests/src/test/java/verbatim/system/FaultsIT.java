package verbatim.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client sees when a part is gone. */
class FaultsIT {

    private RunningVerbatim verbatim;

    @BeforeEach
    void start() throws Exception {
        verbatim = RunningVerbatim.ready();
    }

    @Test
    void withoutSentimentServiceTheAnswerIsPartialAndSaysSo() throws Exception {
        verbatim.sentimentService.kill();

        var answer = verbatim.analyse(RunningVerbatim.sample("quarterly-results"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("partial");
        assertThat(answer.json().path("problem").path("code").asText()).isEqualTo("sentiment-service-unavailable");
        assertThat(answer.json().path("quotes")).isNotEmpty().allSatisfy(quote -> assertThat(quote.has("tone"))
                .isFalse());
    }

    @Test
    void withoutQuoteServiceTheClientIsAskedToComeBackAndNothingIsStored() throws Exception {
        verbatim.quoteService.kill();

        var answer = verbatim.store(RunningVerbatim.sample("quarterly-results"), "faults-1");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asText()).isEqualTo("quote-service-unavailable");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();

        verbatim = RunningVerbatim.ready();
        assertThat(verbatim.store(RunningVerbatim.sample("quarterly-results"), "faults-1")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatAKilledGatewayStoredIsStillThere() throws Exception {
        var stored = verbatim.store(RunningVerbatim.sample("museum-reopens"), "faults-2");
        String location = stored.header("Location");
        String before = verbatim.get(location).response().body();

        verbatim.gateway.kill();
        verbatim = RunningVerbatim.ready();

        var after = verbatim.get(location);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.response().body()).isEqualTo(before);
    }
}
