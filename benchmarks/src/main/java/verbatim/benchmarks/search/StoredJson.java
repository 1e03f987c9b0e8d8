package verbatim.benchmarks.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/** Quotes and speakers in the form in which the gateway stores and answers them, with evidence and phrases of usual length. */
final class StoredJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredJson() {}

    static String quote(SyntheticNews.Article article, int ordinal, List<UUID> speakerIds) {
        SyntheticNews.Quote quote = article.quotes().get(ordinal);
        ObjectNode body = JSON.createObjectNode();
        body.put("id", quote.id().toString()).put("ref", "q" + (ordinal + 1));
        body.put("articleId", article.id().toString());
        body.put("start", quote.start()).put("end", quote.end()).put("text", quote.text());
        body.put("kind", quote.kind()).put("extent", "sentence").put("utterance", "u" + (ordinal + 1));
        if (quote.speaker() != null) {
            speaker(body, article, quote, speakerIds.get(quote.speaker()));
        }
        if (quote.label() != null) {
            tone(body.putObject("tone"), quote);
        }
        return body.toString();
    }

    private static void speaker(ObjectNode body, SyntheticNews.Article article, SyntheticNews.Quote quote, UUID id) {
        int index = quote.speaker() == null ? 0 : quote.speaker();
        String name = Words.name(article.people().get(index));
        body.putObject("speaker")
                .put("id", id.toString())
                .put("ref", "s" + (index + 1))
                .put("name", name)
                .put("type", "person")
                .put("named", true)
                .put("confidence", rounded(quote.confidence()));
        place(body.putObject("mention"), quote.mention(), name).put("form", "name");
        place(body.putObject("cue"), quote.end() + 1, "said").put("lemma", "say");
        ObjectNode evidence = body.putObject("evidence");
        evidence.put("rule", "the subject of the verb of speech that governs the quote");
        var steps = evidence.putArray("steps");
        place(steps.addObject().put("kind", "quote"), quote.start(), quote.text());
        place(steps.addObject().put("kind", "cue"), quote.end() + 1, "said");
        place(steps.addObject().put("kind", "mention"), quote.mention(), name);
        evidence.putArray("alternatives")
                .addObject()
                .put("name", Words.name(index))
                .put("score", rounded(1 - quote.confidence()));
    }

    private static ObjectNode place(ObjectNode node, int start, String text) {
        return node.put("start", start).put("end", start + text.length()).put("text", text);
    }

    private static void tone(ObjectNode tone, SyntheticNews.Quote quote) {
        tone.put("score", rounded(quote.score())).put("label", quote.label());
        tone.put("magnitude", rounded(Math.abs(quote.score()))).put("confidence", rounded(quote.confidence()));
        tone.putObject("distribution")
                .put("negative", rounded(.5 - quote.score() / 4))
                .put("neutral", new BigDecimal("0.25"))
                .put("positive", rounded(.25 + quote.score() / 4));
        String phrase = quote.text().substring(1, quote.text().indexOf(' '));
        ObjectNode first = tone.putArray("phrases").addObject();
        place(first, 1, phrase).put("score", rounded(quote.score())).putArray("modifiers");
    }

    static String speaker(UUID id, int index, int person, int quotes) {
        ObjectNode body = JSON.createObjectNode();
        body.put("id", id.toString()).put("ref", "s" + (index + 1)).put("name", Words.name(person));
        body.put("type", "person").put("named", true);
        body.putArray("aliases").add(Words.surname(person));
        return body.put("quoteCount", quotes).put("wordCount", quotes * 20).toString();
    }

    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
    }
}
