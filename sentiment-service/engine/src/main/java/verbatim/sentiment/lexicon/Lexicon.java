package verbatim.sentiment.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.sentiment.text.Token;

/** Valences and modifiers by phrase. Immutable after loading; look-ups are safe for any number of threads. */
public final class Lexicon {

    private final PhraseTrie<Polarity> polarities;
    private final PhraseTrie<Modifier> modifiers;

    private final Set<String> functionWords;

    Lexicon(PhraseTrie<Polarity> polarities, PhraseTrie<Modifier> modifiers, Set<String> functionWords) {
        this.polarities = polarities;
        this.modifiers = modifiers;
        this.functionWords = Set.copyOf(functionWords);
    }

    /** Reads the lexicons that ship with the engine. */
    public static Lexicon load() {
        return LexiconFiles.load();
    }

    /** Polar phrases of the text, longest first at each place, not overlapping, in text order. */
    public List<Hit<Polarity>> polarities(List<Token> tokens) {
        return hits(polarities, tokens);
    }

    /** Modifiers of the text, longest first at each place, not overlapping, in text order. */
    public List<Hit<Modifier>> modifiers(List<Token> tokens) {
        return hits(modifiers, tokens);
    }

    /** Whether a word only holds others together: an article, pronoun, auxiliary, preposition, conjunction. */
    public boolean isFunctionWord(Token token) {
        return functionWords.contains(token.form());
    }

    private static <V> List<Hit<V>> hits(PhraseTrie<V> trie, List<Token> tokens) {
        List<Hit<V>> hits = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            PhraseTrie.@Nullable Hit<V> hit = trie.longestAt(tokens, i);
            if (hit == null) {
                i++;
            } else {
                hits.add(new Hit<>(hit.from(), hit.to(), hit.value()));
                i = hit.to();
            }
        }
        return hits;
    }

    /** An entry found at tokens {@code [from, to)}. */
    public record Hit<V>(int from, int to, V value) {}
}
