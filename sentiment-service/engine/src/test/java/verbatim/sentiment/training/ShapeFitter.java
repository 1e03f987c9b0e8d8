package verbatim.sentiment.training;

import java.util.ArrayList;
import java.util.List;
import verbatim.sentiment.scoring.Shape;
import verbatim.sentiment.scoring.ToneModel;
import verbatim.sentiment.scoring.ToneModel.Probabilities;

/** Fits the {@link Shape} on predictions for documents that the weights have not seen. */
final class ShapeFitter {

    private static final double[] GATES = {
        0.06, 0.08, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.33, 0.36, 0.4
    };

    private ShapeFitter() {}

    static Shape fit(List<Fold> folds) {
        double temperature = temperature(folds);
        List<Probabilities> p = probabilities(folds, temperature);
        List<Double> gold = gold(folds);
        double negative = 0.2;
        double positive = 0.2;
        for (int round = 0; round < 3; round++) {
            negative = bestGate(p, gold, temperature, positive, true);
            positive = bestGate(p, gold, temperature, negative, false);
        }
        return shape(p, gold, temperature, negative, positive);
    }

    /** Predictions of one fold's model on its held-out quotes. */
    record Fold(ToneModel model, List<Regression.Prepared> heldOut) {}

    static List<Figures.Pair> pairs(List<Fold> folds, Shape shape) {
        List<Probabilities> p = probabilities(folds, shape.temperature());
        return pairs(p, gold(folds), shape);
    }

    private static List<Figures.Pair> pairs(List<Probabilities> p, List<Double> gold, Shape shape) {
        List<Figures.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            pairs.add(new Figures.Pair(shape.score(p.get(i)), shape.confidence(p.get(i)), gold.get(i)));
        }
        return pairs;
    }

    private static double temperature(List<Fold> folds) {
        double best = 1;
        double lowest = Double.POSITIVE_INFINITY;
        for (int step = 10; step <= 40; step++) {
            double temperature = step / 20.0;
            List<Probabilities> p = probabilities(folds, temperature);
            List<Double> gold = gold(folds);
            double loss = 0;
            for (int i = 0; i < p.size(); i++) {
                int c = Example.classOf(gold.get(i));
                double right = c == 0
                        ? p.get(i).negative()
                        : c == 1 ? p.get(i).neutral() : p.get(i).positive();
                loss -= StrictMath.log(Math.max(1e-9, right));
            }
            if (loss < lowest) {
                lowest = loss;
                best = temperature;
            }
        }
        return best;
    }

    private static double bestGate(List<Probabilities> p, List<Double> gold, double t, double other, boolean negative) {
        double best = 0.2;
        double highest = -1;
        for (double gate : GATES) {
            Shape shape = negative ? shape(p, gold, t, gate, other) : shape(p, gold, t, other, gate);
            Figures figures = Figures.of(pairs(p, gold, shape));
            double quality = figures.macroF1() + 0.5 * figures.r();
            if (quality > highest) {
                highest = quality;
                best = gate;
            }
        }
        return best;
    }

    private static Shape shape(List<Probabilities> p, List<Double> gold, double t, double negative, double positive) {
        return new Shape(t, negative, strong(p, gold, -1, negative), positive, strong(p, gold, 1, positive));
    }

    /** Mean balance of the strongly toned quotes, kept between the gate and 1. */
    private static double strong(List<Probabilities> p, List<Double> gold, int sign, double gate) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < p.size(); i++) {
            if (gold.get(i) * sign >= 1) {
                sum += sign * (p.get(i).positive() - p.get(i).negative());
                n++;
            }
        }
        double mean = Math.round(sum / Math.max(1, n) * 100) / 100.0;
        return Math.clamp(mean, gate + 0.2, 0.95);
    }

    private static List<Probabilities> probabilities(List<Fold> folds, double temperature) {
        Shape shape = new Shape(temperature, 0.2, 0.6, 0.2, 0.6);
        List<Probabilities> all = new ArrayList<>();
        for (Fold fold : folds) {
            ToneModel model = new ToneModel("fold", fold.model.weights(), shape);
            fold.heldOut.forEach(row -> all.add(model.probabilities(row.features())));
        }
        return all;
    }

    private static List<Double> gold(List<Fold> folds) {
        return folds.stream()
                .flatMap(fold -> fold.heldOut.stream())
                .map(row -> row.example().tone())
                .toList();
    }
}
