package verbatim.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class LoadTest {

    private static final List<String> ARTICLES = List.of("One word.", "Two more words.", "Fail.");

    private final Map<String, Integer> read = new ConcurrentHashMap<>();

    @Test
    void everyArticleIsReadOnceAndFailuresAreCounted() throws InterruptedException {
        Load.Result result = Load.closed(Collections.nCopies(2, this::read), ARTICLES, 0);

        assertThat(read).containsOnly(Map.entry("One word.", 1), Map.entry("Two more words.", 1));
        assertThat(result.articles()).isEqualTo(2);
        assertThat(result.failed()).isEqualTo(1);
        assertThat(result.tokens()).isEqualTo(7);
    }

    @Test
    void inAnOpenModelWaitingCounts() throws InterruptedException {
        Load.Result result = Load.open(article -> Thread.sleep(50), ARTICLES, 100, .1);

        assertThat(result.articles()).isEqualTo(10);
        assertThat(result.latencies().millis(.5)).isGreaterThanOrEqualTo(50);
    }

    @Test
    void quantilesAreNearestRanks() {
        Latencies latencies = new Latencies();
        for (long millis = 1; millis <= 100; millis++) {
            latencies.add(millis * 1_000_000);
        }

        assertThat(latencies.millis(.5)).isEqualTo(50);
        assertThat(latencies.millis(.99)).isEqualTo(99);
        assertThat(latencies.millis(1)).isEqualTo(100);
    }

    private void read(String article) throws IOException {
        if (article.equals("Fail.")) {
            throw new IOException("as told");
        }
        read.merge(article, 1, Integer::sum);
    }
}
