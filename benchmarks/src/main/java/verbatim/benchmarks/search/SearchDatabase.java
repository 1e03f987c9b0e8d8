package verbatim.benchmarks.search;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import verbatim.benchmarks.database.OwnPostgres;

/** The quotes that are searched, in a PostgreSQL that can tell its plans. They stay, so that the next run need not fill it again. */
final class SearchDatabase implements AutoCloseable {

    private final OwnPostgres server;

    private SearchDatabase(OwnPostgres server) {
        this.server = server;
    }

    static SearchDatabase start(Path directory) throws IOException {
        return new SearchDatabase(OwnPostgres.start(directory, Map.of("session_preload_libraries", "auto_explain")));
    }

    String jdbcUrl() {
        return server.jdbcUrl();
    }

    /** Where plans are written to. */
    Path log() {
        return server.log();
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
