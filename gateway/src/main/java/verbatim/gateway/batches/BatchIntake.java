package verbatim.gateway.batches;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.idempotency.Idempotency;
import verbatim.gateway.ndjson.NdjsonReader;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.CommonProblem;
import verbatim.serving.Problem;

/**
 * Takes a batch in while it arrives, holding a few lines of it. Nobody works on it before all of it is there, so that a
 * client that leaves in between leaves nothing behind.
 */
@ApplicationScoped
class BatchIntake {

    /** Lines and characters that are written at once. */
    private static final int FLUSH_LINES = 500;

    private static final int FLUSH_UNITS = 4_000_000;

    private final BatchStore store;
    private final BatchConfig config;

    BatchIntake(BatchStore store, BatchConfig config) {
        this.store = store;
        this.config = config;
    }

    /**
     * Reads all lines and hands the batch over to the jobs.
     *
     * @param claim under which it is received
     * @return its id
     * @throws HttpProblem {@code batch-empty}, {@code batch-too-long}, or {@code bad-request} if the body breaks off
     */
    UUID receive(InputStream body, String createdBy, Idempotency.Claim claim) {
        UUID id = store.begin(createdBy);
        boolean isAccepted = false;
        try {
            FingerprintStream sent = new FingerprintStream(body);
            List<Integer> lines = readAll(id, sent);
            if (lines.isEmpty()) {
                throw Problem.of(GatewayProblem.BATCH_EMPTY, "The body holds no line.");
            }
            store.accept(id, lines, claim, sent.fingerprint());
            isAccepted = true;
            return id;
        } catch (IOException e) {
            throw Problem.of(CommonProblem.BAD_REQUEST, "The body broke off before its end; nothing was stored.");
        } finally {
            if (!isAccepted) {
                store.forget(id, claim);
            }
        }
    }

    /**
     * The fingerprint of a body that is sent again.
     *
     * @throws HttpProblem {@code bad-request} if it breaks off
     */
    static String fingerprint(InputStream body) {
        try (FingerprintStream sent = new FingerprintStream(body)) {
            sent.transferTo(OutputStream.nullOutputStream());
            return sent.fingerprint();
        } catch (IOException e) {
            throw Problem.of(CommonProblem.BAD_REQUEST, "The body broke off before its end.");
        }
    }

    /** Returns the numbers of the lines that are not blank. */
    private List<Integer> readAll(UUID id, InputStream body) throws IOException {
        NdjsonReader reader = new NdjsonReader(body, (int) config.maxLine().asLongValue());
        List<Integer> lines = new ArrayList<>();
        List<NdjsonReader.Line> unwritten = new ArrayList<>();
        int units = 0;
        NdjsonReader.@Nullable Line line;
        while ((line = reader.next()) != null) {
            if (lines.size() == config.maxLines()) {
                throw Problem.of(
                        GatewayProblem.BATCH_TOO_LONG,
                        "At most " + config.maxLines() + " lines are allowed; nothing was stored.");
            }
            lines.add(line.number());
            unwritten.add(line);
            units += line.text() == null ? 0 : line.text().length();
            if (unwritten.size() == FLUSH_LINES || units > FLUSH_UNITS) {
                store.add(id, unwritten);
                unwritten.clear();
                units = 0;
            }
        }
        store.add(id, unwritten);
        return lines;
    }
}
