package verbatim.gateway.speakers;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.database.Database;
import verbatim.gateway.jobs.Backoff;
import verbatim.gateway.jobs.JobContext;
import verbatim.gateway.jobs.JobsConfig;
import verbatim.gateway.jobs.RetryLater;

/** Links once what was stored before speakers were known across articles; the migration schedules it. */
@ApplicationScoped
class StoredSpeakersJob {

    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("link-stored-speakers");
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Linker linker;
    private final StoredSpeakersJob self;

    StoredSpeakersJob(Database database, Linker linker, StoredSpeakersJob self) {
        this.database = database;
        this.linker = linker;
        this.self = self;
    }

    private record Version(UUID article, int version) {}

    @Produces
    @Singleton
    static Task<Void> task(StoredSpeakersJob job, JobsConfig config) {
        return Tasks.oneTime(TASK)
                .onFailure(new Backoff(config))
                .onDeadExecutionRevive()
                .execute((instance, context) ->
                        job.run(() -> context.getSchedulerState().isShuttingDown()));
    }

    /** Not private: the scheduler calls it through the bean's proxy. */
    void run(BooleanSupplier isStopping) {
        JobContext.run(() -> work(isStopping));
    }

    private void work(BooleanSupplier isStopping) {
        @Nullable UUID last = null;
        List<Version> some;
        do {
            some = database.list(
                    "select distinct article_id, version from article_speaker"
                            + " where ?::uuid is null or article_id > ?::uuid order by article_id, version limit ?",
                    row -> new Version(row.uuid("article_id"), row.integer("version")),
                    last,
                    last,
                    AT_ONCE);
            for (Version each : some) {
                if (isStopping.getAsBoolean()) {
                    throw new RetryLater("this gateway stops; another goes on");
                }
                self.link(each.article(), each.version());
                last = each.article();
            }
        } while (some.size() == AT_ONCE);
    }

    /** An article at a time, so that nobody waits for all. */
    @Transactional
    void link(UUID article, int version) {
        linker.link(article, version);
    }
}
