package verbatim.sentiment.scoping;

import java.util.List;
import java.util.Set;
import verbatim.sentiment.lexicon.Lexicon.Hit;
import verbatim.sentiment.lexicon.Modifier;
import verbatim.sentiment.text.Token;

/** Intensifiers and downtoners right before a cue, and degree adverbs right behind it. */
final class Intensity {

    private static final int MAX_BEFORE = 3;
    private static final Set<String> AFTER =
            Set.of("indeed", "a lot", "a great deal", "so much", "very much", "at all", "a bit");

    private Intensity() {}

    /** Adds the modifiers found to {@code effects} and returns the product of their factors, dampened by distance. */
    static double factor(
            List<Token> tokens, ActiveModifiers active, Clauses clauses, int from, int to, List<Cue.Effect> effects) {
        double factor = 1.0;
        double weight = 1.0;
        int place = from;
        for (int step = 0; step < MAX_BEFORE && place > 0; step++) {
            Hit<Modifier> hit = active.endingAt(place);
            if (hit != null && isIntensifier(hit) && clauses.sameClause(hit.from(), from)) {
                factor *= 1 + (hit.value().factor() - 1) * weight;
                effects.add(new Cue.Effect(Modifier.Kind.INTENSIFIER, hit.from(), hit.to()));
                weight *= 0.8;
                place = hit.from();
            } else if (place == from && isArticle(tokens.get(place - 1))) {
                place--;
            } else {
                break;
            }
        }
        Hit<Modifier> behind = active.startingAt(to);
        if (behind != null
                && isIntensifier(behind)
                && clauses.sameClause(behind.from(), from)
                && AFTER.contains(phrase(tokens, behind))) {
            factor *= behind.value().factor();
            effects.add(new Cue.Effect(Modifier.Kind.INTENSIFIER, behind.from(), behind.to()));
        }
        return factor;
    }

    private static boolean isIntensifier(Hit<Modifier> hit) {
        return hit.value().kind() == Modifier.Kind.INTENSIFIER;
    }

    private static boolean isArticle(Token token) {
        return token.form().equals("a")
                || token.form().equals("an")
                || token.form().equals("the");
    }

    private static String phrase(List<Token> tokens, Hit<Modifier> hit) {
        StringBuilder phrase = new StringBuilder();
        for (int i = hit.from(); i < hit.to(); i++) {
            phrase.append(i == hit.from() ? "" : " ").append(tokens.get(i).form());
        }
        return phrase.toString();
    }
}
