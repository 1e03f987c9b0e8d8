package verbatim.serving;

import java.util.Arrays;
import java.util.Optional;

/** The errors that every service can answer with. */
public enum CommonProblem implements ProblemCode {
    BAD_REQUEST("bad-request", 400, "The request cannot be understood"),
    MALFORMED_JSON("malformed-json", 400, "The body is not JSON of the documented shape"),
    MALFORMED_ENCODING("malformed-encoding", 400, "The body is not text in its declared encoding"),
    NOT_FOUND("not-found", 404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not support the method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "None of the accepted media types can be produced"),
    BODY_TOO_LARGE("body-too-large", 413, "The body exceeds the limit"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body's media type or encoding is not supported"),
    INVALID_VALUE("invalid-value", 422, "A value is not one of the documented ones"),
    MISSING_FIELD("missing-field", 422, "A required field is missing"),
    UNKNOWN_FIELD("unknown-field", 422, "A field is not part of the contract"),
    INVALID_TEXT("invalid-text", 422, "A text holds something that is no character"),
    TEXT_TOO_LONG("text-too-long", 422, "A text exceeds the limit"),
    INTERNAL_ERROR("internal-error", 500, "The service failed"),
    OVERLOADED("overloaded", 503, "All workers are busy and the queue is full"),
    DEADLINE_EXCEEDED("deadline-exceeded", 503, "The work did not end within its time"),
    NOT_READY("not-ready", 503, "The service is still loading");

    private final String code;
    private final int status;
    private final String title;

    CommonProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The code for a status that the framework chose itself; empty where a status has no code of its own. */
    static Optional<CommonProblem> ofFrameworkStatus(int status) {
        return Arrays.stream(values())
                .filter(each -> each.status == status && status != 422 && status != 503)
                .findFirst();
    }
}
