package verbatim.gateway.html;

import java.util.Objects;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.Problem;

/**
 * Finds the article in a page: its text as the reader view of Firefox does (Mozilla's Readability, in its port
 * readability4j), the rest in what the page says of itself.
 */
public final class HtmlReader {

    /** Longest page, in UTF-16 units. */
    public static final int MAX_UNITS = 4_000_000;

    /** A page of deeper nesting is no article; the parser flattens what is below. */
    private static final int MAX_DEPTH = 128;

    private static final int MAX_ELEMENTS = 12_000;

    private HtmlReader() {}

    /**
     * Reads a page.
     *
     * @param address where it was, to resolve relative addresses in it; absent if that is not known
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code no-readable-text} if there is no article in it
     */
    public static ReadablePage read(String html, @Nullable String address) {
        String base = Objects.requireNonNullElse(address, "");
        Document page = Jsoup.parse(html, base, Parser.htmlParser().setMaxDepth(MAX_DEPTH));
        Metadata said = Metadata.of(page);
        String text = isReadable(page) ? text(article(base, page)) : "";
        if (text.isEmpty()) {
            text = text(page.body());
        }
        if (text.isEmpty()) {
            throw Problem.atField(GatewayProblem.NO_READABLE_TEXT, "html", "No paragraph of text was found.");
        }
        return new ReadablePage(text, said.title(), said.author(), said.outlet(), said.publishedAt(), said.url());
    }

    /** Readability takes the square of the time for many neighbours; a page of news has a few thousand elements. */
    private static boolean isReadable(Document page) {
        return page.stream().limit(MAX_ELEMENTS + 1L).count() <= MAX_ELEMENTS;
    }

    private static @Nullable Element article(String base, Document page) {
        return new Readability4J(base, page.clone()) // which it changes
                .parse()
                .getArticleContent();
    }

    private static String text(@Nullable Element content) {
        return content == null ? "" : Paragraphs.of(content);
    }
}
