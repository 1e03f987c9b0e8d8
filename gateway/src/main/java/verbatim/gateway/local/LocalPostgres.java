package verbatim.gateway.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL beside the gateway, for the profile {@code local}: its data outlives the gateway, itself it does
 * not. Of any number of gateways one at a time uses a data directory; a lock beside it, which the system releases even
 * after {@code kill -9}, sees to it.
 */
public final class LocalPostgres implements AutoCloseable {

    /** Of the binaries that the build pins. */
    private static final int MAJOR = 17;

    private static final Duration START = Duration.ofSeconds(60);
    private static final String USER = "postgres";
    private static final String DATABASE = "postgres";

    private final FileChannel lock;
    private final EmbeddedPostgres server;

    private LocalPostgres(FileChannel lock, EmbeddedPostgres server) {
        this.lock = lock;
        this.server = server;
    }

    /**
     * Starts the server on a free port of the loopback interface.
     *
     * @param data its data directory, made if absent; the server's programs, its log and the lock go beside it
     * @throws LocalPostgresException with one line that says what to do
     */
    public static LocalPostgres start(Path data) {
        Path directory = data.toAbsolutePath().normalize();
        FileChannel lock = lock(directory);
        try {
            Orphan.in(directory).end();
            requireReadable(directory);
            if (!Files.exists(directory)) {
                initialise(directory);
            }
            return new LocalPostgres(lock, launch(directory, directory));
        } catch (IOException | RuntimeException e) {
            close(lock);
            if (e instanceof LocalPostgresException known) {
                throw known;
            }
            throw new LocalPostgresException(
                    "PostgreSQL could not be started in " + directory + " (" + firstLine(e) + "); its log: "
                            + beside(directory, ".log"),
                    e);
        }
    }

    private static FileChannel lock(Path directory) {
        try {
            Files.createDirectories(directory.getParent());
            FileChannel channel =
                    FileChannel.open(beside(directory, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock held = tryLock(channel);
            if (held == null) {
                channel.close();
                throw new LocalPostgresException(
                        "Another gateway uses the data in " + directory
                                + ": stop it, or name another directory in VERBATIM_DATA_DIRECTORY.",
                        null);
            }
            return channel;
        } catch (IOException e) {
            throw new LocalPostgresException("The data directory " + directory + " cannot be used (" + e + ")", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held in this very process
        }
    }

    /** A directory of another major version holds data that this server cannot read. */
    private static void requireReadable(Path directory) throws IOException {
        Path version = directory.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            return;
        }
        String major = Files.readString(version).strip();
        if (!major.equals(Integer.toString(MAJOR))) {
            throw new LocalPostgresException(
                    "The data in " + directory + " was written by PostgreSQL " + major + ", this gateway brings "
                            + MAJOR
                            + ": dump it with the older server, or name another directory in VERBATIM_DATA_DIRECTORY.",
                    null);
        }
    }

    /** Makes the data directory aside, so that one that a stopped start left half-made is never taken for data. */
    private static void initialise(Path directory) throws IOException {
        Path fresh = beside(directory, "-new");
        FileUtils.deleteDirectory(fresh.toFile());
        launch(fresh, directory).close();
        Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedPostgres launch(Path data, Path directory) throws IOException {
        Redirect log = Redirect.to(beside(directory, ".log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(beside(directory, "-server").toFile())
                .setCleanDataDirectory(false)
                // it would stop the server while requests are still being answered; Main stops it after them
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                // zonky switches durability off, as tests like it; data here must survive a power cut
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                .start();
    }

    private static Path beside(Path directory, String suffix) {
        return directory.resolveSibling(directory.getFileName() + suffix);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }

    /** Where clients of this machine find it. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    /** Who may sign in, without a password: it listens on the loopback interface alone. */
    public String user() {
        return USER;
    }

    /** Stops the server; connections that are still open are ended. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new LocalPostgresException("PostgreSQL did not stop (" + e + ")", e);
        } finally {
            close(lock);
        }
    }

    private static void close(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            // the system releases it when this process ends
        }
    }

    /** Says in one line why there is no database. */
    public static final class LocalPostgresException extends RuntimeException {
        LocalPostgresException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
