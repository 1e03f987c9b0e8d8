package verbatim.gateway.problems;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.serving.Problem;

/** Tells a database that cannot be reached from a fault of ours. */
public final class DatabaseProblems {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private DatabaseProblems() {}

    /** The problem to answer if the connection is what failed. */
    public static Optional<HttpProblem> of(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && isConnection(sql)) {
                return Optional.of(Problem.retryLater(
                        GatewayProblem.DATABASE_UNAVAILABLE, "Nothing was stored; try again.", RETRY));
            }
        }
        return Optional.empty();
    }

    /** Class 08: connection; 53: out of resources; 57P: the server is stopping. The pool's own timeout has no state. */
    private static boolean isConnection(SQLException sql) {
        @Nullable String state = sql.getSQLState();
        return sql instanceof SQLTransientConnectionException
                || (state == null
                        ? String.valueOf(sql.getMessage()).contains("timeout")
                        : state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
