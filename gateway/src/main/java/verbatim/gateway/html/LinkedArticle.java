package verbatim.gateway.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The article that a page describes in JSON-LD with the terms of schema.org; {@code node} is missing where it does not. */
record LinkedArticle(JsonNode node) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_NODES = 1_000;

    static LinkedArticle of(Document page) {
        List<JsonNode> nodes = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collect(JSON.readTree(script.data()), nodes);
            } catch (JsonProcessingException e) {
                // a page that is wrong about itself says nothing
            }
        }
        return new LinkedArticle(
                nodes.stream().filter(LinkedArticle::isArticle).findFirst().orElseGet(() -> JSON.missingNode()));
    }

    private static void collect(@Nullable JsonNode node, List<JsonNode> nodes) {
        if (node == null || nodes.size() >= MOST_NODES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> collect(each, nodes));
        } else if (node.isObject()) {
            nodes.add(node);
            collect(node.get("@graph"), nodes);
            collect(node.get("mainEntity"), nodes);
        }
    }

    /** NewsArticle, ReportageNewsArticle, BlogPosting, … */
    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        return (type.isArray() ? type.valueStream() : Stream.of(type))
                .map(JsonNode::asText)
                .anyMatch(name -> name.endsWith("Article") || name.endsWith("Posting"));
    }

    @Nullable
    String title() {
        return text(node.path("headline"))
                .orElseGet(() -> text(node.path("name")).orElse(null));
    }

    @Nullable
    String author() {
        JsonNode author = node.path("author");
        List<String> names = (author.isArray() ? author.valueStream() : Stream.of(author))
                .flatMap(each -> name(each).stream())
                .toList();
        return names.isEmpty() ? null : names.stream().collect(Collectors.joining(", "));
    }

    @Nullable
    String outlet() {
        return name(node.path("publisher")).orElse(null);
    }

    @Nullable
    String published() {
        return text(node.path("datePublished")).orElse(null);
    }

    private static Optional<String> name(JsonNode node) {
        return node.isTextual() ? text(node) : text(node.path("name"));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.ofNullable(Metadata.line(node.textValue())) : Optional.empty();
    }
}
