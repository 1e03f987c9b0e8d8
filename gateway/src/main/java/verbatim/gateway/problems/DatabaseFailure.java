package verbatim.gateway.problems;

import java.sql.SQLException;

/** A statement of ours failed. */
public final class DatabaseFailure extends RuntimeException {

    public DatabaseFailure(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }
}
