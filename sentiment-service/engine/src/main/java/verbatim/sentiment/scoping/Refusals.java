package verbatim.sentiment.scoping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import verbatim.sentiment.lexicon.Lexicon.Hit;
import verbatim.sentiment.lexicon.Modifier;
import verbatim.sentiment.lexicon.Polarity;
import verbatim.sentiment.text.Token;

/**
 * A thing refused or ruled out for as long as a condition is not met: "no deal unless", "won't sign until", "nothing
 * moves without". No word of it need be polar, yet it says no; the condition makes that mild.
 */
final class Refusals {

    private static final Set<String> GATES = Set.of("unless", "until", "till");
    private static final double PRIOR = -0.7;
    private static final double VALUE = -0.5;
    private static final int REACH = 30;
    private static final int PHRASE = 5;

    private Refusals() {}

    static List<Cue> find(List<Token> tokens, List<Hit<Modifier>> modifiers, Clauses clauses) {
        List<Cue> cues = new ArrayList<>();
        Hit<Modifier> negation = null;
        for (Hit<Modifier> hit : modifiers) {
            switch (hit.value().kind()) {
                case NEGATION -> negation = hit;
                case CONDITION -> {
                    if (negation != null && gates(tokens, hit, negation, clauses)) {
                        cues.add(refusal(tokens, negation, hit, clauses));
                        negation = null;
                    }
                }
                default -> {}
            }
        }
        return cues;
    }

    private static boolean gates(List<Token> tokens, Hit<Modifier> gate, Hit<Modifier> negation, Clauses clauses) {
        return GATES.contains(tokens.get(gate.to() - 1).form())
                && clauses.sameSentence(negation.from(), gate.from())
                && gate.from() - negation.to() <= REACH;
    }

    private static Cue refusal(List<Token> tokens, Hit<Modifier> negation, Hit<Modifier> gate, Clauses clauses) {
        int to = negation.to();
        while (to < gate.from()
                && to - negation.from() < PHRASE
                && clauses.sameClause(negation.from(), to)
                && !tokens.get(to).isMark()) {
            to++;
        }
        return new Cue(
                negation.from(),
                to,
                new Polarity(PRIOR, "refusal"),
                VALUE,
                List.of(
                        new Cue.Effect(Modifier.Kind.NEGATION, negation.from(), negation.to()),
                        new Cue.Effect(Modifier.Kind.CONDITION, gate.from(), gate.to())));
    }
}
