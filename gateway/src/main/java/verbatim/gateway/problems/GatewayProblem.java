package verbatim.gateway.problems;

import verbatim.serving.ProblemCode;

/** The errors that only the gateway answers with; the others are {@link verbatim.serving.CommonProblem}. */
public enum GatewayProblem implements ProblemCode {
    UNKNOWN_PARAMETER("unknown-parameter", 400, "A query parameter is not part of the contract"),
    INVALID_PARAMETER("invalid-parameter", 400, "A query parameter has no documented value"),
    INVALID_CURSOR("invalid-cursor", 400, "The cursor does not belong to this query"),
    KEY_MISSING("key-missing", 401, "The request carries no API key"),
    KEY_INVALID("key-invalid", 401, "The API key is not valid"),
    ROLE_INSUFFICIENT("role-insufficient", 403, "The API key's role does not allow this"),
    NOT_LOCAL("not-local", 403, "Open access is for this machine alone"),
    KEY_NOT_FOUND("key-not-found", 404, "There is no such API key"),
    ARTICLE_NOT_FOUND("article-not-found", 404, "There is no such article"),
    CORRECTION_NOT_FOUND("correction-not-found", 404, "There is no such correction"),
    BATCH_NOT_FOUND("batch-not-found", 404, "There is no such batch"),
    SPEAKER_NOT_FOUND("speaker-not-found", 404, "There is no such speaker"),
    WATCH_NOT_FOUND("watch-not-found", 404, "There is no such watch"),
    DELIVERY_NOT_FOUND("delivery-not-found", 404, "There is no such delivery"),
    WATCH_WITHOUT_URL("watch-without-url", 409, "The watch has no address to send to"),
    NO_QUOTE_TO_TEST_WITH("no-quote-to-test-with", 409, "No quote is kept that a test could tell of"),
    REANALYSIS_NOT_FOUND("reanalysis-not-found", 404, "There is no such re-analysis"),
    REANALYSIS_RUNNING("reanalysis-running", 409, "The re-analysis has not read all articles"),
    QUOTE_NOT_FOUND("quote-not-found", 404, "There is no such quote"),
    KEY_REVOKED("key-revoked", 409, "The API key is revoked"),
    LAST_ADMIN_KEY("last-admin-key", 409, "No other admin key would be left"),
    BATCH_COMPLETE("batch-complete", 409, "The batch is complete"),
    NO_READABLE_TEXT("no-readable-text", 422, "The page holds no article"),
    BATCH_EMPTY("batch-empty", 422, "The batch holds no article"),
    BATCH_TOO_LONG("batch-too-long", 422, "The batch holds more lines than allowed"),
    REQUEST_IN_PROGRESS("request-in-progress", 409, "An earlier request with this Idempotency-Key is at work"),
    PRECONDITION_FAILED("precondition-failed", 412, "The resource is no longer the one that was read"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "The Idempotency-Key was used for another request"),
    RATE_LIMITED("rate-limited", 429, "The API key has sent all requests that it may for now"),
    QUOTE_SERVICE_FAILED("quote-service-failed", 502, "quote-service gave no usable answer"),
    SENTIMENT_SERVICE_FAILED("sentiment-service-failed", 502, "sentiment-service gave no usable answer"),
    QUOTE_SERVICE_UNAVAILABLE("quote-service-unavailable", 503, "quote-service cannot be reached"),
    SENTIMENT_SERVICE_UNAVAILABLE("sentiment-service-unavailable", 503, "sentiment-service cannot be reached"),
    DATABASE_UNAVAILABLE("database-unavailable", 503, "The database cannot be reached");

    private final String code;
    private final int status;
    private final String title;

    GatewayProblem(String code, int status, String title) {
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
}
