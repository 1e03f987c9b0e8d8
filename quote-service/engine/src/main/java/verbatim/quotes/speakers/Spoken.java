package verbatim.quotes.speakers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import verbatim.quotes.Span;

/**
 * Which mentions speak which quotes. The cast is made twice: once to find who may speak, once more when it is known who
 * does, because "he" behind a quotation is most often the one who spoke before it.
 */
public final class Spoken {

    /** Before the quotes are given to anybody. */
    public static final Spoken NOTHING = new Spoken(Map.of());

    private final Map<Integer, List<Span>> byMention;

    private Spoken(Map<Integer, List<Span>> byMention) {
        this.byMention = byMention;
    }

    /**
     * @param byMention per index of a mention the words it speaks, marks left out
     */
    public static Spoken of(Map<Integer, List<Span>> byMention) {
        return new Spoken(new HashMap<>(byMention));
    }

    boolean speaks(Mention mention) {
        return byMention.containsKey(mention.index());
    }

    /** The words that a mention speaks, in text order; empty for one that does not speak. */
    List<Span> by(Mention mention) {
        return byMention.getOrDefault(mention.index(), List.of());
    }
}
