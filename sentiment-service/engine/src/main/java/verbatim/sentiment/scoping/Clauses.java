package verbatim.sentiment.scoping;

import java.util.List;
import verbatim.sentiment.lexicon.Lexicon.Hit;
import verbatim.sentiment.lexicon.Modifier;
import verbatim.sentiment.text.Token;

/** Which sentence and clause a token stands in, from marks and clause openers alone. */
final class Clauses {

    private static final String SENTENCE_ENDS = ".!?…";
    private static final String CLAUSE_ENDS = ",;:—–-()[]\"“”";

    private final int[] sentence;
    private final int[] clause;
    private final int[] sentenceEnd;

    private Clauses(int[] sentence, int[] clause, int[] sentenceEnd) {
        this.sentence = sentence;
        this.clause = clause;
        this.sentenceEnd = sentenceEnd;
    }

    static Clauses of(List<Token> tokens, List<Hit<Modifier>> modifiers) {
        int n = tokens.size();
        boolean[] opens = new boolean[n + 1];
        for (Hit<Modifier> hit : modifiers) {
            switch (hit.value().kind()) {
                case CONTRAST, CONDITION, CLAUSE -> opens[hit.from()] = true;
                default -> {}
            }
        }
        int[] sentence = new int[n];
        int[] clause = new int[n];
        int[] sentenceEnd = new int[n];
        int s = 0;
        int c = 0;
        int start = 0;
        for (int i = 0; i < n; i++) {
            if (opens[i]) {
                c++;
            }
            sentence[i] = s;
            clause[i] = c;
            Token token = tokens.get(i);
            boolean ends = token.isMark() && SENTENCE_ENDS.contains(token.form());
            if (ends || i == n - 1) {
                for (int k = start; k <= i; k++) {
                    sentenceEnd[k] = i + 1;
                }
                start = i + 1;
                s++;
                c++;
            } else if (token.isMark() && CLAUSE_ENDS.contains(token.form())) {
                c++;
            }
        }
        return new Clauses(sentence, clause, sentenceEnd);
    }

    boolean sameClause(int a, int b) {
        return clause[a] == clause[b];
    }

    boolean sameSentence(int a, int b) {
        return sentence[a] == sentence[b];
    }

    /** One past the last token, final mark included, of the sentence of token {@code i}. */
    int sentenceEnd(int i) {
        return sentenceEnd[i];
    }
}
