package verbatim.quotes.http;

import verbatim.serving.ProblemCode;

/** The errors that only this service answers with. */
public enum QuoteProblem implements ProblemCode {
    UNSUPPORTED_LANGUAGE("unsupported-language", "The language is not supported");

    private final String code;
    private final String title;

    QuoteProblem(String code, String title) {
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
