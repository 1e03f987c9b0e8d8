package verbatim.gateway.problems;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import org.hibernate.HibernateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import verbatim.serving.CommonProblem;
import verbatim.serving.Problem;
import verbatim.serving.StackTraces;

/** What a failing database means to a client: to try again if it cannot be reached, else a fault of ours. */
public class DatabaseExceptionMapper {

    private static final Logger LOG = Logger.getLogger(DatabaseExceptionMapper.class);

    /** Of Hibernate and of our own statements; never with a message of SQL, which may quote values. */
    @ServerExceptionMapper({HibernateException.class, DatabaseFailure.class})
    public Response answer(RuntimeException failure) {
        HttpProblem problem = DatabaseProblems.of(failure).orElseGet(() -> {
            LOG.errorf("database: %s", StackTraces.withoutMessages(failure));
            return Problem.of(
                    CommonProblem.INTERNAL_ERROR, "The fault is ours; the logs name it under the request id.");
        });
        return problem.toResponse();
    }
}
