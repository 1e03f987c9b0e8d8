package verbatim.gateway.problems;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jspecify.annotations.Nullable;
import verbatim.serving.ProblemCode;

/**
 * A problem that an answer carries beside what it does have: the members of RFC 9457 and the stable code.
 *
 * @param field where it is about one value, as in an answer of its own
 * @param status what the neighbour's failure would be as an answer of its own
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProblemNote(
        String code,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String field) {

    /** What a problem of our own would answer. */
    public static ProblemNote of(HttpProblem problem) {
        return new ProblemNote(
                String.valueOf(problem.getParameters().get("code")),
                problem.getTitle(),
                problem.getStatusCode(),
                problem.getDetail(),
                problem.getParameters().get("field") instanceof String field ? field : null);
    }

    public static ProblemNote of(ProblemCode code, String detail) {
        return new ProblemNote(code.code(), code.title(), code.status(), detail, null);
    }
}
