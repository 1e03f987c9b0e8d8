package verbatim.sentiment.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels made for quotes of the training articles, without their texts: {@code quote-labels.tsv}. */
final class QuoteLabels {

    private QuoteLabels() {}

    /**
     * The label of one quote.
     *
     * @param tone in [-1, 1]; null where the corpus has it
     * @param spans its phrases, pairs of offsets into the quote in UTF-16 units
     */
    record Label(@Nullable Double tone, List<int[]> spans) {

        List<String> phrases(String quote) {
            return spans.stream().map(span -> quote.substring(span[0], span[1])).toList();
        }
    }

    /** Names a quote by its article and its first code point. */
    static String key(String article, int start) {
        return article + "@" + start;
    }

    static Map<String, Label> load() throws IOException {
        try (var stream = QuoteLabels.class.getResourceAsStream("quote-labels.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("quote-labels.tsv is missing");
            }
            Map<String, Label> labels = new HashMap<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(f -> labels.put(key(f[0], Integer.parseInt(f[1])), label(f[2], f[3])));
            return labels;
        }
    }

    private static Label label(String tone, String phrases) {
        List<int[]> spans = phrases.equals("-")
                ? List.of()
                : List.of(phrases.split(",")).stream()
                        .map(span -> span.split("-"))
                        .map(ends -> new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])})
                        .toList();
        return new Label(tone.equals("=") ? null : Double.valueOf(tone), spans);
    }
}
