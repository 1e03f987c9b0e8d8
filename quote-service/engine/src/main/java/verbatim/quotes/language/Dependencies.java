package verbatim.quotes.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Basic Universal Dependencies of one sentence.
 *
 * @param heads per token the index of its head in the sentence, -1 for the root
 * @param relations per token the name of the relation to its head ({@code nsubj}, {@code ccomp}, …)
 */
public record Dependencies(int[] heads, String[] relations) {

    public int head(int token) {
        return heads[token];
    }

    public String relation(int token) {
        return relations[token];
    }

    /** Tokens directly below one, in sentence order. */
    public List<Integer> children(int token) {
        List<Integer> children = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] == token) {
                children.add(i);
            }
        }
        return children;
    }

    /** Whether {@code token} is {@code ancestor} or stands below it. */
    public boolean isUnder(int token, int ancestor) {
        int steps = 0;
        for (int t = token; t >= 0 && steps <= heads.length; t = heads[t], steps++) {
            if (t == ancestor) {
                return true;
            }
        }
        return false;
    }
}
