package verbatim.gateway.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Quote;
import verbatim.gateway.analysis.Tone;

/**
 * Quotes as comma-separated values (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe
 * before it (OWASP, CSV injection): what a stranger's article says must not run on an analyst's machine.
 */
final class Csv {

    private static final List<String> COLUMNS = List.of(
            "id",
            "articleId",
            "time",
            "outlet",
            "title",
            "url",
            "kind",
            "speaker",
            "role",
            "confidence",
            "label",
            "score",
            "corrected",
            "text");

    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /** The first line. */
    static String header() {
        return String.join(",", COLUMNS) + "\r\n";
    }

    /** One quote's line. */
    static String line(FoundQuote found) {
        Quote quote = found.quote();
        FoundQuote.Source article = found.article();
        Quote.Attribution speaker = quote.speaker();
        Tone tone = quote.tone();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(quote.id());
        values.add(quote.articleId());
        values.add(article.publishedAt() == null ? article.ingestedAt() : article.publishedAt());
        values.add(article.outlet());
        values.add(article.title());
        values.add(article.url());
        values.add(quote.kind());
        values.add(speaker == null ? null : speaker.name());
        values.add(speaker == null ? null : speaker.role());
        values.add(speaker == null ? null : Double.valueOf(speaker.confidence()));
        values.add(tone == null ? null : tone.label());
        values.add(tone == null ? null : Double.valueOf(tone.score()));
        values.add(quote.correction() != null);
        values.add(quote.text());
        return values.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A number stays one, negative or not; everything else is text that may come from an article. */
    static String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof Number) {
            return text;
        }
        // behind white space and quotation marks a spreadsheet may still see a formula
        String bare = text.replaceFirst("^[\\s\\p{Z}\"'“”‘’]+", "");
        boolean isFormula = isFormula(text) || isFormula(bare);
        return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
