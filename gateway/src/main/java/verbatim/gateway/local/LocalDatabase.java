package verbatim.gateway.local;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The server of this process: started before the gateway, which needs its address to start at all, and stopped as the
 * last thing in the gateway, when no request is under way any more.
 */
@ApplicationScoped
public class LocalDatabase {

    private static final AtomicReference<@Nullable LocalPostgres> RUNNING = new AtomicReference<>();

    /**
     * Starts the server and tells the gateway's configuration where it is.
     *
     * @throws LocalPostgres.LocalPostgresException with one line that says what to do
     */
    public static void start(Path data) {
        LocalPostgres server = LocalPostgres.start(data);
        RUNNING.set(server);
        System.setProperty("quarkus.datasource.jdbc.url", server.jdbcUrl());
        System.setProperty("quarkus.datasource.username", server.user());
    }

    /** Stops the server if one was started; again, does nothing. */
    public static void stop() {
        LocalPostgres server = RUNNING.getAndSet(null);
        if (server != null) {
            server.close();
        }
    }

    void stop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event) {
        stop();
    }
}
