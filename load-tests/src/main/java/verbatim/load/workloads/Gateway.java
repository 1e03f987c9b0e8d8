package verbatim.load.workloads;

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
import java.util.ArrayList;
import java.util.List;
import verbatim.load.corpus.Article;
import verbatim.load.driving.Target;

/** The gateway before the load begins: whether it can be used, and what it has to hold. */
public final class Gateway implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int UNAUTHORIZED = 401;

    private final Target target;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Gateway(Target target) {
        this.target = target;
    }

    /**
     * Has one article analysed.
     *
     * @throws IOException if that does not work; its message is for users
     */
    public void check(Article article) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(post("/v1/analyses", "application/json", article.json()));
        if (answer.statusCode() == UNAUTHORIZED) {
            throw new IOException(target + " asks for a key: set VERBATIM_KEY");
        }
        require(answer, 200);
    }

    /**
     * Stores articles as a batch and waits until it is complete.
     *
     * @param lines the articles
     * @return their ids
     */
    List<String> store(List<byte[]> lines) throws IOException, InterruptedException {
        HttpResponse<String> accepted =
                require(send(post("/v1/batches", "application/x-ndjson", Mixed.ndjson(lines))), 202);
        String batch =
                "/v1/batches/" + JSON.readTree(accepted.body()).path("id").asText();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!read(batch).path("status").asText().equals("complete")) {
            if (System.nanoTime() > end) {
                throw new IOException(target + " did not complete a batch of " + lines.size() + " articles in "
                        + PATIENCE.toMinutes() + " minutes");
            }
            Thread.sleep(200);
        }
        List<String> ids = new ArrayList<>();
        for (String line :
                require(send(get(batch + "/results")), 200).body().lines().toList()) {
            JsonNode id = JSON.readTree(line).path("articleId");
            if (id.isTextual()) {
                ids.add(id.asText());
            }
        }
        return ids;
    }

    /** Names of the people who were heard last. */
    List<String> speakers() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        read("/v1/speakers?type=person&limit=100")
                .path("speakers")
                .forEach(speaker -> names.add(speaker.path("name").asText()));
        return names;
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        return JSON.readTree(require(send(get(path)), 200).body());
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(target + path));
    }

    private HttpRequest.Builder post(String path, String contentType, byte[] body) {
        return get(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        String key = target.key();
        if (key != null) {
            request.header("X-API-Key", key);
        }
        try {
            return client.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IOException(target + " does not answer (" + broken + ")", broken);
        }
    }

    private HttpResponse<String> require(HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException("%s answers %s with %d instead of %d"
                    .formatted(target, answer.uri().getPath(), answer.statusCode(), status));
        }
        return answer;
    }

    @Override
    public void close() {
        client.close();
    }
}
