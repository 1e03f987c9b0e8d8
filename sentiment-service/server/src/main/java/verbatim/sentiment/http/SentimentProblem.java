package verbatim.sentiment.http;

import verbatim.serving.ProblemCode;

/** The errors that only this service answers with. */
public enum SentimentProblem implements ProblemCode {
    TOO_MANY_ITEMS("too-many-items", "The request holds more items than allowed"),
    DUPLICATE_ID("duplicate-id", "Two items have the same id");

    private final String code;
    private final String title;

    SentimentProblem(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String title() {
        return title;
    }
}
