package verbatim.sentiment.scoring;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Multinomial logistic regression over {@link Feature}s with what turns its output into a score. Immutable. */
public final class ToneModel {

    private final String version;
    private final Map<String, Weights> weights;
    private final Shape shape;
    private final Node grams = new Node();
    private final Map<String, Weights> negated = new HashMap<>();
    private final Map<String, Weights> named = new HashMap<>();

    /**
     * @param version names the weights
     * @param weights by feature name
     * @param shape what turns probabilities into score and confidence
     */
    public ToneModel(String version, Map<String, Weights> weights, Shape shape) {
        this.version = version;
        this.weights = new TreeMap<>(weights);
        this.shape = shape;
        weights.forEach((name, w) -> {
            if (!Feature.isGram(name)) {
                named.put(name, w);
            } else if (name.startsWith(Feature.NEGATED)) {
                negated.put(name.substring(Feature.NEGATED.length()), w);
            } else {
                grams.put(name.split(" ", -1), w);
            }
        });
    }

    public String version() {
        return version;
    }

    /** Weights by feature name, sorted. */
    public Map<String, Weights> weights() {
        return Collections.unmodifiableMap(weights);
    }

    public Shape shape() {
        return shape;
    }

    Node grams() {
        return grams;
    }

    Weights negated(String form) {
        return negated.getOrDefault(form, Weights.NONE);
    }

    Weights weightsOf(String name) {
        return named.getOrDefault(name, Weights.NONE);
    }

    /** Class probabilities from features by name. */
    public Probabilities probabilities(List<Feature> features) {
        LogOdds odds = logOdds(features);
        return Probabilities.softmax(odds.negative(), odds.neutral(), odds.positive(), shape.temperature());
    }

    /** Log-odds of the classes from features by name. */
    public LogOdds logOdds(List<Feature> features) {
        double negative = 0;
        double neutral = 0;
        double positive = 0;
        for (Feature feature : features) {
            Weights w = weights.getOrDefault(feature.name(), Weights.NONE);
            negative += w.negative() * feature.value();
            neutral += w.neutral() * feature.value();
            positive += w.positive() * feature.value();
        }
        return new LogOdds(negative, neutral, positive);
    }

    /** Log-odds a unit of a feature adds to each class. */
    public record Weights(double negative, double neutral, double positive) {

        static final Weights NONE = new Weights(0, 0, 0);

        /** What it adds to positive against negative. */
        double valence() {
            return positive - negative;
        }
    }

    /** Probabilities of the three classes; they add up to 1. */
    public record Probabilities(double negative, double neutral, double positive) {

        /** Uses StrictMath, so that they are equal on every machine. */
        static Probabilities softmax(double negative, double neutral, double positive, double temperature) {
            double max = Math.max(negative, Math.max(neutral, positive));
            double a = StrictMath.exp((negative - max) / temperature);
            double b = StrictMath.exp((neutral - max) / temperature);
            double c = StrictMath.exp((positive - max) / temperature);
            double sum = a + b + c;
            return new Probabilities(a / sum, b / sum, c / sum);
        }
    }

    /** N-grams by their words. */
    static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private @Nullable Weights weights;

        private void put(String[] words, Weights w) {
            Node node = this;
            for (String word : words) {
                node = node.next.computeIfAbsent(word, _ -> new Node());
            }
            node.weights = w;
        }

        @Nullable
        Node next(String word) {
            return next.get(word);
        }

        @Nullable
        Weights weights() {
            return weights;
        }
    }
}
