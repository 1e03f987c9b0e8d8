package verbatim.gateway.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** sentiment-service's contract: a text with one of three words has its tone, any other is neutral. */
final class SimulatedTones implements ResponseDefinitionTransformerV2 {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Double> WORDS = Map.of("delighted", 0.75, "outrage", -0.8, "fine", 0.3);

    @Override
    public String getName() {
        return "simulated-tones";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        try {
            ObjectNode answer = JSON.createObjectNode();
            answer.putObject("engine").put("name", "simulated-tones").put("version", "1");
            ArrayNode results = answer.putArray("results");
            for (JsonNode item : JSON.readTree(event.getRequest().getBody()).get("items")) {
                addResult(results.addObject(), item);
            }
            return ResponseDefinitionBuilder.like(event.getResponseDefinition())
                    .but()
                    .withHeader("Content-Type", "application/json")
                    .withBody(JSON.writeValueAsBytes(answer))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addResult(ObjectNode result, JsonNode item) {
        String text = item.get("text").textValue();
        Map.Entry<String, Double> word = WORDS.entrySet().stream()
                .filter(each -> text.contains(each.getKey()))
                .findFirst()
                .orElse(Map.entry("", 0.0));
        double score = word.getValue();
        result.put("id", item.get("id").textValue()).put("score", score);
        result.put("label", score >= 0.25 ? "positive" : score <= -0.25 ? "negative" : "neutral");
        result.put("magnitude", Math.abs(score)).put("confidence", 0.8);
        result.putObject("distribution")
                .put("negative", 0.2)
                .put("neutral", 0.3)
                .put("positive", 0.5);
        ArrayNode phrases = result.putArray("phrases");
        if (score != 0) {
            int start = text.indexOf(word.getKey());
            phrases.addObject()
                    .put("start", start)
                    .put("end", start + word.getKey().length())
                    .put("text", word.getKey())
                    .put("score", score)
                    .putArray("modifiers");
        }
    }
}
