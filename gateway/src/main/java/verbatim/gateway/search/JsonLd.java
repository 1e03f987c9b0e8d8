package verbatim.gateway.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Quote;

/** Quotes as linked data: each a schema.org Quotation by its creator, based on the article that holds it. */
@ApplicationScoped
class JsonLd {

    static final String TYPE = "application/ld+json";

    private final ObjectMapper json;

    JsonLd(ObjectMapper json) {
        this.json = json;
    }

    /** A graph of quotations. */
    byte[] of(List<FoundQuote> quotes) {
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("@context", "https://schema.org");
        graph.put("@graph", quotes.stream().map(JsonLd::quotation).toList());
        try {
            return json.writeValueAsBytes(graph);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // maps of texts
        }
    }

    private static Map<String, Object> quotation(FoundQuote found) {
        Quote quote = found.quote();
        Map<String, Object> node = node("Quotation");
        node.put("@id", "urn:uuid:" + quote.id());
        node.put("text", quote.text());
        Quote.Attribution speaker = quote.speaker();
        if (speaker != null) {
            Map<String, Object> creator = node("organization".equals(speaker.type()) ? "Organization" : "Person");
            creator.put("name", speaker.name());
            put(creator, "jobTitle", "person".equals(speaker.type()) ? speaker.role() : null);
            node.put("creator", creator);
        }
        node.put("isBasedOn", article(found));
        return node;
    }

    private static Map<String, Object> article(FoundQuote found) {
        FoundQuote.Source source = found.article();
        Map<String, Object> article = node("NewsArticle");
        article.put("@id", "urn:uuid:" + found.quote().articleId());
        put(article, "headline", source.title());
        put(article, "url", source.url());
        put(
                article,
                "datePublished",
                source.publishedAt() == null ? null : source.publishedAt().toString());
        if (source.outlet() != null) {
            Map<String, Object> publisher = node("Organization");
            publisher.put("name", source.outlet());
            article.put("publisher", publisher);
        }
        return article;
    }

    private static Map<String, Object> node(String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", type);
        return node;
    }

    private static void put(Map<String, Object> node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
