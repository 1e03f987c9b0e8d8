package verbatim.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for tests: in a container where a Docker engine answers, else the embedded one; the same tests.
 *
 * <p>The system property {@code verbatim.test.database} or the environment variable {@code VERBATIM_TEST_DATABASE} with
 * {@code container} or {@code embedded} decides instead; {@code container} without an engine fails. Which one it was
 * stands in {@code target/test-database.txt}.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    static final Path CHOICE = Path.of("target", "test-database.txt");

    private static final Logger LOG = Logger.getLogger(TestDatabase.class);
    private static final String IMAGE = "postgres:17";

    private @Nullable PostgreSQLContainer container;
    private @Nullable EmbeddedPostgres embedded;

    @Override
    public Map<String, String> start() {
        boolean inContainer =
                switch (wish()) {
                    case "container" -> true;
                    case "embedded" -> false;
                    default -> DockerClientFactory.instance().isDockerAvailable();
                };
        try {
            Map<String, String> settings = inContainer ? startContainer() : startEmbedded();
            String choice = inContainer ? "container" : "embedded";
            LOG.warnf("tests run on PostgreSQL: %s (%s)", choice, settings.get("quarkus.datasource.jdbc.url"));
            Files.createDirectories(CHOICE.toAbsolutePath().getParent());
            Files.writeString(CHOICE, choice + "\n");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String wish() {
        String property = System.getProperty("verbatim.test.database");
        String variable = System.getenv("VERBATIM_TEST_DATABASE");
        return property != null ? property : variable != null ? variable : "auto";
    }

    private Map<String, String> startContainer() {
        PostgreSQLContainer started = new PostgreSQLContainer(IMAGE);
        started.start();
        container = started;
        return settings(started.getJdbcUrl(), started.getUsername(), started.getPassword());
    }

    private Map<String, String> startEmbedded() throws IOException {
        EmbeddedPostgres started = EmbeddedPostgres.start();
        embedded = started;
        return settings(started.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    private static Map<String, String> settings(String url, String user, String password) {
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", user,
                "quarkus.datasource.password", password);
    }

    @Override
    public void stop() {
        if (container != null) {
            container.stop();
        }
        if (embedded != null) {
            try {
                embedded.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
