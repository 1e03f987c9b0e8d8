package verbatim.gateway.problems;

import org.jspecify.annotations.Nullable;
import verbatim.serving.CommonProblem;
import verbatim.serving.Problem;

/** Request bodies. */
public final class Bodies {

    private Bodies() {}

    /**
     * A body that has to be there.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code malformed-json} if it is empty or {@code null}
     */
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw Problem.of(CommonProblem.MALFORMED_JSON, "The body is empty; a JSON object is expected.");
        }
        return body;
    }
}
