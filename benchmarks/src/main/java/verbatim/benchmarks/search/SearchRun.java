package verbatim.benchmarks.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import verbatim.benchmarks.speed.Latencies;

/** Asks the gateway one request after the other, as one analyst does. */
final class SearchRun {

    private static final Duration TIMEOUT = Duration.ofSeconds(40);
    private static final int OK = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI gateway;
    private final String key;
    private final long seed;

    /** @param key secret of an API key that may read */
    SearchRun(URI gateway, String key, long seed) {
        this.gateway = gateway;
        this.key = key;
        this.seed = seed;
    }

    /** Asks searches by turns for so long, as those who came before did: with other values than those that are timed. */
    void warmUp(List<Search> searches, Duration time) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(~seed);
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            ask(searches.get(i % searches.size()), random);
        }
    }

    /**
     * Times so many requests of one kind.
     *
     * @throws IOException if one is not answered with 200
     */
    Latencies measure(Search search, int requests) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        Latencies latencies = new Latencies();
        for (int i = 0; i < requests; i++) {
            String path = pathOf(search, random);
            long start = System.nanoTime();
            get(search, path);
            latencies.add(System.nanoTime() - start);
        }
        return latencies;
    }

    /** Asks once. */
    void ask(Search search, SplittableRandom random) throws IOException, InterruptedException {
        get(search, pathOf(search, random));
    }

    /** Of a second page, for which the first one is read. */
    private String pathOf(Search search, SplittableRandom random) throws IOException, InterruptedException {
        String path = search.path().apply(random);
        if (!search.isSecondPage()) {
            return path;
        }
        JsonNode first = JSON.readTree(get(search, path));
        return first.has("next") ? path + "&cursor=" + first.path("next").asText() : path;
    }

    private byte[] get(Search search, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Accept", search.accept())
                .header("X-API-Key", key)
                .timeout(TIMEOUT)
                .build();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != OK) {
            throw new IOException(path + " answers " + response.statusCode());
        }
        return response.body();
    }
}
