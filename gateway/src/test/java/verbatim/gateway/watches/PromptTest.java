package verbatim.gateway.watches;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import verbatim.gateway.testing.GatewayTest;

/** What is due is done at once, not at the next poll: here the polls are so rare that nothing could come of them. */
@QuarkusTest
@TestProfile(PromptTest.RarePolls.class)
class PromptTest extends GatewayTest {

    private static final long PROMPT = Duration.ofSeconds(20).toNanos();

    public static class RarePolls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("verbatim.jobs.polling", "1h", "verbatim.watches.matching", "1h");
        }
    }

    @Test
    void aWebhookIsSentWithoutWaitingForAPoll() throws Exception {
        WireMockServer receiver = new WireMockServer(options().dynamicPort());
        receiver.start();
        try {
            receiver.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
            String outlet = "Prompt " + UUID.randomUUID();
            json(Map.of("name", "prompt", "filter", Map.of("outlet", outlet), "url", receiver.baseUrl()))
                    .post("/v1/watches")
                    .then()
                    .statusCode(201);
            json(Map.of("text", "“At once,” said Ana Ruiz.", "outlet", outlet)).post("/v1/articles");
            long end = System.nanoTime() + PROMPT;
            while (receiver.getAllServeEvents().isEmpty()) {
                assertThat(System.nanoTime()).as("sent at once").isLessThan(end);
                Thread.sleep(20);
            }
        } finally {
            receiver.stop();
        }
    }

    @Test
    void anArticleIsAnalysedWithoutWaitingForAPoll() throws Exception {
        String id = json(Map.of("text", "“Soon,” said Ana Ruiz.", "outlet", "Prompt " + UUID.randomUUID()))
                .header("Prefer", "respond-async")
                .post("/v1/articles")
                .path("id");
        long end = System.nanoTime() + PROMPT;
        while (!request().get("/v1/articles/" + id).path("status").equals("complete")) {
            assertThat(System.nanoTime()).as("analysed at once").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
