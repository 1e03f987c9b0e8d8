package verbatim.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.local.LocalDatabase;
import verbatim.gateway.local.LocalPostgres;

/** Starts the gateway; in the profile {@code local} without a database of its own, a PostgreSQL before it. */
@QuarkusMain
public final class Main {

    private static final String DEFAULT_DATA = ".verbatim/postgres";

    private Main() {}

    public static void main(String... arguments) {
        if (!hasDatabase()) {
            if (!isLocal()) {
                fail("The gateway needs a PostgreSQL: set VERBATIM_DATABASE_URL (jdbc:postgresql://host/database),"
                        + " VERBATIM_DATABASE_USER and VERBATIM_DATABASE_PASSWORD. For this machine alone, the profile"
                        + " local (QUARKUS_PROFILE=local) brings one.");
            }
            try {
                LocalDatabase.start(
                        Path.of(environment("VERBATIM_DATA_DIRECTORY").orElse(DEFAULT_DATA)));
            } catch (LocalPostgres.LocalPostgresException e) {
                fail(String.valueOf(e.getMessage()));
            }
        }
        // The handler runs where the gateway does not start; where it does, its shutdown has stopped the database.
        Quarkus.run(null, Main::exit, arguments);
    }

    /** By then the log has ended, and Quarkus leaves it to whoever handles the exit to tell why it does not start. */
    private static void exit(int status, @Nullable Throwable failure) {
        if (failure != null) {
            System.err.println("The gateway did not start: " + reason(failure));
        }
        LocalDatabase.stop();
        System.exit(status);
    }

    /** The innermost cause and what failed by it; what is around them tells only who called whom. */
    static String reason(Throwable failure) {
        Throwable outer = failure;
        Throwable cause = failure;
        for (Throwable inner = failure.getCause(); inner != null; inner = inner.getCause()) {
            outer = cause;
            cause = inner;
        }
        String message = cause.getMessage();
        if (cause instanceof IllegalStateException && message != null) {
            return message; // our own words
        }
        return outer == cause ? cause.toString() : outer.getMessage() + " (" + cause + ")";
    }

    private static void fail(String line) {
        System.err.println(line);
        System.exit(1);
    }

    private static boolean isLocal() {
        String profiles = Optional.ofNullable(System.getProperty("quarkus.profile"))
                .or(() -> environment("QUARKUS_PROFILE"))
                .orElse("prod");
        return Arrays.asList(profiles.split(",")).contains("local");
    }

    private static boolean hasDatabase() {
        return Stream.of("VERBATIM_DATABASE_URL", "QUARKUS_DATASOURCE_JDBC_URL")
                        .anyMatch(name -> environment(name).isPresent())
                || System.getProperty("quarkus.datasource.jdbc.url") != null;
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
