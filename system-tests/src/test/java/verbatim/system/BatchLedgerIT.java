package verbatim.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A batch loses and doubles nothing while each process is killed in the middle of it. How many articles it holds is
 * {@code -Dverbatim.ledger.articles}.
 */
class BatchLedgerIT {

    private static final int ARTICLES = Integer.getInteger("verbatim.ledger.articles", 400);
    private static final Duration PATIENCE = Duration.ofMinutes(Math.max(4, ARTICLES / 500));
    private static final List<String> NAMES = List.of("Ana Ruiz", "Tom Keller", "Ruth Adeyemi", "Jonas Weil");

    private RunningVerbatim verbatim;

    @BeforeEach
    void start() throws Exception {
        verbatim = RunningVerbatim.ready();
    }

    private static String externalId(int number) {
        return "ledger-%06d".formatted(number);
    }

    private static String line(int number) {
        return "{\"externalId\": \"%s\", \"text\": \"“We repaired street lamp %d, and I am glad,” said %s on Monday.\"}"
                .formatted(externalId(number), number, NAMES.get(number % NAMES.size()));
    }

    @Test
    void nothingIsLostOrDoubledWhileEveryProcessIsKilled() throws Exception {
        List<Integer> numbers = IntStream.range(0, ARTICLES).boxed().toList();
        List<String> sent = numbers.stream().map(BatchLedgerIT::externalId).toList();
        var accepted = verbatim.sendBatch(
                String.join("\n", numbers.stream().map(BatchLedgerIT::line).toList()));
        assertThat(accepted.status()).isEqualTo(202);
        String batch = "/v1/batches/" + accepted.json().path("id").asText();

        awaitDone(batch, ARTICLES / 10);
        verbatim.gateway.kill();
        verbatim = RunningVerbatim.ready();
        awaitDone(batch, ARTICLES * 3 / 10);
        verbatim.quoteService.kill();
        verbatim = RunningVerbatim.ready();
        awaitDone(batch, ARTICLES * 6 / 10);
        verbatim.sentimentService.kill();
        verbatim = RunningVerbatim.ready();
        awaitDone(batch, ARTICLES);

        assertThat(verbatim.get(batch).json().path("status").asText()).isEqualTo("complete");
        assertThat(results(batch)).hasSize(ARTICLES).allSatisfy(result -> {
            assertThat(result.path("state").asText()).isEqualTo("done");
            assertThat(result.path("outcome").asText()).isEqualTo("created");
        });
        assertThat(Ledger.of(sent, stored()))
                .satisfies(ledger ->
                        assertThat(ledger.balances()).as(ledger.toString()).isTrue());
        awaitTones();

        // the ledger is worth something only if it sees a loss
        String victim = results(batch).get(ARTICLES / 2).path("articleId").asText();
        verbatim.delete("/v1/articles/" + victim);
        assertThat(Ledger.of(sent, stored()).lost()).containsExactly(externalId(ARTICLES / 2));
    }

    private void awaitDone(String batch, int count) throws Exception {
        await(() -> verbatim.get(batch).json().at("/counts/done").asInt() >= count);
    }

    /** Articles that were stored without tone, because sentiment-service was away, get theirs later. */
    private void awaitTones() throws Exception {
        await(() -> articles().stream()
                .allMatch(each -> each.path("status").asText().equals("complete")
                        && each.path("quoteCount").asInt() == 1));
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(100);
        }
    }

    private List<JsonNode> results(String batch) throws Exception {
        return verbatim.get(batch + "/results").lines();
    }

    private List<String> stored() throws Exception {
        return articles().stream().map(each -> each.path("externalId").asText()).toList();
    }

    private List<JsonNode> articles() throws Exception {
        List<JsonNode> found = new ArrayList<>();
        JsonNode page = verbatim.get("/v1/articles?limit=200").json();
        page.path("articles").forEach(found::add);
        while (page.has("next")) {
            page = verbatim.get(
                            "/v1/articles?limit=200&cursor=" + page.path("next").asText())
                    .json();
            page.path("articles").forEach(found::add);
        }
        return found.stream()
                .filter(each -> each.path("externalId").asText().startsWith("ledger-"))
                .toList();
    }
}
