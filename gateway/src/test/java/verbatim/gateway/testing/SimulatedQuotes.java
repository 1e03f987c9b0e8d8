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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.serving.SubmittedText;

/**
 * quote-service's contract for simple articles: {@code “words,” said First Last.} is speech, any other pair of curly
 * marks a scare quote. As with the real one, aliases are forms that the
 * article uses: the last name, where a sentence begins with it.
 */
final class SimulatedQuotes implements ResponseDefinitionTransformerV2 {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern QUOTE = Pattern.compile("“[^”]*”(?: (said) ((\\p{Lu}\\p{Ll}+ )?(\\p{Lu}\\p{Ll}+)))?");

    @Override
    public String getName() {
        return "simulated-quotes";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        try {
            String text =
                    JSON.readTree(event.getRequest().getBody()).get("text").textValue();
            return ResponseDefinitionBuilder.like(event.getResponseDefinition())
                    .but()
                    .withHeader("Content-Type", "application/json")
                    .withBody(JSON.writeValueAsBytes(answer(text)))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode answer(String text) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("engine").put("name", "simulated-quotes").put("version", "1");
        answer.put("textSha256", SubmittedText.sha256(text))
                .put("offsetUnit", "utf16")
                .put("language", "en");
        answer.put("addedInALaterVersion", true);
        ArrayNode quotes = answer.putArray("quotes");
        Map<String, ObjectNode> speakers = new LinkedHashMap<>();
        Matcher matcher = QUOTE.matcher(text);
        while (matcher.find()) {
            addQuote(quotes.addObject(), quotes.size(), text, matcher, speakers);
        }
        answer.putArray("speakers").addAll(speakers.values());
        return answer;
    }

    private static void addQuote(
            ObjectNode quote, int number, String text, Matcher matcher, Map<String, ObjectNode> speakers) {
        int end = text.indexOf('”', matcher.start()) + 1;
        String words = text.substring(matcher.start(), end);
        quote.put("id", "q" + number)
                .put("start", matcher.start())
                .put("end", end)
                .put("text", words);
        quote.put("kind", matcher.group(2) == null ? "scare-quote" : "speech");
        quote.put("extent", "sentence").put("utterance", "u" + number);
        ObjectNode evidence = quote.putObject("evidence").put("rule", "simulated");
        evidence.putArray("steps");
        evidence.putArray("alternatives");
        if (matcher.group(2) == null) {
            quote.put("reason", "nobody says it");
            return;
        }
        String name = matcher.group(2);
        ObjectNode speaker =
                speakers.computeIfAbsent(name, key -> speaker(speakers.size() + 1, key, matcher.group(4), text));
        speaker.put("quoteCount", speaker.get("quoteCount").intValue() + 1);
        speaker.put("wordCount", speaker.get("wordCount").intValue() + words.split("\\s+").length);
        quote.putObject("speaker")
                .put("id", speaker.get("id").textValue())
                .put("name", name)
                .put("type", "person")
                .put("named", true)
                .put("confidence", 0.9);
        quote.putObject("mention")
                .put("start", matcher.start(2))
                .put("end", matcher.end(2))
                .put("text", name)
                .put("form", "name");
        quote.putObject("cue")
                .put("start", matcher.start(1))
                .put("end", matcher.end(1))
                .put("text", "said")
                .put("lemma", "say");
        ((ArrayNode) evidence.get("steps"))
                .addObject()
                .put("kind", "cue")
                .put("text", "said")
                .put("start", matcher.start(1))
                .put("end", matcher.end(1));
    }

    private static ObjectNode speaker(int number, String name, String lastName, String text) {
        ObjectNode speaker = JSON.createObjectNode();
        speaker.put("id", "s" + number).put("name", name).put("type", "person").put("named", true);
        ArrayNode aliases = speaker.putArray("aliases");
        if (text.contains(". " + lastName)) {
            aliases.add(lastName);
        }
        return speaker.put("quoteCount", 0).put("wordCount", 0);
    }
}
