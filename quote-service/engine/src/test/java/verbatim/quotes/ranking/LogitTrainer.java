package verbatim.quotes.ranking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fits the weights of a {@link LinearModel} to decisions with known answers: maximum likelihood of the conditional logit
 * with an L2 penalty, by AdaGrad (Duchi et al. 2011) over decisions in a fixed random order, so that a run can be repeated.
 * The weights are averaged over the epochs (Polyak and Juditsky 1992), which with few epochs keeps rare features small.
 */
public final class LogitTrainer {

    private static final int EPOCHS = 8;
    private static final double RATE = 0.2;

    private final double penalty;
    private final int minDocuments;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Set<String>> documentsOf = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();

    /** One decision: the features of each candidate and which of them are right. */
    private record Case(int[][] features, BitSet right) {}

    /**
     * @param penalty strength of the L2 penalty, divided by the number of decisions
     * @param minDocuments a feature in fewer documents gets no weight
     */
    public LogitTrainer(double penalty, int minDocuments) {
        this.penalty = penalty;
        this.minDocuments = minDocuments;
    }

    /** Adds a decision of a document. */
    public void add(String document, List<Features> candidates, BitSet right) {
        int[][] features = new int[candidates.size()][];
        for (int c = 0; c < features.length; c++) {
            features[c] = candidates.get(c).names().stream()
                    .distinct()
                    .mapToInt(name -> id(name, document))
                    .toArray();
        }
        cases.add(new Case(features, right));
    }

    public int size() {
        return cases.size();
    }

    private int id(String name, String document) {
        int id = ids.computeIfAbsent(name, n -> {
            names.add(n);
            documentsOf.add(new HashSet<>());
            return names.size() - 1;
        });
        Set<String> documents = documentsOf.get(id);
        if (documents.size() < minDocuments) {
            documents.add(document);
        }
        return id;
    }

    /** The fitted model. */
    public LinearModel train() {
        double[] weights = new double[names.size()];
        double[] squares = new double[names.size()];
        double[] average = new double[names.size()];
        boolean[] kept = new boolean[names.size()];
        for (int f = 0; f < kept.length; f++) {
            kept[f] = documentsOf.get(f).size() >= minDocuments;
        }
        Random random = new Random(20261126);
        List<Case> order = new ArrayList<>(cases);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (Case decision : order) {
                step(decision, weights, squares, kept);
            }
            for (int f = 0; f < weights.length; f++) {
                average[f] += weights[f] / EPOCHS;
            }
        }
        Map<String, Double> model = new TreeMap<>();
        for (int f = 0; f < weights.length; f++) {
            double rounded = Math.round(average[f] * 1000) / 1000.0;
            if (rounded != 0) {
                model.put(names.get(f), rounded);
            }
        }
        return new LinearModel(model);
    }

    private void step(Case decision, double[] weights, double[] squares, boolean[] kept) {
        int n = decision.features().length;
        double[] p = new double[n];
        double max = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < n; c++) {
            for (int f : decision.features()[c]) {
                p[c] += weights[f];
            }
            max = Math.max(max, p[c]);
        }
        double sum = 0;
        double rightSum = 0;
        for (int c = 0; c < n; c++) {
            p[c] = Math.exp(p[c] - max);
            sum += p[c];
            rightSum += decision.right().get(c) ? p[c] : 0;
        }
        Map<Integer, Double> gradient = new HashMap<>();
        for (int c = 0; c < n; c++) {
            double target = decision.right().get(c) && rightSum > 0 ? p[c] / rightSum : 0;
            double error = target - p[c] / sum;
            for (int f : decision.features()[c]) {
                if (kept[f]) {
                    gradient.merge(f, error, Double::sum);
                }
            }
        }
        double decay = penalty / cases.size();
        gradient.forEach((f, g) -> {
            double slope = g - decay * weights[f];
            squares[f] += slope * slope;
            weights[f] += RATE * slope / Math.sqrt(squares[f] + 1e-8);
        });
    }

    /** Writes weights as {@link LinearModel#load} reads them, sorted, behind a comment. */
    public static void write(LinearModel model, Path file, String comment) throws IOException {
        StringBuilder text = new StringBuilder();
        comment.lines().forEach(line -> text.append("# ").append(line).append('\n'));
        model.weights().forEach((name, weight) -> text.append(String.format(Locale.ROOT, "%s\t%.3f%n", name, weight)));
        Files.writeString(file, text);
    }
}
