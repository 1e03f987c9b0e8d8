package verbatim.gateway.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.serving.Decimals;

/**
 * One speaker's part in an article.
 *
 * @param speaker id of the speaker
 * @param share its words of all attributed words, in [0, 1], to four places
 * @param meanScore mean of the scores of its quotes, unweighted, to four places; absent while none has a tone
 * @param labels how many of its quotes have which label
 */
public record MatrixRow(
        String speaker,
        String name,
        int quoteCount,
        int wordCount,
        BigDecimal share,
        @Nullable BigDecimal meanScore,
        Map<String, Integer> labels) {

    /** A row for each speaker that has quotes of its own, in their order. */
    public static List<MatrixRow> of(List<Quote> quotes, List<Speaker> speakers) {
        int allWords = speakers.stream().mapToInt(Speaker::wordCount).sum();
        Map<String, List<Tone>> tones = new LinkedHashMap<>();
        for (Quote quote : quotes) {
            if (quote.speaker() != null && quote.tone() != null) {
                tones.computeIfAbsent(quote.speaker().id(), id -> new ArrayList<>())
                        .add(quote.tone());
            }
        }
        return speakers.stream()
                .filter(speaker -> speaker.quoteCount() > 0)
                .map(speaker -> row(speaker, allWords, tones.getOrDefault(speaker.id(), List.of())))
                .toList();
    }

    private static MatrixRow row(Speaker speaker, int allWords, List<Tone> tones) {
        Map<String, Integer> labels = new LinkedHashMap<>();
        for (String label : List.of("negative", "neutral", "positive", "mixed")) {
            labels.put(label, 0);
        }
        tones.forEach(tone -> labels.merge(tone.label(), 1, Integer::sum));
        BigDecimal mean = tones.isEmpty()
                ? null
                : Decimals.rounded(
                        tones.stream().mapToDouble(Tone::score).average().orElse(0));
        BigDecimal share = Decimals.rounded(allWords == 0 ? 0 : (double) speaker.wordCount() / allWords);
        return new MatrixRow(
                speaker.id(), speaker.name(), speaker.quoteCount(), speaker.wordCount(), share, mean, labels);
    }
}
