package verbatim.gateway.analysis;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.html.HtmlReader;
import verbatim.gateway.html.ReadablePage;
import verbatim.serving.CommonProblem;
import verbatim.serving.OffsetUnit;
import verbatim.serving.Problem;
import verbatim.serving.SubmittedText;

/**
 * An article as a client sends it, to be analysed or stored.
 *
 * @param html the page that holds it, instead of {@code text}
 * @param language ISO 639-1 code, {@code en} when absent
 * @param offsetUnit what the offsets of the answer count, UTF-16 units when absent
 * @param url absolute http or https address
 * @param publishedAt as the article says
 * @param externalId the client's own name for it
 */
public record SubmittedArticle(
        @Nullable String text,
        @Nullable String html,
        @Nullable String title,
        @Nullable String author,
        @Nullable String language,
        @Nullable OffsetUnit offsetUnit,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String externalId) {

    private static final int MAX_TITLE = 1_000;
    private static final int MAX_AUTHOR = 500;
    private static final int MAX_LANGUAGE = 35;
    private static final int MAX_URL = 2_000;
    private static final int MAX_OUTLET = 300;
    private static final int MAX_EXTERNAL_ID = 500;
    private static final int LATEST_YEAR = 9999;

    /** An article of which only the text is known. */
    public static SubmittedArticle ofText(String text, OffsetUnit unit, @Nullable String language) {
        return new SubmittedArticle(text, null, null, null, language, unit, null, null, null, null);
    }

    /**
     * Checks every field, gives blank ones up, and reads the page where there is one: what the client says itself holds.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem at the first field that breaks the contract
     */
    public SubmittedArticle checked() {
        if (html != null && text == null) {
            return read(HtmlReader.read(SubmittedText.check("html", html, HtmlReader.MAX_UNITS), url))
                    .checkedText();
        }
        if (html != null) {
            throw Problem.atField(CommonProblem.INVALID_VALUE, "html", "Expected either text or html.");
        }
        return checkedText();
    }

    /** The article of a page; what was extracted and is too long is given up, not refused. */
    private SubmittedArticle read(ReadablePage page) {
        return new SubmittedArticle(
                page.text(),
                html,
                or(title, page.title(), MAX_TITLE),
                or(author, page.author(), MAX_AUTHOR),
                language,
                offsetUnit,
                or(url, page.url(), MAX_URL),
                or(outlet, page.outlet(), MAX_OUTLET),
                publishedAt == null ? page.publishedAt() : publishedAt,
                externalId);
    }

    private static @Nullable String or(@Nullable String own, @Nullable String found, int maxUnits) {
        return own != null && !own.isBlank() ? own : found == null || found.length() > maxUnits ? null : found;
    }

    private SubmittedArticle checkedText() {
        SubmittedText.check("text", text, SubmittedText.MAX_UNITS);
        if (publishedAt != null && (publishedAt.getYear() < 1 || publishedAt.getYear() > LATEST_YEAR)) {
            throw Problem.atField(CommonProblem.INVALID_VALUE, "publishedAt", "Expected a year from 1 to 9999.");
        }
        return new SubmittedArticle(
                text,
                html,
                line("title", title, MAX_TITLE),
                line("author", author, MAX_AUTHOR),
                line("language", language, MAX_LANGUAGE),
                offsetUnit,
                url(line("url", url, MAX_URL)),
                line("outlet", outlet, MAX_OUTLET),
                publishedAt,
                line("externalId", externalId, MAX_EXTERNAL_ID));
    }

    private static @Nullable String line(String field, @Nullable String value, int maxUnits) {
        return value == null || value.isBlank()
                ? null
                : SubmittedText.check(field, value, maxUnits).strip();
    }

    private static @Nullable String url(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            URI uri = new URI(value);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return value;
            }
        } catch (URISyntaxException e) {
            // answered below
        }
        throw Problem.atField(CommonProblem.INVALID_VALUE, "url", "Expected an absolute http or https address.");
    }

    /** What the engines read of it. */
    public Article article() {
        return new Article(Objects.requireNonNull(text), title, author, Objects.requireNonNullElse(language, "en"));
    }

    /** The text that was found in a page, absent where the client sent it itself. */
    public @Nullable String foundText() {
        return html == null ? null : text;
    }

    /** The unit of the answer. */
    public OffsetUnit unit() {
        return Objects.requireNonNullElse(offsetUnit, OffsetUnit.UTF16);
    }
}
