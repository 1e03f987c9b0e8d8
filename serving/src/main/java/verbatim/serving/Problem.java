package verbatim.serving;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;

/**
 * Makes the errors that resources throw; each is answered as {@code application/problem+json} (RFC 9457) with the
 * {@code code} of its {@link ProblemCode}.
 */
public final class Problem {

    static final String CODE = "code";
    static final String FIELD = "field";

    private Problem() {}

    /** @param detail what is wrong in this request, for a person; never a part of an article */
    public static HttpProblem of(ProblemCode code, String detail) {
        return builder(code, detail).build();
    }

    /**
     * An error in one value.
     *
     * @param field its path in the body ({@code items[3].text}) or the name of its parameter or header
     */
    public static HttpProblem atField(ProblemCode code, String field, String detail) {
        return builder(code, detail).with(FIELD, field).build();
    }

    /** @param after sent as {@code Retry-After} in whole seconds, at least 1 */
    public static HttpProblem retryLater(ProblemCode code, String detail, Duration after) {
        return builder(code, detail)
                .withHeader(HttpHeaders.RETRY_AFTER, Math.max(1, after.toSeconds()))
                .build();
    }

    /** For problems that carry more than the methods above set; give it nothing that must not leave the service. */
    public static HttpProblem.Builder builder(ProblemCode code, String detail) {
        return HttpProblem.builder()
                .withStatus(code.status())
                .withTitle(code.title())
                .withDetail(detail)
                .with(CODE, code.code());
    }
}
