package verbatim.quotes.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Block;
import verbatim.quotes.Span;

/**
 * An article's text and the parts its layout shows. Every offset counts UTF-16 units of {@link #text()}.
 *
 * @param text the text as it came
 * @param paragraphs in text order, without blank ones; none overlap
 * @param blocks the updates of a live report in text order, empty when no line is a time stamp
 */
public record SourceText(String text, List<Paragraph> paragraphs, List<Block> blocks) {

    public SourceText {
        paragraphs = List.copyOf(paragraphs);
        blocks = List.copyOf(blocks);
    }

    /** Reads the layout of any text, the empty one included, in linear time. */
    public static SourceText of(String text) {
        List<Paragraph> paragraphs = ParagraphKinds.classify(text, ParagraphSplitter.split(text));
        return new SourceText(text, paragraphs, UpdateBlocks.of(text, paragraphs));
    }

    /**
     * Index of the paragraph that an offset belongs to: the last one that starts at or before it.
     *
     * @return 0 or more; 0 too for an offset before the first paragraph, -1 in a text without paragraphs
     */
    public int paragraphIndexAt(int offset) {
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (paragraphs.get(middle).span().start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Math.min(low, paragraphs.size() - 1);
    }

    /** The update block that holds an offset, absent in a text without blocks or between two of them. */
    public @Nullable Block blockAt(int offset) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = blocks.get(middle).span();
            if (offset < span.start()) {
                high = middle - 1;
            } else if (offset >= span.end()) {
                low = middle + 1;
            } else {
                return blocks.get(middle);
            }
        }
        return null;
    }
}
