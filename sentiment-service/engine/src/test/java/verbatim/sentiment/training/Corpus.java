package verbatim.sentiment.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the labelled files of a data folder. What is kept for testing is never among the examples to train on. */
final class Corpus {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    Corpus(Path folder) {
        this.folder = folder;
    }

    /** Quotes and sentences to train on, in the order of the files; no article of dev and no tenth sentence. */
    List<Example> training() throws IOException {
        Set<String> kept = new HashSet<>();
        for (JsonNode article : lines("quotes-dev.jsonl")) {
            kept.add(article.get("id").asText());
        }
        List<Example> examples = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<String, QuoteLabels.Label> labels = QuoteLabels.load();
        for (JsonNode article : lines("quotes-tune.jsonl")) {
            String id = article.get("id").asText();
            if (!kept.contains(id)) {
                for (JsonNode quote : article.get("quotes")) {
                    if (seen.add(QuoteLabels.key(id, quote.get("start").asInt()))) {
                        addQuote(quote, id, examples);
                        addPhrases(examples.getLast(), examples);
                    }
                }
            }
        }
        for (JsonNode quote : lines("tone-train.jsonl")) {
            String id = quote.get("doc").asText();
            String key = QuoteLabels.key(id, quote.get("start").asInt());
            if (!kept.contains(id) && seen.add(key)) {
                double tone = quote.get("tone").asDouble();
                addLabelled(quote.get("text").asText(), id, tone, labels.get(key), examples);
            }
        }
        for (JsonNode article : lines("quotes-train.jsonl")) {
            String id = article.get("id").asText();
            for (JsonNode quote : article.get("quotes")) {
                String key = QuoteLabels.key(id, quote.get("start").asInt());
                QuoteLabels.Label label = labels.get(key);
                if (label != null && label.tone() != null && !kept.contains(id) && seen.add(key)) {
                    addLabelled(quote.get("text").asText(), id, label.tone(), label, examples);
                }
            }
        }
        examples.addAll(sentences("sentences-nyt-dev.jsonl", Example.Domain.EDITORIAL, false));
        examples.addAll(sentences("sentences-newsmtsc-train.jsonl", Example.Domain.TARGETED, false));
        examples.addAll(written("own-labels.tsv", Example.Domain.OWN));
        return examples;
    }

    /** Whole quotes that were invented for the encoder. */
    List<Example> invented() throws IOException {
        return written("invented-quotes.tsv", Example.Domain.INVENTED);
    }

    /** Quotes of a file of articles, with phrases. */
    List<Example> quotes(String file) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (JsonNode article : lines(file)) {
            for (JsonNode quote : article.get("quotes")) {
                addQuote(quote, article.get("id").asText(), examples);
            }
        }
        return examples;
    }

    /** Sentences of a file: every tenth one (kept for testing), or all others. */
    List<Example> sentences(String file, Example.Domain domain, boolean tenth) throws IOException {
        List<Example> examples = new ArrayList<>();
        int number = 0;
        for (JsonNode line : lines(file)) {
            if (number++ % 10 == 0 == tenth) {
                String document = domain + documentOf(line.get("id").asText());
                double score = line.get("score").asDouble();
                examples.add(new Example(line.get("text").asText(), document, domain, score, null));
            }
        }
        return examples;
    }

    /** Examples written for this engine, one a line: {@code tone TAB text}, and perhaps {@code TAB phrases}. */
    private static List<Example> written(String file, Example.Domain domain) throws IOException {
        try (var stream = Corpus.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            List<Example> examples = new ArrayList<>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\t", -1);
                    String document = "own-" + examples.size() % 50;
                    List<String> phrases = parts.length < 3
                            ? null
                            : parts[2].equals("-") ? List.of() : List.of(parts[2].split(" ; ", -1));
                    examples.add(new Example(parts[1], document, domain, Double.parseDouble(parts[0]), phrases));
                }
            }
            return examples;
        }
    }

    private static void addQuote(JsonNode quote, String document, List<Example> examples) {
        JsonNode tone = quote.get("tone");
        if (tone != null && !tone.isNull()) {
            String text = quote.get("text").asText();
            examples.add(new Example(text, document, Example.Domain.QUOTE, tone.asDouble(), phrases(quote)));
        }
    }

    /** A quote with the phrases of its label; a neutral one without a label has none. */
    private static void addLabelled(
            String text, String document, double tone, QuoteLabels.@Nullable Label label, List<Example> examples) {
        List<String> phrases = label != null ? label.phrases(text) : Example.classOf(tone) == 1 ? List.of() : null;
        examples.add(new Example(text, document, Example.Domain.QUOTE, tone, phrases));
        addPhrases(examples.getLast(), examples);
    }

    /** The phrases that carry a quote's tone, each an example of that tone. */
    private static void addPhrases(Example quote, List<Example> examples) {
        if (quote.phrases() == null || Example.classOf(quote.tone()) == 1) {
            return;
        }
        for (String phrase : quote.phrases()) {
            examples.add(new Example(phrase, quote.document(), Example.Domain.PHRASE, quote.tone(), null));
        }
    }

    private static @Nullable List<String> phrases(JsonNode quote) {
        JsonNode phrases = quote.get("phrases");
        if (phrases == null || phrases.isNull()) {
            return null;
        }
        List<String> list = new ArrayList<>();
        phrases.forEach(phrase -> list.add(phrase.asText()));
        return list;
    }

    /** The article in a sentence's id: all but the running number of the sentence. */
    private static String documentOf(String id) {
        String[] parts = id.split("_", -1);
        return parts.length > 3 ? parts[0] + "_" + parts[1] + "_" + parts[2] : parts[0];
    }

    private List<JsonNode> lines(String file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }
}
