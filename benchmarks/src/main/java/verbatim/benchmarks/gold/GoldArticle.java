package verbatim.benchmarks.gold;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with every quoted span labelled.
 *
 * @param id unique in its file
 * @param title the headline, where the file has one
 * @param text what an engine reads
 * @param quotes spans that somebody says, and spans of type {@link GoldQuote.Speaker#nobody()} that nobody does
 * @param nonQuotes other spans between marks
 */
public record GoldArticle(
        String id, @Nullable String title, CodePoints text, List<GoldQuote> quotes, List<Unattributed> nonQuotes) {

    public GoldArticle {
        quotes = List.copyOf(quotes);
        nonQuotes = List.copyOf(nonQuotes);
    }

    /**
     * A span between marks that the annotation attributes to nobody.
     *
     * @param span marks included
     * @param words how many words it has
     */
    public record Unattributed(Range span, int words) {}
}
