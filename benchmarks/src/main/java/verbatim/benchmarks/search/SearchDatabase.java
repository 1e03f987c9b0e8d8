package verbatim.benchmarks.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL of this benchmark's own, as it comes but for its page cache. Its data stays, so that the next run need not
 * fill it again.
 */
final class SearchDatabase implements AutoCloseable {

    /** A quarter of the memory of a small server, as PostgreSQL's manual advises (section 20.4). */
    private static final String SHARED_BUFFERS = "1GB";

    private final EmbeddedPostgres server;
    private final Path log;

    private SearchDatabase(EmbeddedPostgres server, Path log) {
        this.server = server;
        this.log = log;
    }

    static SearchDatabase start(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path log = directory.resolve("postgres.log");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
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
                .setServerConfig("session_preload_libraries", "auto_explain")
                .setErrorRedirector(ProcessBuilder.Redirect.to(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
        return new SearchDatabase(server, log);
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Where plans are written to. */
    Path log() {
        return log;
    }

    /** From now on, or no longer, every statement's plan is logged as it ran. */
    void explain(boolean isOn) throws SQLException {
        set("auto_explain.log_min_duration", isOn ? "0" : "-1");
        set("auto_explain.log_analyze", "on");
        set("auto_explain.log_buffers", "on");
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }

    private void set(String name, String value) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set " + name + " = '" + value + "'");
        }
    }

    /** Bytes of the quotes with their indexes. */
    long size() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_total_relation_size('quote')")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
