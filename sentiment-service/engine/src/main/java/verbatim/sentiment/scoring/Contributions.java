package verbatim.sentiment.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.sentiment.scoring.ToneModel.Probabilities;
import verbatim.sentiment.scoring.ToneModel.Weights;
import verbatim.sentiment.text.Token;

/**
 * Sums what the features of one text add to the log-odds of each class, and keeps which token added it.
 *
 * <p>The weights of an n-gram or cue are spread evenly over its tokens. The shares of all tokens and what the traits of
 * the whole text add come to the text's log-odds exactly: the model is linear.
 */
final class Contributions implements FeatureSink {

    private final ToneModel model;
    private final double[] valence;
    private ToneModel.@Nullable Node at;
    private double negative;
    private double neutral;
    private double positive;

    Contributions(ToneModel model, int tokens) {
        this.model = model;
        this.valence = new double[tokens];
    }

    @Override
    public boolean gram(List<Token> tokens, int from, int to, double value) {
        ToneModel.Node before = to - from == 1 ? model.grams() : at;
        ToneModel.Node node =
                before == null ? null : before.next(tokens.get(to - 1).form());
        at = node;
        if (node == null) {
            return false;
        }
        if (node.weights() != null) {
            add(node.weights(), value, from, to);
        }
        return true;
    }

    @Override
    public void negatedWord(List<Token> tokens, int at, double value) {
        add(model.negated(tokens.get(at).form()), value, at, at + 1);
    }

    @Override
    public void named(String name, double value, int from, int to) {
        add(model.weightsOf(name), value, from, to);
    }

    @Override
    public void trait(String name, double value) {
        addTotal(model.weightsOf(name), value);
    }

    private void add(Weights w, double value, int from, int to) {
        addTotal(w, value);
        double each = value / (to - from);
        for (int i = from; i < to; i++) {
            valence[i] += each * w.valence();
        }
    }

    private void addTotal(Weights w, double value) {
        negative += w.negative() * value;
        neutral += w.neutral() * value;
        positive += w.positive() * value;
    }

    /** Log-odds of the whole text. */
    LogOdds logOdds() {
        return new LogOdds(negative, neutral, positive);
    }

    /** Class probabilities of the whole text. */
    Probabilities probabilities() {
        return Probabilities.softmax(negative, neutral, positive, model.shape().temperature());
    }

    /** What each token adds to the log-odds of positive against negative. */
    Shares shares() {
        return new Shares(valence);
    }
}
