package verbatim.quotes;

import java.util.List;

/**
 * What the engine found in one article. Identical input and engine version give an equal analysis.
 *
 * @param quotes in text order
 * @param speakers in the order of their first quote; only those who speak
 * @param blocks the updates of a live report in text order, empty for other articles
 */
public record Analysis(List<Quote> quotes, List<Speaker> speakers, List<Block> blocks) {

    public Analysis {
        quotes = List.copyOf(quotes);
        speakers = List.copyOf(speakers);
        blocks = List.copyOf(blocks);
    }
}
