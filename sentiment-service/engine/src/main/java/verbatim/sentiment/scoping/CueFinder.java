package verbatim.sentiment.scoping;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import verbatim.sentiment.lexicon.Lexicon;
import verbatim.sentiment.lexicon.Lexicon.Hit;
import verbatim.sentiment.lexicon.Modifier;
import verbatim.sentiment.lexicon.Polarity;
import verbatim.sentiment.text.Token;

/** Finds the cues of a text and works out what negation, intensity, hedges, conditions and contrast make of each. */
public final class CueFinder {

    /** "Not good" is nearly bad, "not bad" only half good (Taboada et al., 2011, shift for the same reason). */
    private static final double NEGATED_POSITIVE = -0.75;

    private static final double NEGATED_NEGATIVE = -0.5;
    private static final double BEFORE_CONTRAST = 0.7;
    private static final double AFTER_CONTRAST = 1.2;
    private static final double SHOUTED = 1.2;
    private static final double EXCLAIMED = 1.1;
    private static final double ASKED = 0.7;

    private final Lexicon lexicon;

    public CueFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Cues of the text in order of their first token. Time is linear in the number of tokens. */
    public Reading read(List<Token> tokens) {
        List<Hit<Modifier>> modifiers = lexicon.modifiers(tokens);
        Clauses clauses = Clauses.of(tokens, modifiers);
        ActiveModifiers active = new ActiveModifiers(tokens, modifiers, clauses);
        List<Cue> cues = new ArrayList<>(Refusals.find(tokens, modifiers, clauses));
        for (Hit<Polarity> hit : lexicon.polarities(tokens)) {
            if (hit.value().valence() != 0) {
                cues.add(cue(hit, tokens, clauses, active));
            }
        }
        cues.sort(Comparator.comparingInt(Cue::from));
        BitSet negated = new BitSet(tokens.size());
        BitSet function = new BitSet(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            negated.set(i, active.negationOf(i) != null);
            function.set(i, tokens.get(i).isMark() || lexicon.isFunctionWord(tokens.get(i)));
        }
        return new Reading(tokens, modifiers, cues, negated, function);
    }

    private static Cue cue(Hit<Polarity> hit, List<Token> tokens, Clauses clauses, ActiveModifiers active) {
        List<Cue.Effect> effects = new ArrayList<>();
        double value = hit.value().valence() * Intensity.factor(tokens, active, clauses, hit.from(), hit.to(), effects);
        Hit<Modifier> negation = active.negationOf(hit.from());
        if (negation != null) {
            value *= value > 0 ? NEGATED_POSITIVE : NEGATED_NEGATIVE;
            effects.add(new Cue.Effect(Modifier.Kind.NEGATION, negation.from(), negation.to()));
        }
        Hit<Modifier> hedge = active.hedgeOf(hit.from());
        if (hedge != null) {
            value *= hedge.value().factor();
            effects.add(new Cue.Effect(Modifier.Kind.HEDGE, hedge.from(), hedge.to()));
        }
        Hit<Modifier> condition = active.conditionOf(hit.from());
        if (condition != null) {
            value *= condition.value().factor();
            effects.add(new Cue.Effect(Modifier.Kind.CONDITION, condition.from(), condition.to()));
        }
        Hit<Modifier> contrast = active.contrastBefore(hit.from());
        if (contrast != null) {
            effects.add(new Cue.Effect(Modifier.Kind.CONTRAST, contrast.from(), contrast.to()));
        }
        value *= emphasis(hit, tokens, clauses, active);
        effects.sort(Comparator.comparingInt(Cue.Effect::from));
        return new Cue(hit.from(), hit.to(), hit.value(), Math.clamp(value, -1.0, 1.0), effects);
    }

    private static double emphasis(Hit<Polarity> hit, List<Token> tokens, Clauses clauses, ActiveModifiers active) {
        double factor = 1.0;
        if (active.standsBeforeContrast(hit.from())) {
            factor *= BEFORE_CONTRAST;
        } else if (active.contrastBefore(hit.from()) != null) {
            factor *= AFTER_CONTRAST;
        }
        if (tokens.get(hit.from()).shout()) {
            factor *= SHOUTED;
        }
        String end = tokens.get(clauses.sentenceEnd(hit.from()) - 1).form();
        return factor * (end.equals("!") ? EXCLAIMED : end.equals("?") ? ASKED : 1.0);
    }
}
