package verbatim.benchmarks.systems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service; a 503 is tried again after its Retry-After, ten times at most. */
final class HttpJson {

    private static final int TRIES = 10;
    private static final Duration TIMEOUT = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI target;

    HttpJson(URI service, String path) {
        this.target = URI.create(service.toString().replaceAll("/+$", "") + path);
    }

    /**
     * Posts a document.
     *
     * @throws IOException if the service cannot be reached or answers with an error
     */
    JsonNode post(JsonNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json")
                .timeout(TIMEOUT)
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        for (int left = TRIES; ; left--) {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                return JSON.readTree(response.body());
            }
            if (response.statusCode() != 503 || left == 0) {
                throw new IOException(target + " answers " + response.statusCode());
            }
            Thread.sleep(Duration.ofSeconds(retryAfter(response)));
        }
    }

    private static long retryAfter(HttpResponse<?> response) {
        return Math.clamp(response.headers().firstValueAsLong("Retry-After").orElse(1), 1, 10);
    }
}
