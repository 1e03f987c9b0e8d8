package verbatim.gateway.reanalyses;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Engine;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.database.Database;
import verbatim.gateway.jobs.JobNudge;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.Problem;

/** Keeps re-analyses. */
@ApplicationScoped
class Reanalyses {

    private static final String ITEMS = """
            insert into reanalysis_item (reanalysis_id, ordinal, article_id, version, state)
            select ?, row_number() over (order by a.id) - 1, a.id, a.version, 'waiting'
            from article a join article_version v on v.article_id = a.id and v.version = a.version
            where v.status in ('complete', 'partial') and (?::text is null or a.outlet = ?)
                and (?::timestamptz is null or coalesce(a.published_at, a.ingested_at) >= ?::timestamptz)
                and (?::timestamptz is null or coalesce(a.published_at, a.ingested_at) < ?::timestamptz)""";

    private static final String RESULTS = """
            select i.ordinal, i.article_id, i.version, i.state, i.changes from reanalysis_item i
            where i.reanalysis_id = ? and i.changes is not null and i.ordinal > ? order by i.ordinal limit ?""";

    private final Database database;
    private final SchedulerClient jobs;
    private final JobNudge nudge;

    Reanalyses(Database database, SchedulerClient jobs, JobNudge nudge) {
        this.database = database;
        this.jobs = jobs;
        this.nudge = nudge;
    }

    /** As it is kept beside an item. */
    record Changes(@Nullable Engine before, Engine after, List<ArticleDifferences.Difference> changes) {}

    /** A line of the results and its place. */
    record Result(int ordinal, ArticleDifferences differences) {}

    /** Begins one, with a job for each chunk: they exist if and only if it does. */
    @Transactional
    UUID begin(NewReanalysis wanted, String author, Consumer<UUID> with) {
        UUID id = Ids.next();
        database.update(
                "insert into reanalysis (id, status, filter, created_by, created_at, total)"
                        + " values (?, 'running', ?::jsonb, ?, ?, 0)",
                id,
                StoredJson.write(wanted.filter()),
                author,
                now());
        Instant from = instant(wanted.from());
        Instant to = instant(wanted.to());
        int total = database.update(ITEMS, id, wanted.outlet(), wanted.outlet(), from, from, to, to);
        database.update(
                "update reanalysis set total = ?, status = ? where id = ?",
                total,
                total == 0 ? "ready" : "running",
                id);
        List<TaskInstance<?>> chunks = new ArrayList<>();
        for (int number = 0; number * Chunk.SIZE < total; number++) {
            chunks.add(Chunk.READ.instance(new Chunk(id, number).instance()).build());
        }
        jobs.scheduleBatch(chunks, Instant.now());
        nudge.now();
        with.accept(id);
        return id;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    Optional<Reanalysis> find(UUID id) {
        return database.first(Reanalysis.SELECT + " where r.id = ?", Reanalysis::of, id);
    }

    /** @param after id of the last one of the page before, absent for the first page */
    List<Reanalysis> page(@Nullable UUID after, int limit) {
        return database.list(
                Reanalysis.SELECT + " where ?::uuid is null or r.id < ?::uuid order by r.id desc limit ?",
                Reanalysis::of,
                after,
                after,
                limit);
    }

    /** What differs, in the order of articles. */
    List<Result> results(UUID id, int after, int limit) {
        return database.list(
                RESULTS,
                row -> {
                    Changes kept = StoredJson.read(row.text("changes"), Changes.class);
                    return new Result(
                            row.integer("ordinal"),
                            new ArticleDifferences(
                                    row.uuid("article_id"),
                                    row.integer("version"),
                                    row.text("state"),
                                    kept.before(),
                                    kept.after(),
                                    kept.changes()));
                },
                id,
                after,
                limit);
    }

    /**
     * Has what differs replace what is stored, in the background; again changes nothing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code reanalysis-running} while articles wait
     */
    @Transactional
    void accept(UUID id) {
        boolean begins =
                database.update("update reanalysis set status = 'accepting' where id = ? and status = 'ready'", id)
                        == 1;
        if (begins) {
            jobs.scheduleIfNotExists(Chunk.ACCEPT.instance(id.toString()).scheduledTo(Instant.now()));
            nudge.now();
        } else if (database.first("select 1 from reanalysis where id = ? and status = 'running'", row -> true, id)
                .isPresent()) {
            throw Problem.of(GatewayProblem.REANALYSIS_RUNNING, "Wait until its status is ready.");
        }
    }

    /** Forgets one, accepted or not, and says whether there was one; what is not accepted changes nothing. */
    boolean forget(UUID id) {
        return database.update("delete from reanalysis where id = ?", id) == 1;
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS); // what PostgreSQL keeps
    }
}
