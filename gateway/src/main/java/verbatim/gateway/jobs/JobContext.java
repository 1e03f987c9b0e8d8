package verbatim.gateway.jobs;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;

/** What a request has around it and a job has not. */
public final class JobContext {

    private JobContext() {}

    /** The database session of a thread that serves no request lives in a context of its own. */
    public static void run(Runnable work) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            work.run();
        } finally {
            context.terminate();
        }
    }
}
