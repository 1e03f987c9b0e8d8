package verbatim.quotes.language;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of the narration: the article's words, in which a long quote is represented by a placeholder clause between
 * its marks. The frame is what says who speaks; parsing it instead of the quotation is faster and more reliable.
 *
 * <p>Confined to the thread that analyses the article: the parse is made when first asked for.
 */
public final class Sentence {

    private final int index;
    private final int paragraph;
    private final List<Token> tokens;
    private final Supplier<Dependencies> parser;
    private @Nullable Dependencies dependencies;

    Sentence(int index, int paragraph, List<Token> tokens, Supplier<Dependencies> parser) {
        this.index = index;
        this.paragraph = paragraph;
        this.tokens = List.copyOf(tokens);
        this.parser = parser;
    }

    /** Position among the article's sentences. */
    public int index() {
        return index;
    }

    /** Index of the paragraph it stands in. */
    public int paragraph() {
        return paragraph;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public int size() {
        return tokens.size();
    }

    /** The words from one token to another, spaced as in the article. */
    public String words(int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            boolean joined =
                    i == first || tokens.get(i).start() == tokens.get(i - 1).end();
            text.append(joined ? "" : " ").append(tokens.get(i).word());
        }
        return text.toString();
    }

    public int start() {
        return tokens.getFirst().start();
    }

    public int end() {
        return tokens.getLast().end();
    }

    /** The parse of the frame; made on the first call. */
    public Dependencies dependencies() {
        Dependencies parsed = dependencies;
        if (parsed == null) {
            parsed = parser.get();
            dependencies = parsed;
        }
        return parsed;
    }
}
