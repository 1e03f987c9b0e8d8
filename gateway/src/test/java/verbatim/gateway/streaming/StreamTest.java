package verbatim.gateway.streaming;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import verbatim.gateway.testing.GatewayTest;
import verbatim.gateway.testing.SimulatedEngines;

@QuarkusTest
class StreamTest extends GatewayTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WINDOW = 4;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private static String article(String words) {
        return "{\"text\": \"“" + words + ",” said Ana Ruiz.\"}\n";
    }

    private static List<JsonNode> send(String key, String lines) {
        Response response = request(key)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/analyses");
        response.then().statusCode(200).contentType("application/x-ndjson");
        return response.asString().lines().map(StreamTest::parsed).toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyLineIsAnsweredInItsPlace() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            lines.append(i % 10 == 0 ? "{\"title\": 1}\n" : article("I am delighted with " + i));
        }
        List<JsonNode> answers = send(ADMIN_KEY, lines.toString());
        assertThat(answers).hasSize(30);
        for (int i = 1; i <= 30; i++) {
            JsonNode answer = answers.get(i - 1);
            assertThat(answer.get("line").intValue()).isEqualTo(i);
            if (i % 10 == 0) {
                assertThat(answer.at("/problem/code").asText()).isEqualTo("invalid-value");
                assertThat(answer.has("analysis")).isFalse();
            } else {
                assertThat(answer.at("/analysis/quotes/0/text").asText()).contains("with " + i + ",");
                assertThat(answer.at("/analysis/quotes/0/tone/label").asText()).isEqualTo("positive");
            }
        }
        assertThat(send(ADMIN_KEY, "\n \n")).isEmpty();
    }

    @Test
    void aLineIsAnsweredBeforeTheNextIsSent() throws IOException {
        try (Stream stream = new Stream()) {
            for (int i = 0; i < 5; i++) {
                stream.send(article("It is fine " + i));
                assertThat(stream.nextAnswer()).contains("It is fine " + i);
            }
        }
    }

    @Test
    void aStreamThatIsNotWorkedOffIsNotReadOn() throws IOException, InterruptedException {
        engines.quotesAnswer(aResponse().withTransformers("simulated-quotes").withFixedDelay(400));
        try (Stream stream = new Stream()) {
            for (int i = 0; i < 40; i++) {
                stream.send(article("It is fine " + i));
            }
            stream.nextAnswer();
            // in the window, one that waits for a place in it, and what begins while the answer travels
            assertThat(engines.quoteRequests().size()).isLessThanOrEqualTo(2 * WINDOW + 2);
        }
        Thread.sleep(1_000); // the client is gone; what was at work ends
        int seen = engines.quoteRequests().size();
        Thread.sleep(1_000);
        assertThat(engines.quoteRequests().size()).isEqualTo(seen).isLessThan(40);
    }

    @Test
    void aKeyThatHasNoRequestsLeftIsSlowedDown() {
        String key = json(Map.of("name", "slow", "role", "read", "requestsPerMinute", 60))
                .post("/v1/keys")
                .path("key");
        long start = System.nanoTime();
        // with the request itself three more than the key may send at once, and one more is allowed each second
        assertThat(send(key, "{}\n".repeat(62))).hasSize(62);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(2_500));
    }

    @Test
    void aBusyEngineIsWaitedFor() {
        engines.quotesAnswerOnce(SimulatedEngines.problem(503, "overloaded").withHeader("Retry-After", "1"));
        assertThat(send(ADMIN_KEY, article("It is fine")))
                .singleElement()
                .satisfies(answer -> assertThat(answer.has("analysis")).isTrue());
    }

    @Test
    void aWrongHeaderIsRefusedBeforeTheFirstLine() {
        request()
                .contentType("application/x-ndjson")
                .header("X-Request-Timeout-Ms", "soon")
                .body("x".getBytes(StandardCharsets.UTF_8))
                .post("/v1/analyses")
                .then()
                .statusCode(422);
    }

    /** A request that is written and read at the same time. */
    private final class Stream implements AutoCloseable {

        private final Socket socket = new Socket("localhost", port);
        private final OutputStream out = socket.getOutputStream();
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        Stream() throws IOException {
            socket.setSoTimeout(20_000);
            out.write(("POST /v1/analyses HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + ADMIN_KEY
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }

        void send(String line) throws IOException {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            out.write("\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        String nextAnswer() throws IOException {
            try {
                String line = in.readLine();
                while (line != null && !line.startsWith("{")) {
                    line = in.readLine();
                }
                return String.valueOf(line);
            } catch (SocketTimeoutException e) {
                throw new AssertionError("no answer while the stream is open", e);
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
