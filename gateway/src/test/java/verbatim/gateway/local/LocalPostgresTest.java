package verbatim.gateway.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path folder;

    @Test
    void dataOutlivesStopAndKill() throws Exception {
        Path data = folder.resolve("postgres");
        try (LocalPostgres first = LocalPostgres.start(data)) {
            execute(first, "create table kept (n int)");
            execute(first, "insert into kept values (1)");
            assertThat(query(first, "show fsync")).isEqualTo("on");
            assertThat(query(first, "show server_encoding")).isEqualTo("UTF8");
            assertThatThrownBy(() -> LocalPostgres.start(data))
                    .isInstanceOf(LocalPostgres.LocalPostgresException.class)
                    .hasMessageContaining("Another gateway");
        }
        LocalPostgres second = LocalPostgres.start(data);
        execute(second, "insert into kept values (2)");
        kill(data); // as a power cut would
        second.close();
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n");
        try (LocalPostgres third = LocalPostgres.start(data)) {
            assertThat(query(third, "select count(*) from kept")).isEqualTo("2");
        }
    }

    @Test
    void aServerThatAKilledGatewayLeftRunningIsTakenOver() throws Exception {
        Path data = folder.resolve("postgres");
        Process gateway = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledGateway.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gateway.log").toFile())
                .start();
        assertThat(gateway.waitFor(2, TimeUnit.MINUTES)).isTrue();
        ProcessHandle orphan = server(data);
        assertThat(orphan.isAlive()).isTrue();
        try (LocalPostgres next = LocalPostgres.start(data)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(query(next, "select count(*) from kept")).isEqualTo("1");
        }
    }

    /** A program that stores something and ends as {@code kill -9} ends it: nothing is stopped, no hook runs. */
    static final class KilledGateway {
        static void main(String... data) throws SQLException {
            LocalPostgres server = LocalPostgres.start(Path.of(data[0]));
            execute(server, "create table kept (n int)");
            execute(server, "insert into kept values (1)");
            Runtime.getRuntime().halt(137);
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsLeftAlone() throws IOException {
        Path data = folder.resolve("postgres");
        Files.createDirectories(data);
        Files.writeString(data.resolve("PG_VERSION"), "12\n");
        assertThatThrownBy(() -> LocalPostgres.start(data))
                .isInstanceOf(LocalPostgres.LocalPostgresException.class)
                .hasMessageContaining("PostgreSQL 12");
        assertThat(data.resolve("PG_VERSION")).content().isEqualTo("12\n");
    }

    private static ProcessHandle server(Path data) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
    }

    private static void kill(Path data) throws Exception {
        ProcessHandle server = server(data);
        List<ProcessHandle> workers = server.descendants().toList();
        server.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        server.onExit().get();
    }

    private static void execute(LocalPostgres server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(LocalPostgres server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
