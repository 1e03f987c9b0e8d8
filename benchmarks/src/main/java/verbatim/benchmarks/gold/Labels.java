package verbatim.benchmarks.gold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Our own gold articles: {@code ID.txt} is the text, {@code ID.labels.json} its labels, which name strings of the text
 * instead of offsets; their form is described in {@code benchmarks/gold}.
 */
public final class Labels {

    private static final String SUFFIX = ".labels.json";
    private static final Set<String> KINDS = Set.of("direct", "mixed");
    private static final Set<String> TYPES = Set.of("PERSON", "ORG", "UNNAMED");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Labels() {}

    /**
     * Reads all articles of a folder, by their names.
     *
     * @throws IOException if one cannot be read
     * @throws IllegalArgumentException if labels do not fit their text; the message names the article and the label
     */
    public static List<GoldArticle> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
        List<GoldArticle> articles = new ArrayList<>();
        for (Path file : files) {
            String id = file.getFileName().toString().replace(SUFFIX, "");
            String text = Files.readString(file.resolveSibling(id + ".txt"));
            articles.add(article(id, CodePoints.of(text), JSON.readTree(file.toFile())));
        }
        return articles;
    }

    static GoldArticle article(String id, CodePoints text, JsonNode labels) {
        try {
            List<GoldQuote> quotes = new ArrayList<>();
            labels.path("quotes").forEach(label -> quotes.add(quote(text, label)));
            quotes.sort(Comparator.comparing(quote -> quote.span().start()));
            List<GoldArticle.Unattributed> others = new ArrayList<>();
            labels.path("non_quotes").forEach(label -> others.add(unattributed(text, label)));
            others.sort(Comparator.comparing(other -> other.span().start()));
            requireApart(text, quotes, others);
            return new GoldArticle(id, labels.path("title").asText(), text, quotes, others);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(id + ": " + wrong.getMessage(), wrong);
        }
    }

    private static GoldQuote quote(CodePoints text, JsonNode label) {
        Range span = spanOf(text, label);
        String kind = label.path("kind").asText();
        JsonNode speaker = label.path("speaker");
        String type = speaker.path("type").asText();
        require(KINDS.contains(kind), "kind " + kind, label);
        require(TYPES.contains(type), "speaker " + type, label);
        require(label.path("tone").isNumber(), "no tone", label);
        List<String> phrases = new ArrayList<>();
        label.path("phrases").forEach(phrase -> phrases.add(phrase.asText()));
        String words = text.slice(span);
        phrases.forEach(phrase -> require(words.contains(phrase), "phrase " + phrase, label));
        return new GoldQuote(
                span,
                words,
                kind,
                label.path("words").asInt(),
                new GoldQuote.Speaker(speaker.path("name").asText(), type),
                mention(text, span, label.path("mention")),
                null,
                label.path("tone").asDouble(),
                phrases);
    }

    private static GoldQuote.@Nullable Mention mention(CodePoints text, Range quote, JsonNode label) {
        if (!label.isObject()) {
            return null;
        }
        Range span = find(text, label);
        require(!span.overlaps(quote), "mention inside its quote", label);
        return new GoldQuote.Mention(span, label.path("form").asText());
    }

    private static GoldArticle.Unattributed unattributed(CodePoints text, JsonNode label) {
        return new GoldArticle.Unattributed(
                spanOf(text, label), label.path("words").asInt());
    }

    private static Range spanOf(CodePoints text, JsonNode label) {
        long words = Stream.of(label.path("text").asText().split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(CodePoints::isLetterOrDigit))
                .count();
        require(words == label.path("words").asInt(), words + " words", label);
        return find(text, label);
    }

    /** Where the label's string stands; at a letter or digit of its edges a word must begin or end. */
    private static Range find(CodePoints text, JsonNode label) {
        String wanted = label.path("text").asText();
        int occurrence = label.path("occurrence").asInt(1);
        require(!wanted.isEmpty() && occurrence >= 1, "no text or occurrence", label);
        String edgedText = (CodePoints.isLetterOrDigit(wanted.codePointAt(0)) ? "(?<![\\p{L}\\p{N}_])" : "")
                + Pattern.quote(wanted)
                + (CodePoints.isLetterOrDigit(wanted.codePointBefore(wanted.length())) ? "(?![\\p{L}\\p{N}_])" : "");
        Matcher matcher = Pattern.compile(edgedText).matcher(text.toString());
        for (int found = 1; matcher.find(); found++) {
            if (found == occurrence) {
                return new Range(text.fromUtf16(matcher.start()), text.fromUtf16(matcher.end()));
            }
        }
        throw new IllegalArgumentException("occurrence " + occurrence + " is missing: " + label);
    }

    private static void requireApart(CodePoints text, List<GoldQuote> quotes, List<GoldArticle.Unattributed> others) {
        List<Range> spans = Stream.concat(
                        quotes.stream().map(GoldQuote::span), others.stream().map(GoldArticle.Unattributed::span))
                .sorted(Comparator.comparing(Range::start))
                .toList();
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i - 1).overlaps(spans.get(i))) {
                throw new IllegalArgumentException("overlapping labels: " + text.slice(spans.get(i)));
            }
        }
    }

    private static void require(boolean holds, String wrong, JsonNode label) {
        if (!holds) {
            throw new IllegalArgumentException(wrong + ": " + label);
        }
    }
}
