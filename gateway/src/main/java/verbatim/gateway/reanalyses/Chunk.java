package verbatim.gateway.reanalyses;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.UUID;

/** Articles of a re-analysis that one job reads: {@link #SIZE} from the {@code number}th on. */
record Chunk(UUID reanalysis, int number) {

    static final int SIZE = 50;
    static final TaskDescriptor<Void> READ = TaskDescriptor.of("reanalyse-chunk");
    static final TaskDescriptor<Void> ACCEPT = TaskDescriptor.of("accept-reanalysis");

    /** As the scheduler knows it. */
    String instance() {
        return reanalysis + "/" + number;
    }

    static Chunk of(String instance) {
        int slash = instance.indexOf('/');
        return new Chunk(
                UUID.fromString(instance.substring(0, slash)), Integer.parseInt(instance.substring(slash + 1)));
    }

    int first() {
        return number * SIZE;
    }

    int last() {
        return first() + SIZE - 1;
    }
}
