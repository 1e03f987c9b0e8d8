package verbatim.quotes.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.ranking.Features;
import verbatim.quotes.ranking.LinearModel;
import verbatim.quotes.speakers.Cast;
import verbatim.quotes.speakers.Cast.Reference;
import verbatim.quotes.speakers.Mention;

/**
 * How likely the speaker of a quote is right: a logistic regression over what the two rankers say of their choices, fitted
 * to how often such choices were right on articles that neither had learned from (Platt 1999, over bins). Immutable.
 */
final class Confidence {

    private static final double[] STEPS = {0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98, 0.995};
    private static final Features NOT = new Features();

    private final LinearModel model;

    private Confidence(LinearModel model) {
        this.model = model;
    }

    static Confidence load() {
        return new Confidence(LinearModel.load(Confidence.class, "confidence.weights.tsv"));
    }

    /** Probability in [0, 1] that the speaker is right. */
    double of(Decision decision, Reference reference, Cast cast) {
        return model.probabilities(List.of(features(decision, reference, cast), NOT))[0];
    }

    /** What the regression reads. */
    static Features features(Decision decision, Reference reference, Cast cast) {
        Mention mention = decision.mentionOrThrow();
        QuoteContext quote = decision.quote();
        double share = share(decision, reference, cast);
        double nobody = decision.probabilities()[decision.probabilities().length - 1];
        String link = reference.link();
        String form = mention.form().name();
        boolean same = mention.sentence() == quote.sentence();
        return new Features()
                .add("bias")
                .add("speaker=" + step(share))
                .add("speaker=" + step(share) + "&" + form)
                .add("nobody=" + step(nobody))
                .add("link=" + link)
                .add("link=" + link + "&" + form)
                .addIf(link.equals("antecedent"), "antecedent=" + step(reference.confidence()))
                .addIf(link.equals("antecedent"), "antecedent=" + step(reference.confidence()) + "&" + form)
                .add("category=" + reference.entity().category() + "&" + form)
                .add("named=" + reference.entity().isNamed())
                .add("extent=" + Kinds.extent(quote) + "&" + same)
                .addIf(quote.words() <= 3, "few-words")
                .addIf(quote.shape() == QuoteContext.Shape.BARE, "bare&" + same)
                .add("mentions=" + Math.min(reference.entity().mentions().size(), 3));
    }

    /** The probabilities of all candidates that stand for the same one. */
    private static double share(Decision decision, Reference chosen, Cast cast) {
        double share = 0;
        for (int i = 0; i < decision.candidates().size(); i++) {
            @Nullable Mention mention = decision.candidates().get(i);
            Reference reference = mention == null ? null : cast.referenceOf(mention);
            share += reference != null && reference.entity() == chosen.entity() ? decision.probabilities()[i] : 0;
        }
        return share;
    }

    private static int step(double p) {
        int step = 0;
        while (step < STEPS.length && p >= STEPS[step]) {
            step++;
        }
        return step;
    }
}
