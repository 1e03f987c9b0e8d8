package verbatim.gateway.batches;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.database.Database;
import verbatim.gateway.idempotency.Idempotency;
import verbatim.gateway.jobs.JobNudge;
import verbatim.gateway.ndjson.NdjsonReader;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.problems.ProblemNote;

/** Writes batches: takes them in, hands them to the jobs, cancels them. */
@ApplicationScoped
class BatchStore {

    private static final int ACCEPTED = 202;

    private final Database database;
    private final SchedulerClient jobs;
    private final JobNudge nudge;
    private final BatchConfig config;
    private final Idempotency idempotency;

    BatchStore(Database database, SchedulerClient jobs, JobNudge nudge, BatchConfig config, Idempotency idempotency) {
        this.database = database;
        this.jobs = jobs;
        this.nudge = nudge;
        this.config = config;
        this.idempotency = idempotency;
    }

    /** A batch that nobody sees yet. */
    UUID begin(String createdBy) {
        UUID id = Ids.next();
        database.update(
                "insert into batch (id, status, created_by, created_at, updated_at) values (?, 'receiving', ?, ?, ?)",
                id,
                createdBy,
                now(),
                now());
        return id;
    }

    /** Adds lines; one that could not be read has failed already. */
    @Transactional
    void add(UUID id, List<NdjsonReader.Line> lines) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (NdjsonReader.Line line : lines) {
            HttpProblem problem = line.problem();
            rows.add(new @Nullable Object[] {
                id,
                line.number(),
                problem == null ? "waiting" : "failed",
                line.text(),
                problem == null ? null : StoredJson.write(ProblemNote.of(problem)),
                problem == null ? null : now()
            });
        }
        database.updateAll(
                "insert into batch_item (batch_id, line, state, body, problem, finished_at)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?)",
                rows);
        database.update("update batch set updated_at = ? where id = ?", now(), id);
    }

    /** Hands a batch to the jobs, one for each chunk: they exist if and only if it is accepted. */
    @Transactional
    void accept(UUID id, List<Integer> lines, Idempotency.Claim claim, String fingerprint) {
        database.update(
                "update batch set status = 'running', total = ?, updated_at = ? where id = ?", lines.size(), now(), id);
        List<TaskInstance<?>> chunks = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += config.chunk()) {
            int last = Math.min(from + config.chunk(), lines.size()) - 1;
            chunks.add(BatchChunk.TASK
                    .instance(new BatchChunk(id, lines.get(from), lines.get(last)).instance())
                    .build());
        }
        jobs.scheduleBatch(chunks, Instant.now());
        nudge.now();
        idempotency.keep(claim, fingerprint, ACCEPTED, id);
    }

    /** Takes a batch away with all that it holds; the articles that came of it stay. */
    @Transactional
    void forget(UUID id, Idempotency.Claim claim) {
        idempotency.release(claim);
        database.update("delete from batch where id = ?", id);
    }

    /**
     * Cancels what is left of a batch; an article that is at work at this moment is not stored.
     *
     * @return the status that it had, empty if there is no such batch
     */
    @Transactional
    Optional<String> cancel(UUID id) {
        Optional<String> status = database.first(
                "select status from batch where id = ? and status <> 'receiving' for update",
                row -> row.text("status"),
                id);
        if (status.filter("running"::equals).isPresent()) {
            database.update("update batch set status = 'cancelled', finished_at = ? where id = ?", now(), id);
            database.update(
                    "update batch_item set state = 'cancelled', body = null, finished_at = ?"
                            + " where batch_id = ? and state = 'waiting'",
                    now(),
                    id);
        }
        return status;
    }

    /** Forgets what nobody will ask for any more: batches whose client and gateway are gone, and old ones. */
    @Transactional
    int tidy() {
        return database.update(
                "delete from batch where (status = 'receiving' and updated_at < ?) or finished_at < ?",
                now().minus(config.abandonedAfter()),
                now().minus(config.keep()));
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS); // what PostgreSQL keeps
    }
}
