package verbatim.gateway.problems;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import verbatim.serving.ProblemCode;

/**
 * A problem that an answer carries beside what it does have: the members of RFC 9457 and the stable code.
 *
 * @param status what the neighbour's failure would be as an answer of its own
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProblemNote(
        String code, String title, int status, @Nullable String detail) {

    public static ProblemNote of(ProblemCode code, String detail) {
        return new ProblemNote(code.code(), code.title(), code.status(), detail);
    }
}
