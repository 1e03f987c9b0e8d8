package verbatim.gateway.batches;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.UUID;

/**
 * The lines of a batch that one job works on.
 *
 * @param from first line
 * @param to last line
 */
record BatchChunk(UUID batch, int from, int to) {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("batch-chunk");

    /** As the scheduler knows it. */
    String instance() {
        return batch + "/" + from + "-" + to;
    }

    static BatchChunk of(String instance) {
        int slash = instance.indexOf('/');
        int dash = instance.lastIndexOf('-');
        return new BatchChunk(
                UUID.fromString(instance.substring(0, slash)),
                Integer.parseInt(instance.substring(slash + 1, dash)),
                Integer.parseInt(instance.substring(dash + 1)));
    }
}
