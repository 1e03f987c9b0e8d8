package verbatim.sentiment.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.sentiment.text.Token;

/** Longest-match look-up of phrases over token forms. */
final class PhraseTrie<V> {

    private final Node<V> root = new Node<>();
    private int longest;

    /** Puts a value under a phrase; a later value replaces an earlier one. */
    void put(List<String> forms, V value) {
        Node<V> node = root;
        for (String form : forms) {
            node = node.next.computeIfAbsent(form, _ -> new Node<>());
        }
        node.value = value;
        longest = Math.max(longest, forms.size());
    }

    /** Returns the longest phrase that starts at token {@code from}, or null. Takes at most the longest phrase's steps. */
    @Nullable
    Hit<V> longestAt(List<Token> tokens, int from) {
        Node<V> node = root;
        Hit<V> best = null;
        int end = Math.min(tokens.size(), from + longest);
        for (int i = from; i < end; i++) {
            Node<V> next = node.next.get(tokens.get(i).form());
            if (next == null) {
                break;
            }
            node = next;
            if (node.value != null) {
                best = new Hit<>(from, i + 1, node.value);
            }
        }
        return best;
    }

    /** A phrase found at tokens {@code [from, to)}. */
    record Hit<V>(int from, int to, V value) {}

    private static final class Node<V> {
        final Map<String, Node<V>> next = new HashMap<>(2);

        @Nullable
        V value;
    }
}
