package verbatim.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One request is one trace through all three services, and their logs tell it. */
class TraceIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CALLER = "00f067aa0ba902b7";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static RunningVerbatim verbatim;

    @BeforeAll
    static void start() throws Exception {
        verbatim = RunningVerbatim.ready();
    }

    @Test
    void theLogsOfAllServicesTellTheCallersTrace() throws Exception {
        String trace = randomTrace();
        var answer = verbatim.analyse("“The ferry is late,” said Jonas Weil.", "00-" + trace + "-" + CALLER + "-01");
        assertThat(answer.status()).isEqualTo(200);

        Set<String> gateway = spans(verbatim.gateway, trace);
        Set<String> quotes = spans(verbatim.quoteService, trace);
        Set<String> tones = spans(verbatim.sentimentService, trace);

        // a span of its own in each service, none of them the caller's
        for (Set<String> each : List.of(gateway, quotes, tones)) {
            assertThat(each).hasSize(1).doesNotContain(CALLER).allMatch(span -> span.matches("[0-9a-f]{16}"));
        }
        assertThat(Stream.of(gateway, quotes, tones).flatMap(Set::stream).distinct())
                .hasSize(3);
        assertThat(spans(verbatim.gateway, randomTrace(), Duration.ZERO)).isEmpty();
    }

    private static String randomTrace() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Set<String> spans(ServiceProcess service, String trace) throws Exception {
        return spans(service, trace, PATIENCE);
    }

    /** The ids of spans that lines of this trace carry; the line of a request is written after its answer. */
    private static Set<String> spans(ServiceProcess service, String trace, Duration patience) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        Set<String> found;
        while ((found = logged(service, trace)).isEmpty() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        return found;
    }

    private static Set<String> logged(ServiceProcess service, String trace) throws IOException {
        try (Stream<String> lines = Files.lines(service.log())) {
            return lines.filter(line -> line.startsWith("{") && line.contains(trace))
                    .map(TraceIT::read)
                    .filter(line -> line.at("/mdc/traceId").asText().equals(trace))
                    .map(line -> line.at("/mdc/spanId").asText())
                    .collect(Collectors.toSet());
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }
}
