package verbatim.gateway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * A server that a killed gateway left running, and the pid file that a killed server left behind. Only for the holder
 * of the data directory's lock: with it, no living gateway uses that server.
 *
 * @param pidFile {@code postmaster.pid}: the process number in the first line, the data directory in the second
 */
record Orphan(Path pidFile) {

    private static final Logger LOG = Logger.getLogger(Orphan.class);

    /** A server that shuts down writes a checkpoint first. */
    private static final Duration STOP = Duration.ofSeconds(30);

    static Orphan in(Path data) {
        return new Orphan(data.resolve("postmaster.pid"));
    }

    /**
     * Stops the server if it still runs and takes its pid file away.
     *
     * @throws IOException if the server does not stop or the file cannot be read or deleted
     */
    void end() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(pidFile);
        } catch (NoSuchFileException e) {
            return;
        }
        Optional<ProcessHandle> server = lines.isEmpty() ? Optional.empty() : server(lines.getFirst());
        if (server.isPresent()) {
            LOG.infof(
                    "stopping the PostgreSQL (process %d) that an earlier gateway left running",
                    server.get().pid());
            stop(server.get());
        }
        // PostgreSQL would refuse to start if an unrelated process had got the number by now
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> server(String number) {
        try {
            return ProcessHandle.of(Long.parseLong(number.strip())).filter(Orphan::isPostgres);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Process numbers are used again; only a PostgreSQL is ended. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
    }

    /** SIGTERM lets PostgreSQL wait for its clients, which have gone with their gateway. */
    private static void stop(ProcessHandle server) throws IOException {
        server.destroy();
        try {
            server.onExit().get(STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("process " + server.pid() + " does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
