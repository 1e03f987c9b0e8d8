package verbatim.sentiment.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import verbatim.sentiment.scoring.Feature;
import verbatim.sentiment.scoring.ToneModel.Weights;

/**
 * Multinomial logistic regression with an L2 penalty over examples of several domains.
 *
 * <p>Every feature has a weight that all domains share and a shift per domain (Daumé III, Frustratingly Easy Domain
 * Adaptation, 2007); what ships is the shared weight plus the shift of quotes.
 */
final class Regression {

    private static final int CLASSES = 3;
    private static final int STEPS = 100;
    private static final double TOLERANCE = 3e-5;
    private static final int MIN_DOCUMENTS = 5;

    private static final double GRAM_PENALTY = 3;
    private static final double RULE_PENALTY = 0.1;
    private static final double SHIFT_PENALTY = 8;

    private final Map<String, Integer> index = new TreeMap<>();
    private final List<Prepared> rows;

    /** An example with its features. */
    record Prepared(Example example, List<Feature> features) {}

    private record Row(int[] columns, float[] values) {}

    Regression(List<Prepared> rows) {
        this.rows = rows;
        Map<String, Set<String>> documents = new HashMap<>();
        for (Prepared row : rows) {
            if (row.example.domain().isWritten()) {
                continue;
            }
            for (Feature feature : row.features) {
                documents.computeIfAbsent(feature.name(), _ -> new HashSet<>()).add(row.example.document());
            }
        }
        documents.forEach((name, where) -> {
            if (where.size() >= MIN_DOCUMENTS) {
                index.put(name, 0);
            }
        });
        int next = 0;
        for (Map.Entry<String, Integer> entry : index.entrySet()) {
            entry.setValue(next++);
        }
    }

    /** Fits the weights: what quotes get, by feature name. */
    Map<String, Weights> fit() {
        int features = index.size();
        int domains = Example.Domain.values().length;
        Row[] matrix = rows.stream().map(this::row).toArray(Row[]::new);
        double[] penalty = penalties(features, domains);
        double[] x = Lbfgs.minimise(
                features * CLASSES * (domains + 1),
                (w, gradient) -> objective(matrix, penalty, features, w, gradient),
                STEPS,
                TOLERANCE);
        Map<String, Weights> weights = new TreeMap<>();
        int quote = (1 + Example.Domain.QUOTE.ordinal()) * features * CLASSES;
        index.forEach((name, i) -> {
            double[] w = new double[CLASSES];
            for (int c = 0; c < CLASSES; c++) {
                w[c] = x[i * CLASSES + c] + x[quote + i * CLASSES + c];
            }
            double mean = (w[0] + w[1] + w[2]) / CLASSES;
            weights.put(name, new Weights(round(w[0] - mean), round(w[1] - mean), round(w[2] - mean)));
        });
        return weights;
    }

    private double[] penalties(int features, int domains) {
        double[] penalty = new double[features * (domains + 1)];
        index.forEach((name, i) -> {
            boolean rule = !Feature.isGram(name);
            double base = name.equals("bias:") ? 0.001 : rule ? RULE_PENALTY : GRAM_PENALTY;
            penalty[i] = base;
            for (int d = 1; d <= domains; d++) {
                penalty[d * features + i] = base * SHIFT_PENALTY;
            }
        });
        return penalty;
    }

    private double objective(Row[] matrix, double[] penalty, int features, double[] w, double[] gradient) {
        double value = 0;
        for (int i = 0; i < w.length; i++) {
            double l2 = penalty[i / CLASSES];
            value += 0.5 * l2 * w[i] * w[i];
            gradient[i] = l2 * w[i];
        }
        double[] z = new double[CLASSES];
        for (int r = 0; r < matrix.length; r++) {
            Example example = rows.get(r).example;
            int shift = (1 + example.domain().shift().ordinal()) * features;
            Row row = matrix[r];
            Arrays.fill(z, 0);
            for (int k = 0; k < row.columns.length; k++) {
                int a = row.columns[k] * CLASSES;
                int b = (row.columns[k] + shift) * CLASSES;
                for (int c = 0; c < CLASSES; c++) {
                    z[c] += row.values[k] * (w[a + c] + w[b + c]);
                }
            }
            double max = Math.max(z[0], Math.max(z[1], z[2]));
            double sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                sum += StrictMath.exp(z[c] - max);
            }
            double logSum = max + StrictMath.log(sum);
            double[] target = example.target();
            for (int c = 0; c < CLASSES; c++) {
                value -= example.domain().weight * target[c] * (z[c] - logSum);
                z[c] = example.domain().weight * (StrictMath.exp(z[c] - logSum) - target[c]);
            }
            for (int k = 0; k < row.columns.length; k++) {
                int a = row.columns[k] * CLASSES;
                int b = (row.columns[k] + shift) * CLASSES;
                for (int c = 0; c < CLASSES; c++) {
                    gradient[a + c] += row.values[k] * z[c];
                    gradient[b + c] += row.values[k] * z[c];
                }
            }
        }
        return value;
    }

    private Row row(Prepared prepared) {
        Map<Integer, Double> sums = new TreeMap<>();
        for (Feature feature : prepared.features) {
            Integer i = index.get(feature.name());
            if (i != null) {
                sums.merge(i, feature.value(), Double::sum);
            }
        }
        int[] columns = new int[sums.size()];
        float[] values = new float[sums.size()];
        int k = 0;
        for (Map.Entry<Integer, Double> entry : sums.entrySet()) {
            columns[k] = entry.getKey();
            values[k++] = entry.getValue().floatValue();
        }
        return new Row(columns, values);
    }

    private static double round(double weight) {
        return Math.round(weight * 1000) / 1000.0;
    }
}
