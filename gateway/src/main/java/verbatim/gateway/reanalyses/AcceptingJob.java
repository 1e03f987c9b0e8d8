package verbatim.gateway.reanalyses;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import verbatim.gateway.jobs.Backoff;
import verbatim.gateway.jobs.JobContext;
import verbatim.gateway.jobs.JobsConfig;
import verbatim.gateway.jobs.RetryLater;

/** Puts an accepted re-analysis in the place of what is stored, an article at a time. */
@ApplicationScoped
class AcceptingJob {

    private static final int AT_ONCE = 100;

    private final Items items;

    AcceptingJob(Items items) {
        this.items = items;
    }

    @Produces
    @Singleton
    static Task<Void> task(AcceptingJob job, JobsConfig config) {
        return Tasks.oneTime(Chunk.ACCEPT)
                .onFailure(new Backoff(config))
                .onDeadExecutionRevive()
                .execute((instance, context) ->
                        job.run(UUID.fromString(instance.getId()), () -> context.getSchedulerState()
                                .isShuttingDown()));
    }

    /** Not private: the scheduler calls it through the bean's proxy. */
    void run(UUID reanalysis, BooleanSupplier isStopping) {
        JobContext.run(() -> work(reanalysis, isStopping));
    }

    private void work(UUID reanalysis, BooleanSupplier isStopping) {
        List<Items.Item> some = items.changed(reanalysis, AT_ONCE);
        while (!some.isEmpty()) {
            for (Items.Item item : some) {
                if (isStopping.getAsBoolean()) {
                    throw new RetryLater("this gateway stops; another goes on");
                }
                items.accept(item);
            }
            some = items.changed(reanalysis, AT_ONCE);
        }
        items.endAccepted(reanalysis);
    }
}
