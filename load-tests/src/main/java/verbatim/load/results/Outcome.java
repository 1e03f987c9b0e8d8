package verbatim.load.results;

/** What became of a request. */
public enum Outcome {
    ANSWERED("answered"),
    /** Answered, but tones are missing ({@code status: partial}). */
    PARTIAL("answered in part"),
    TURNED_AWAY("503 with Retry-After"),
    TURNED_AWAY_UNTOLD("503 without Retry-After"),
    /** 429: the key has sent all that it may for now. */
    LIMITED("429, the key's limit"),
    FAILED("other errors"),
    /** The connection broke, or nothing came in time. */
    UNANSWERED("no answer");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * What an answer is.
     *
     * @param status of HTTP; 0 if none came
     * @param isPartial whether the body says so
     */
    public static Outcome of(int status, boolean hasRetryAfter, boolean isPartial) {
        return switch (status) {
            case 0 -> UNANSWERED;
            case 503 -> hasRetryAfter ? TURNED_AWAY : TURNED_AWAY_UNTOLD;
            case 429 -> LIMITED;
            default -> status < 200 || status > 299 ? FAILED : isPartial ? PARTIAL : ANSWERED;
        };
    }
}
