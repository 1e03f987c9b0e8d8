package verbatim.gateway.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import verbatim.serving.CommonProblem;

/** Both engines over HTTP, with the faults that a test asks for; injected into fields of its type. */
public final class SimulatedEngines implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUOTES = "/v1/quotes";
    private static final String READY = "/q/health/ready";
    private static final String SENTIMENT = "/v1/sentiment";

    /** What the engines add to a title. */
    private static final Map<String, String> DETAILS = Map.of(
            "overloaded", "Send the request again after the time in Retry-After.",
            "not-ready", "The models are being loaded.",
            "internal-error", "The fault is ours; the logs name it under the request id.",
            "unsupported-language", "Only en is supported.");

    private final WireMockServer quotes =
            new WireMockServer(options().dynamicPort().extensions(new SimulatedQuotes()));
    private final WireMockServer tones =
            new WireMockServer(options().dynamicPort().extensions(new SimulatedTones()));

    @Override
    public Map<String, String> start() {
        quotes.start();
        tones.start();
        work();
        return Map.of(
                "quarkus.rest-client.quote-service.url", quotes.baseUrl(),
                "quarkus.rest-client.sentiment-service.url", tones.baseUrl());
    }

    @Override
    public void stop() {
        quotes.stop();
        tones.stop();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(SimulatedEngines.class));
    }

    /** Both work and have seen nothing yet. */
    public void work() {
        quotes.resetAll();
        tones.resetAll();
        quotesAnswer(aResponse().withTransformers("simulated-quotes"));
        tonesAnswer(aResponse().withTransformers("simulated-tones"));
        quotesHealth(aResponse());
        tones.stubFor(get(urlEqualTo(READY)).willReturn(aResponse()));
    }

    /** quote-service answers health checks so. */
    public void quotesHealth(ResponseDefinitionBuilder answer) {
        quotes.stubFor(get(urlEqualTo(READY)).willReturn(answer));
    }

    /** quote-service answers every request so. */
    public void quotesAnswer(ResponseDefinitionBuilder answer) {
        quotes.stubFor(post(urlEqualTo(QUOTES)).willReturn(answer));
    }

    /** quote-service answers the next request so, and works again after it. */
    public void quotesAnswerOnce(ResponseDefinitionBuilder answer) {
        quotes.stubFor(post(urlEqualTo(QUOTES))
                .inScenario("once")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("over")
                .willReturn(answer));
    }

    /** quote-service answers so where the text holds {@code words}. */
    public void quotesAnswerFor(String words, ResponseDefinitionBuilder answer) {
        quotes.stubFor(
                post(urlEqualTo(QUOTES)).withRequestBody(containing(words)).willReturn(answer));
    }

    /** sentiment-service answers every request so. */
    public void tonesAnswer(ResponseDefinitionBuilder answer) {
        tones.stubFor(post(urlEqualTo(SENTIMENT)).willReturn(answer));
    }

    /** sentiment-service works, this many milliseconds late. */
    public void tonesAreLate(int millis) {
        tonesAnswer(aResponse().withTransformers("simulated-tones").withFixedDelay(millis));
    }

    /** sentiment-service ends every connection without an answer. */
    public void tonesAreDown() {
        tonesAnswer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    /** An engine's problem answer, in its own words. */
    public static ResponseDefinitionBuilder problem(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody(JSON.createObjectNode()
                        .put("status", status)
                        .put("title", title(code))
                        .put("detail", DETAILS.get(code))
                        .put("code", code)
                        .toString());
    }

    private static String title(String code) {
        return Arrays.stream(CommonProblem.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(CommonProblem::title)
                .orElse("The language is not supported"); // quote-service's own, the only one that is not common
    }

    /** The requests that quote-service has seen. */
    public List<LoggedRequest> quoteRequests() {
        return quotes.findAll(postRequestedFor(urlEqualTo(QUOTES)));
    }

    /** The requests that sentiment-service has seen. */
    public List<LoggedRequest> toneRequests() {
        return tones.findAll(postRequestedFor(urlEqualTo(SENTIMENT)));
    }

    /** A request's body. */
    public static JsonNode body(LoggedRequest request) {
        try {
            return JSON.readTree(request.getBodyAsString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
