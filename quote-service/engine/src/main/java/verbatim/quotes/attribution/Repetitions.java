package verbatim.quotes.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import verbatim.quotes.language.Document;
import verbatim.quotes.text.QuotedSpan;

/** Which short quoted words an article quotes more than once: slogans, titles and terms are, speech rarely. */
final class Repetitions {

    private static final int LONGEST = 40;

    private final Map<String, Integer> counts;

    private Repetitions(Map<String, Integer> counts) {
        this.counts = counts;
    }

    static Repetitions of(Document document, List<QuotedSpan> quotes) {
        Map<String, Integer> counts = new HashMap<>();
        for (QuotedSpan quote : quotes) {
            if (quote.inner().length() <= LONGEST) {
                counts.merge(bare(quote.inner().in(document.text())), 1, Integer::sum);
            }
        }
        return new Repetitions(counts);
    }

    boolean isRepeated(QuoteContext quote) {
        return quote.content().length() <= LONGEST && counts.getOrDefault(bare(quote.content()), 0) > 1;
    }

    private static String bare(String words) {
        return words.replaceAll("[^\\p{L}\\p{N} ]", "").strip().toLowerCase(Locale.ROOT);
    }
}
