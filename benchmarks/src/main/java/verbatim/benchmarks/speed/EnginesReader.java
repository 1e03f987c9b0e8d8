package verbatim.benchmarks.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Both engines, called one after the other as the gateway calls them: what a client without a gateway would do. */
final class EnginesReader implements Reader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_ITEMS = 500;

    private final HttpPost quotes;
    private final HttpPost tones;

    EnginesReader(URI quoteService, URI sentimentService) {
        quotes = new HttpPost(quoteService, "/v1/quotes");
        tones = new HttpPost(sentimentService, "/v1/sentiment");
    }

    @Override
    public void read(String article) throws IOException, InterruptedException {
        List<Map<String, String>> items = new ArrayList<>();
        for (JsonNode quote :
                JSON.readTree(quotes.send(Map.of("text", article))).path("quotes")) {
            if (quote.path("kind").asText().equals("speech")) {
                items.add(Map.of(
                        "id", quote.path("id").asText(),
                        "text", quote.path("text").asText(),
                        "context",
                                context(
                                        article,
                                        quote.path("start").asInt(),
                                        quote.path("end").asInt())));
            }
        }
        for (int start = 0; start < items.size(); start += MAX_ITEMS) {
            List<Map<String, String>> batch = items.subList(start, Math.min(start + MAX_ITEMS, items.size()));
            JSON.readTree(tones.send(Map.of("items", batch)));
        }
    }

    /** The quote's paragraph and the one before. */
    private static String context(String article, int start, int end) {
        int paragraph = article.lastIndexOf("\n\n", start);
        int before = paragraph < 0 ? -1 : article.lastIndexOf("\n\n", paragraph - 1);
        int after = article.indexOf("\n\n", end);
        return article.substring(Math.max(before, 0), after < 0 ? article.length() : after)
                .strip();
    }
}
