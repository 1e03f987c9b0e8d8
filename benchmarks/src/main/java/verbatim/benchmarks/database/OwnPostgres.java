package verbatim.benchmarks.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real PostgreSQL on a free port of the loopback interface, as it comes but for its page cache. Its data stays. */
public final class OwnPostgres implements AutoCloseable {

    /** A quarter of the memory of a small server, as PostgreSQL's manual advises (section 20.4). */
    private static final String SHARED_BUFFERS = "1GB";

    private final EmbeddedPostgres server;
    private final Path log;

    private OwnPostgres(EmbeddedPostgres server, Path log) {
        this.server = server;
        this.log = log;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param directory where its data are, or will be
     * @param settings more of them, by the names of {@code postgresql.conf}
     * @throws IOException if it does not start
     */
    public static OwnPostgres start(Path directory, Map<String, String> settings) throws IOException {
        Files.createDirectories(directory);
        Path log = directory.resolve("postgres.log");
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setOverrideWorkingDirectory(directory.resolve("server").toFile())
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", SHARED_BUFFERS)
                .setServerConfig("max_wal_size", "4GB")
                .setErrorRedirector(ProcessBuilder.Redirect.to(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.to(log.toFile()));
        settings.forEach(builder::setServerConfig);
        return new OwnPostgres(builder.start(), log);
    }

    /** Where the superuser {@code postgres} connects, without a password. */
    public String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Where it writes its log to. */
    public Path log() {
        return log;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
