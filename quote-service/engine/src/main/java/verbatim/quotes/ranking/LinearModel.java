package verbatim.quotes.ranking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A log-linear model over the candidates of one decision: probability proportional to the exponential of the sum of the
 * weights of a candidate's features (conditional logit, McFadden 1974). Immutable.
 */
public final class LinearModel {

    private final Map<String, Double> weights;

    public LinearModel(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /**
     * Reads weights from the class path: lines of feature, tab, weight; lines that begin with {@code #} are comments.
     *
     * @throws IllegalStateException if the resource is missing
     */
    public static LinearModel load(Class<?> beside, String resource) {
        Map<String, Double> weights = new HashMap<>();
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no weights " + resource + " on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (!line.startsWith("#") && tab > 0) {
                    weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LinearModel(weights);
    }

    /** The weights, sorted by feature. */
    public SortedMap<String, Double> weights() {
        return new TreeMap<>(weights);
    }

    /** What one feature adds to a score; 0 for an unknown one. */
    public double weight(String feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    /** Sum of the weights of a candidate's features. */
    public double score(Features features) {
        double sum = 0;
        for (String name : features.names()) {
            sum += weight(name);
        }
        return sum;
    }

    /**
     * Probabilities of the candidates of one decision; they add up to 1.
     *
     * @param candidates at least one
     */
    public double[] probabilities(List<Features> candidates) {
        double[] p = candidates.stream().mapToDouble(this::score).toArray();
        double max = Double.NEGATIVE_INFINITY;
        for (double score : p) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            // StrictMath: the same bits on every machine.
            p[i] = StrictMath.exp(p[i] - max);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }
}
