package verbatim.gateway.batches;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.database.Database;
import verbatim.gateway.database.Row;
import verbatim.gateway.problems.ProblemNote;

/** Reads batches as clients see them. */
@ApplicationScoped
class BatchReader {

    private static final String PROGRESS = """
            select b.*, c.*
            from (%s) b
            cross join lateral (
                select count(*) filter (where i.state = 'waiting') as waiting,
                    count(*) filter (where i.state = 'done') as done,
                    count(*) filter (where i.state = 'failed') as failed,
                    count(*) filter (where i.state = 'cancelled') as cancelled,
                    count(*) filter (where i.state = 'waiting' and i.attempts > 0) as retrying,
                    count(*) filter (where i.finished_at > now() - interval '1 minute'
                        and i.state in ('done', 'failed')) as last_minute,
                    extract(epoch from now() - b.created_at) as age
                from batch_item i where i.batch_id = b.id) c
            order by b.id desc""";

    private static final int MINUTE = 60;

    private final Database database;

    BatchReader(Database database) {
        this.database = database;
    }

    Optional<Batch> find(UUID id) {
        String one = "select * from batch where id = ? and status <> 'receiving'";
        return database.first(PROGRESS.formatted(one), BatchReader::batch, id);
    }

    /** @param after id of the last batch of the page before, absent for the first page */
    List<Batch> page(@Nullable UUID after, int limit) {
        String some = "select * from batch where status <> 'receiving' and (?::uuid is null or id < ?::uuid)"
                + " order by id desc limit ?";
        return database.list(PROGRESS.formatted(some), BatchReader::batch, after, after, limit);
    }

    private static Batch batch(Row row) throws SQLException {
        Batch.Counts counts =
                new Batch.Counts(row.whole("waiting"), row.whole("done"), row.whole("failed"), row.whole("cancelled"));
        // of a batch that is younger than a minute, what it did so far
        double minutes = Math.clamp(row.decimal("age") / MINUTE, 1.0 / MINUTE, 1);
        long perMinute = Math.round(row.whole("last_minute") / minutes);
        boolean goesOn = row.text("status").equals("running") && perMinute > 0;
        return new Batch(
                row.uuid("id"),
                row.text("status"),
                row.text("created_by"),
                row.instant("created_at"),
                row.instantOrNull("finished_at"),
                row.integer("total"),
                counts,
                row.whole("retrying"),
                perMinute,
                goesOn ? Long.valueOf(Math.ceilDiv(counts.waiting() * MINUTE, perMinute)) : null);
    }

    /**
     * Results in the order of the lines.
     *
     * @param state only of this state, all where absent
     * @param after line of the last one before, 0 for the first
     */
    List<BatchResult> results(UUID id, @Nullable String state, int after, int limit) {
        return database.list(
                "select line, state, attempts, outcome, article_id, version, problem from batch_item"
                        + " where batch_id = ? and line > ?" + (state == null ? "" : " and state = '" + state + "'")
                        + " order by line limit ?",
                BatchReader::result,
                id,
                after,
                limit);
    }

    private static BatchResult result(Row row) throws SQLException {
        String problem = row.textOrNull("problem");
        return new BatchResult(
                row.integer("line"),
                row.text("state"),
                row.integer("attempts"),
                row.textOrNull("outcome"),
                row.uuidOrNull("article_id"),
                row.integerOrNull("version"),
                problem == null ? null : StoredJson.read(problem, ProblemNote.class));
    }
}
