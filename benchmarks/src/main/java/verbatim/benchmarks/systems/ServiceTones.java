package verbatim.benchmarks.systems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.benchmarks.gold.Range;

/** A sentiment-service that runs somewhere, over HTTP, asked for 50 texts at a time. */
public final class ServiceTones implements ToneSystem {

    private static final int BATCH = 50;

    private final URI service;
    private final HttpJson http;

    public ServiceTones(URI service) {
        this.service = service;
        this.http = new HttpJson(service, "/v1/sentiment");
    }

    @Override
    public String name() {
        return "Verbatim at " + service;
    }

    @Override
    public List<@Nullable ToneAnswer> score(List<ToneItem> items) throws IOException, InterruptedException {
        Map<Integer, ToneAnswer> found = new HashMap<>();
        for (int start = 0; start < items.size(); start += BATCH) {
            http.post(request(items, start))
                    .path("results")
                    .forEach(result -> found.put(result.path("id").asInt(), answer(result)));
        }
        List<@Nullable ToneAnswer> answers = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            answers.add(found.get(i));
        }
        return answers;
    }

    private static ObjectNode request(List<ToneItem> items, int start) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("offsetUnit", "codepoint");
        ArrayNode array = body.putArray("items");
        for (int i = start; i < Math.min(start + BATCH, items.size()); i++) {
            ObjectNode item = array.addObject()
                    .put("id", Integer.toString(i))
                    .put("text", items.get(i).text());
            if (items.get(i).context() != null) {
                item.put("context", items.get(i).context());
            }
        }
        return body;
    }

    private static ToneAnswer answer(JsonNode result) {
        List<Range> phrases = new ArrayList<>();
        result.path("phrases")
                .forEach(phrase -> phrases.add(new Range(
                        phrase.path("start").asInt(), phrase.path("end").asInt())));
        JsonNode confidence = result.path("confidence");
        return new ToneAnswer(
                result.path("score").asDouble(), confidence.isNumber() ? confidence.asDouble() : null, phrases);
    }
}
