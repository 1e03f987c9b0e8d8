package verbatim.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The three services together, as {@code ./run} starts them: the gateway with its embedded PostgreSQL. */
final class RunningVerbatim {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RunningVerbatim SHARED = new RunningVerbatim();

    final ServiceProcess quoteService = new ServiceProcess("quote-service/server", "-Xmx1500m", Map.of());
    final ServiceProcess sentimentService = new ServiceProcess("sentiment-service/server", "-Xmx384m", Map.of());
    final ServiceProcess gateway = new ServiceProcess(
            "gateway",
            "-Xmx512m",
            Map.of(
                    "QUARKUS_PROFILE", "local",
                    "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
                    // so that a gateway that was killed is missed within seconds
                    "VERBATIM_JOBS_HEARTBEAT", "1s",
                    "VERBATIM_JOBS_POLLING", "200ms",
                    "VERBATIM_JOBS_FIRST_RETRY", "1s",
                    "VERBATIM_QUOTES_URL", quoteService.address(),
                    "VERBATIM_SENTIMENT_URL", sentimentService.address(),
                    "VERBATIM_DATA_DIRECTORY", dataDirectory().toString()));

    private final HttpClient client = HttpClient.newHttpClient();

    private RunningVerbatim() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            gateway.stop();
            sentimentService.stop();
            quoteService.stop();
        }));
    }

    /** One set for all tests, as loading the models takes longer than a test; what a test ended is started again. */
    static RunningVerbatim ready() throws InterruptedException {
        SHARED.quoteService.start();
        SHARED.sentimentService.start();
        SHARED.gateway.start();
        SHARED.quoteService.awaitReady();
        SHARED.sentimentService.awaitReady();
        SHARED.gateway.awaitReady();
        return SHARED;
    }

    private static Path dataDirectory() {
        return Path.of("target", "data-" + UUID.randomUUID(), "postgres").toAbsolutePath();
    }

    /** A sample of the repository, by its name without the ending. */
    static String sample(String name) throws IOException {
        return Files.readString(ServiceProcess.root().resolve("samples").resolve(name + ".txt"));
    }

    /** An answer of the gateway. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + response.body(), e);
            }
        }

        /** Of an answer in NDJSON. */
        List<JsonNode> lines() throws IOException {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : response.body().lines().toList()) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer analyse(String text) throws IOException, InterruptedException {
        return send(post("/v1/analyses", JSON.createObjectNode().put("text", text)));
    }

    /** @param traceparent header of W3C Trace Context */
    Answer analyse(String text, String traceparent) throws IOException, InterruptedException {
        JsonNode body = JSON.createObjectNode().put("text", text);
        return send(post("/v1/analyses", body).header("traceparent", traceparent));
    }

    Answer store(String text, String externalId) throws IOException, InterruptedException {
        return store(Map.of("text", text, "externalId", externalId));
    }

    /** @param article its fields */
    Answer store(Map<String, String> article) throws IOException, InterruptedException {
        return send(post("/v1/articles", JSON.valueToTree(article)));
    }

    /** Sends NDJSON of articles. */
    Answer sendBatch(String lines) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(gateway.at("/v1/batches"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines)));
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(gateway.at(path)).DELETE());
    }

    /** Reads from the gateway; a location that it gave may be absolute. */
    Answer get(String location) throws IOException, InterruptedException {
        URI address = gateway.at("/").resolve(location);
        return send(HttpRequest.newBuilder(
                gateway.at(address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()))));
    }

    private HttpRequest.Builder post(String path, JsonNode body) {
        return HttpRequest.newBuilder(gateway.at(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(client.send(request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString()));
    }
}
