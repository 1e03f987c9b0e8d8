package verbatim.gateway.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.articles.Ingest;
import verbatim.gateway.database.Database;
import verbatim.gateway.problems.ProblemNote;

/** Moves the lines of a batch on, each step in a transaction of its own. */
@ApplicationScoped
class BatchItems {

    private final Database database;
    private final Ingest ingest;

    BatchItems(Database database, Ingest ingest) {
        this.database = database;
        this.ingest = ingest;
    }

    /** One line that waits. */
    record Item(
            UUID batch,
            int line,
            String body,
            int attempts,
            @Nullable String lastProblem) {}

    /** A batch was cancelled while one of its articles was at work. */
    static final class Cancelled extends RuntimeException {
        Cancelled() {
            super("the batch is cancelled", null, false, false);
        }
    }

    List<Item> waiting(BatchChunk chunk) {
        return database.list(
                "select line, body, attempts, problem from batch_item"
                        + " where batch_id = ? and line between ? and ? and state = 'waiting' order by line",
                row -> new Item(
                        chunk.batch(),
                        row.integer("line"),
                        row.text("body"),
                        row.integer("attempts"),
                        row.textOrNull("problem")),
                chunk.batch(),
                chunk.from(),
                chunk.to());
    }

    /**
     * Counts an attempt before it is made, so that an article which ends the whole gateway is counted, too.
     *
     * @return whether the line still waits
     */
    boolean begin(Item item) {
        return database.update(
                        "update batch_item set attempts = attempts + 1 where batch_id = ? and line = ? and state = 'waiting'",
                        item.batch(),
                        item.line())
                == 1;
    }

    /** Takes the attempt back: the engine was not reached, which says nothing about the article. */
    void uncount(Item item) {
        database.update(
                "update batch_item set attempts = attempts - 1 where batch_id = ? and line = ? and state = 'waiting'",
                item.batch(),
                item.line());
    }

    /** Stores the article and says so on its line: both or neither, also when the gateway is killed in between. */
    @Transactional
    void keep(Item item, Ingest.Prepared prepared) {
        Ingest.Kept kept = ingest.keep(prepared);
        int changed = database.update(
                "update batch_item set state = 'done', body = null, problem = null, outcome = ?, article_id = ?,"
                        + " version = ?, finished_at = ? where batch_id = ? and line = ? and state = 'waiting'",
                kept.outcome().word(),
                kept.id(),
                kept.version(),
                BatchStore.now(),
                item.batch(),
                item.line());
        if (changed == 0) {
            throw new Cancelled(); // takes the article back with the transaction
        }
    }

    /** Keeps why an attempt failed; the line goes on waiting. */
    void note(Item item, ProblemNote problem) {
        database.update(
                "update batch_item set problem = ?::jsonb where batch_id = ? and line = ? and state = 'waiting'",
                StoredJson.write(problem),
                item.batch(),
                item.line());
    }

    /** Sets an article aside. Its text stays, so that a person can look into it. */
    void fail(Item item, ProblemNote problem) {
        database.update(
                "update batch_item set state = 'failed', problem = ?::jsonb, finished_at = ?"
                        + " where batch_id = ? and line = ? and state = 'waiting'",
                StoredJson.write(problem),
                BatchStore.now(),
                item.batch(),
                item.line());
    }

    /** Ends a batch of which nothing is left; of those who finish its last lines at once, the later sees it. */
    void endIfDone(UUID batch) {
        database.update(
                "update batch set status = 'complete', finished_at = ? where id = ? and status = 'running'"
                        + " and not exists (select 1 from batch_item where batch_id = ? and state = 'waiting')",
                BatchStore.now(),
                batch,
                batch);
    }
}
