package verbatim.benchmarks.systems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import verbatim.benchmarks.gold.Range;

/** Quotes as JSON, in the form in which {@code POST /v1/quotes} answers them with {@code offsetUnit: codepoint}. */
public final class Answers {

    private Answers() {}

    /** Reads the fields that are measured; an answer with a true {@code failed} is none. */
    public static Prediction read(JsonNode answer) {
        List<PredictedQuote> quotes = new ArrayList<>();
        answer.path("quotes").forEach(quote -> quotes.add(quote(quote)));
        return new Prediction(quotes, answer.path("failed").asBoolean());
    }

    private static PredictedQuote quote(JsonNode node) {
        JsonNode mention = node.path("mention");
        String name = node.path("speaker").path("name").asText("");
        JsonNode confidence = node.path("speaker").path("confidence");
        return new PredictedQuote(
                range(node),
                node.path("text").asText(),
                node.path("kind").asText("speech"),
                mention.isObject() ? range(mention) : null,
                name.isEmpty() ? null : name,
                confidence.isNumber() ? confidence.asDouble() : null);
    }

    private static Range range(JsonNode node) {
        return new Range(node.path("start").asInt(), node.path("end").asInt());
    }

    /** Writes one line of a file of predictions. */
    public static ObjectNode write(String article, Prediction prediction) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("id", article);
        if (prediction.failed()) {
            answer.put("failed", true);
        }
        answer.putArray("quotes")
                .addAll(prediction.quotes().stream().map(Answers::write).toList());
        return answer;
    }

    private static ObjectNode write(PredictedQuote quote) {
        ObjectNode node = range(quote.span()).put("text", quote.text()).put("kind", quote.kind());
        if (quote.mention() != null) {
            node.set("mention", range(quote.mention()));
        }
        if (quote.speaker() != null) {
            node.putObject("speaker").put("name", quote.speaker()).put("confidence", quote.confidence());
        }
        return node;
    }

    private static ObjectNode range(Range range) {
        return JsonNodeFactory.instance.objectNode().put("start", range.start()).put("end", range.end());
    }
}
