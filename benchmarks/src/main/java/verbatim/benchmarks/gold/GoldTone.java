package verbatim.benchmarks.gold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text whose tone is labelled.
 *
 * @param text the words
 * @param context what stands around them, where they are a quote
 * @param tone in [-1, 1]
 * @param phrases what carries it, where labelled
 */
public record GoldTone(
        String text,
        @Nullable String context,
        double tone,
        @Nullable List<String> phrases) {

    private static final int BEFORE = 2000;
    private static final int AFTER = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The quotes of articles whose tone is labelled, with their context. */
    public static List<GoldTone> quotes(List<GoldArticle> articles) {
        List<GoldTone> tones = new ArrayList<>();
        for (GoldArticle article : articles) {
            for (GoldQuote quote : article.quotes()) {
                if (quote.tone() != null && !quote.unspoken()) {
                    tones.add(new GoldTone(
                            quote.text(), context(article.text(), quote.span()), quote.tone(), quote.phrases()));
                }
            }
        }
        return tones;
    }

    /**
     * Sentences as JSON lines with {@code text} and {@code score}.
     *
     * @param every takes only lines whose number, counted from 0, it divides
     */
    public static List<GoldTone> sentences(Path file, int every) throws IOException {
        List<GoldTone> tones = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i += every) {
            JsonNode sentence = JSON.readTree(lines.get(i));
            tones.add(new GoldTone(
                    sentence.path("text").asText(), null, sentence.path("score").asDouble(), null));
        }
        return tones;
    }

    /**
     * The paragraph of a quote and the one before it, cut to 2,000 code points before the quote's start and 1,000 after its
     * end: what the gateway sends.
     */
    static String context(CodePoints text, Range quote) {
        int own = text.lastIndexOf('\n', quote.start());
        int before = text.lastIndexOf(
                '\n',
                text.trimmed(new Range(0, Math.max(own, 0)), point -> !CodePoints.isSpace(point))
                        .end());
        int end = text.indexOf('\n', quote.end());
        return CodePoints.strip(text.slice(
                Math.max(before + 1, quote.start() - BEFORE),
                Math.min(end >= 0 ? end : text.length(), quote.end() + AFTER)));
    }
}
