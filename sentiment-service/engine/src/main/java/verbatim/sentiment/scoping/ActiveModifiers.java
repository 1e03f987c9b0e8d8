package verbatim.sentiment.scoping;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.sentiment.lexicon.Lexicon.Hit;
import verbatim.sentiment.lexicon.Modifier;
import verbatim.sentiment.text.Token;

/**
 * For every token the modifier of each kind whose scope it stands in: found in one sweep, so the cost is linear.
 *
 * <p>Scopes run to the right. Negation reaches up to {@value #NEGATION_REACH} tokens inside its clause (Councill et al.,
 * 2010, learn scopes of 5.8 tokens on average), hedges {@value #HEDGE_REACH} inside theirs, conditions to the end of their
 * clause, contrast to the end of the sentence.
 */
final class ActiveModifiers {

    private static final int NEGATION_REACH = 7;
    private static final int HEDGE_REACH = 9;

    private final @Nullable Hit<Modifier>[] negation;
    private final @Nullable Hit<Modifier>[] hedge;
    private final @Nullable Hit<Modifier>[] condition;
    private final boolean[] beforeContrast;
    private final @Nullable Hit<Modifier>[] contrast;
    private final @Nullable Hit<Modifier>[] endingAt;
    private final @Nullable Hit<Modifier>[] startingAt;
    private final boolean[] doubled;

    @SuppressWarnings({"unchecked", "rawtypes"})
    ActiveModifiers(List<Token> tokens, List<Hit<Modifier>> hits, Clauses clauses) {
        int n = tokens.size();
        negation = new Hit[n];
        hedge = new Hit[n];
        condition = new Hit[n];
        beforeContrast = new boolean[n];
        contrast = new Hit[n];
        endingAt = new Hit[n + 1];
        startingAt = new Hit[n + 1];
        doubled = new boolean[n];
        for (Hit<Modifier> hit : hits) {
            startingAt[hit.from()] = hit;
            endingAt[hit.to()] = hit;
            switch (hit.value().kind()) {
                case NEGATION -> negate(hit, n, clauses);
                case HEDGE -> spread(hedge, hit, Math.min(n, hit.to() + HEDGE_REACH), clauses);
                case CONDITION -> spread(condition, hit, n, clauses);
                case CONTRAST -> contrast(hit, clauses);
                default -> {}
            }
        }
    }

    private void negate(Hit<Modifier> hit, int n, Clauses clauses) {
        int end = Math.min(n, hit.to() + NEGATION_REACH);
        for (int i = hit.to(); i < end && clauses.sameClause(hit.from(), i); i++) {
            doubled[i] = negation[i] != null && !doubled[i];
            negation[i] = hit;
        }
    }

    private static void spread(@Nullable Hit<Modifier>[] scope, Hit<Modifier> hit, int end, Clauses clauses) {
        for (int i = hit.to(); i < end && clauses.sameClause(hit.from(), i); i++) {
            scope[i] = hit;
        }
    }

    private void contrast(Hit<Modifier> hit, Clauses clauses) {
        if (contrast[hit.from()] != null) {
            return;
        }
        for (int i = hit.from() - 1; i >= 0 && clauses.sameSentence(i, hit.from()); i--) {
            beforeContrast[i] = true;
        }
        Arrays.fill(contrast, hit.to(), Math.max(clauses.sentenceEnd(hit.from()), hit.to()), hit);
    }

    /** The negation whose scope token {@code i} stands in, or null; null too where two negations undo each other. */
    @Nullable
    Hit<Modifier> negationOf(int i) {
        return doubled[i] ? null : negation[i];
    }

    @Nullable
    Hit<Modifier> hedgeOf(int i) {
        return hedge[i];
    }

    @Nullable
    Hit<Modifier> conditionOf(int i) {
        return condition[i];
    }

    /** Whether a contrast follows token {@code i} in its sentence. */
    boolean standsBeforeContrast(int i) {
        return beforeContrast[i] && contrast[i] == null;
    }

    /** The contrast that stands before token {@code i} in its sentence, or null. */
    @Nullable
    Hit<Modifier> contrastBefore(int i) {
        return contrast[i];
    }

    /** The modifier whose last token is the one before {@code i}, or null. */
    @Nullable
    Hit<Modifier> endingAt(int i) {
        return endingAt[i];
    }

    /** The modifier whose first token is {@code i}, or null. */
    @Nullable
    Hit<Modifier> startingAt(int i) {
        return i < startingAt.length ? startingAt[i] : null;
    }
}
