package verbatim.benchmarks.gold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gold articles as JSON lines, one article a line, offsets in code points. */
public final class GoldFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldFile() {}

    /**
     * Reads a file.
     *
     * @throws UncheckedIOException if it cannot be read or a line is no JSON
     */
    public static List<GoldArticle> read(Path file) {
        try {
            List<GoldArticle> articles = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    articles.add(article(JSON.readTree(line)));
                }
            }
            return articles;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static GoldArticle article(JsonNode node) {
        return new GoldArticle(
                node.path("id").asText(),
                text(node, "title"),
                CodePoints.of(node.path("text").asText()),
                list(node.path("quotes"), GoldFile::quote),
                list(
                        node.path("non_quotes"),
                        other -> new GoldArticle.Unattributed(
                                range(other), other.path("n_words").asInt())));
    }

    private static GoldQuote quote(JsonNode node) {
        JsonNode speaker = node.path("speaker");
        JsonNode mention = node.path("mention");
        JsonNode tone = node.path("tone");
        JsonNode phrases = node.path("phrases");
        return new GoldQuote(
                range(node),
                node.path("text").asText(),
                node.path("kind").asText(),
                node.path("n_words").asInt(),
                speaker.isObject()
                        ? new GoldQuote.Speaker(
                                speaker.path("name").asText(),
                                speaker.path("type").asText())
                        : null,
                mention.isObject() ? new GoldQuote.Mention(range(mention), text(mention, "form")) : null,
                text(node, "form"),
                tone.isNumber() ? tone.asDouble() : null,
                phrases.isArray() ? list(phrases, JsonNode::asText) : null);
    }

    private static Range range(JsonNode node) {
        return new Range(node.path("start").asInt(), node.path("end").asInt());
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.asText().isEmpty() ? value.asText() : null;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> items = new ArrayList<>();
        array.forEach(item -> items.add(read.apply(item)));
        return items;
    }
}
