package verbatim.quotes.http;

import org.jspecify.annotations.Nullable;
import verbatim.quotes.Article;
import verbatim.serving.CommonProblem;
import verbatim.serving.OffsetUnit;
import verbatim.serving.Problem;
import verbatim.serving.SubmittedText;

/**
 * A checked request.
 *
 * @param article within the limits
 * @param language of the article
 * @param unit in which the answer counts
 */
record QuoteTask(Article article, String language, OffsetUnit unit) {

    static final String ENGLISH = "en";

    /** Longest title and byline, in UTF-16 units. */
    static final int MAX_LINE = 2_000;

    /**
     * Checks a JSON request.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem naming the first field at fault
     */
    static QuoteTask of(@Nullable QuoteRequest request) {
        if (request == null) {
            throw Problem.of(CommonProblem.MALFORMED_JSON, "The body is empty.");
        }
        String text = SubmittedText.check("text", request.text(), SubmittedText.MAX_UNITS);
        String language = request.language() == null ? ENGLISH : request.language();
        if (!language.equals(ENGLISH)) {
            throw Problem.atField(QuoteProblem.UNSUPPORTED_LANGUAGE, "language", "Only en is supported.");
        }
        Article article = new Article(text, line("title", request.title()), line("byline", request.byline()));
        return new QuoteTask(article, language, request.offsetUnit() == null ? OffsetUnit.UTF16 : request.offsetUnit());
    }

    /**
     * Checks a plain text.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem naming what is wrong
     */
    static QuoteTask of(String text, OffsetUnit unit) {
        return new QuoteTask(Article.of(SubmittedText.check("text", text, SubmittedText.MAX_UNITS)), ENGLISH, unit);
    }

    private static @Nullable String line(String field, @Nullable String value) {
        return value == null ? null : SubmittedText.check(field, value, MAX_LINE);
    }
}
