package verbatim.serving;

/**
 * One kind of error that a client can tell apart by its code. Services add their own enums to {@link CommonProblem}.
 *
 * <p>Codes are part of the HTTP contract: once released, a code keeps its meaning and its status.
 */
public interface ProblemCode {

    /** The stable word in the {@code code} field: lower-case letters and hyphens. */
    String code();

    /** HTTP status, 400 to 599. */
    int status();

    /** What the code means, the same in every answer; the {@code title} of RFC 9457. */
    String title();
}
