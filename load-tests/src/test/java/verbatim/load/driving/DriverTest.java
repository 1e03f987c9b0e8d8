package verbatim.load.driving;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verbatim.load.results.Outcome;
import verbatim.load.results.Samples;
import verbatim.load.results.StageResult;
import verbatim.load.results.Work;

@NullMarked
class DriverTest {

    private static final Duration LENGTH = Duration.ofSeconds(1);
    private static final double RATE = 120;

    private final Set<String> bodies = ConcurrentHashMap.newKeySet();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server = create();

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-API-Key")));
        switch (exchange.getRequestURI().getPath()) {
            case "/partial" -> send(exchange, 200, "{\"status\":\"partial\",\"quotes\":[]}");
            case "/overloaded" -> {
                exchange.getResponseHeaders().add("Retry-After", "2");
                send(exchange, 503, "{\"status\": 503, \"code\": \"overloaded\"}");
            }
            case "/untold" -> send(exchange, 503, "{\"code\": \"overloaded\"}");
            case "/limited" -> send(exchange, 429, "{\"code\": \"too-many-requests\"}");
            case "/broken" -> send(exchange, 500, "no JSON");
            case "/cut" -> {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write("{".getBytes(StandardCharsets.UTF_8));
                exchange.close();
            }
            case "/silent" -> sleep(Duration.ofSeconds(30));
            case "/slow" -> {
                sleep(Duration.ofMillis(300));
                send(exchange, 200, "{\"status\":\"complete\"}");
            }
            default -> send(exchange, 200, "{\"status\":\"complete\"}");
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Driver driver(@Nullable String key) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Driver(new Target(address, key), Duration.ofMillis(1500));
    }

    private StageResult run(Operation... operations) {
        List<Stage.Load> loads = List.of(operations).stream()
                .map(operation -> new Stage.Load(operation, RATE))
                .toList();
        return driver(null).run(List.of(Stage.alone("test", LENGTH, loads))).getFirst();
    }

    private static Operation get(String path) {
        return Operation.get(path, List.of(path));
    }

    @Test
    void requestsArriveAtTheirRateAndEachAnswerIsWhatItIs() {
        Map<String, Outcome> expected = Map.of(
                "/fine", Outcome.ANSWERED,
                "/partial", Outcome.PARTIAL,
                "/overloaded", Outcome.TURNED_AWAY,
                "/untold", Outcome.TURNED_AWAY_UNTOLD,
                "/limited", Outcome.LIMITED,
                "/broken", Outcome.FAILED,
                "/cut", Outcome.UNANSWERED);

        StageResult result = run(expected.keySet().stream().map(DriverTest::get).toArray(Operation[]::new));

        assertThat(result.operations()).allSatisfy(part -> {
            Samples samples = part.samples();
            assertThat(samples.arrived()).isBetween(70, 180); // 120 by chance
            assertThat(samples.count(Objects.requireNonNull(expected.get(part.name()))))
                    .isEqualTo(samples.arrived());
            assertThat(samples.unended()).isZero();
        });
        assertThat(result.codes())
                .containsKeys("200", "200 partial", "503 overloaded", "429 too-many-requests", "500", "no answer");
        assertThat(result.dropped()).isFalse();
    }

    @Test
    void whatIsNeverAnsweredIsGivenUp() {
        StageResult result = run(get("/silent"));

        assertThat(result.count(Outcome.UNANSWERED)).isEqualTo(result.arrived()).isPositive();
    }

    @Test
    void timesAreThoseOfTheServer() {
        StageResult result = run(get("/slow"));

        assertThat(result.served().millis(.5)).isBetween(295.0, 1500.0);
        assertThat(result.servedPerSecond()).isBetween(RATE / 4, 1.5 * RATE);
    }

    @Test
    void bodiesGoInTurnAndWithTheKey() {
        List<byte[]> sent = List.of("first", "second", "third").stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        Operation post = Operation.post("post", Work.ANALYSIS, "/post", "application/json", sent);

        driver("secret").run(List.of(Stage.alone("test", LENGTH, List.of(new Stage.Load(post, RATE)))));

        assertThat(bodies).containsExactlyInAnyOrder("first", "second", "third");
        assertThat(keys).containsExactly("secret");
    }

    @Test
    void stagesFollowEachOther() {
        Operation fine = get("/fine");
        List<StageResult> results = driver(null)
                .run(List.of(
                        new Stage("low", Duration.ZERO, LENGTH, List.of(new Stage.Load(fine, 10))),
                        new Stage("high", LENGTH, LENGTH, List.of(new Stage.Load(fine, 200)))));

        assertThat(results).extracting(StageResult::name).containsExactly("low", "high");
        assertThat(results.getFirst().arrived()).isBetween(1, 30);
        assertThat(results.getLast().arrived()).isBetween(130, 270);
        assertThat(results.getLast().intervals()).isBetween(1, 2);
    }
}
