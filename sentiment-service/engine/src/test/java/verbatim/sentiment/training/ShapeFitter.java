package verbatim.sentiment.training;

import java.util.ArrayList;
import java.util.List;
import verbatim.sentiment.scoring.Shape;
import verbatim.sentiment.scoring.ToneModel;
import verbatim.sentiment.scoring.ToneModel.Probabilities;

/** Fits the {@link Shape} on predictions for documents that the weights have not seen. */
final class ShapeFitter {

    /** A gate below 0.14 would call positive what is only plain. */
    private static final double[] GATES = {0.14, 0.16, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.33};

    private ShapeFitter() {}

    static Shape fit(List<Fold> all) {
        List<Fold> folds =
                all.stream().map(fold -> fold.only(Example.Domain.QUOTE)).toList();
        double temperature = temperature(folds);
        List<Probabilities> p = probabilities(folds, temperature);
        List<Double> gold = gold(folds);
        double negative = 0.2;
        double positive = 0.2;
        for (int round = 0; round < 3; round++) {
            negative = bestGate(p, gold, temperature, positive, true);
            positive = bestGate(p, gold, temperature, negative, false);
        }
        return new Shape(temperature, negative, positive);
    }

    /** Predictions of one fold's model on its held-out quotes. */
    record Fold(ToneModel model, List<Regression.Prepared> heldOut) {

        Fold only(Example.Domain domain) {
            return new Fold(
                    model,
                    heldOut.stream()
                            .filter(row -> row.example().domain() == domain)
                            .toList());
        }
    }

    static List<Figures.Pair> pairs(List<Fold> folds, Shape shape, Example.Domain domain) {
        List<Fold> some = folds.stream().map(fold -> fold.only(domain)).toList();
        return pairs(probabilities(some, shape.temperature()), gold(some), shape);
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
            Shape shape = negative ? new Shape(t, gate, other) : new Shape(t, other, gate);
            Figures figures = Figures.of(pairs(p, gold, shape));
            double quality = figures.macroF1() + 0.5 * figures.r() + 0.5 * figures.sign() - figures.calibration();
            if (quality > highest) {
                highest = quality;
                best = gate;
            }
        }
        return best;
    }

    private static List<Probabilities> probabilities(List<Fold> folds, double temperature) {
        Shape shape = new Shape(temperature, 0.2, 0.2);
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
