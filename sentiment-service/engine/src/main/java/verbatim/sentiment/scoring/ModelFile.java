package verbatim.sentiment.scoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text form of a {@link ToneModel}: {@code #} comments, a {@code @version} line, a {@code @shape} line, then one
 * feature a line with its weights for negative, neutral and positive, tabs between, sorted by name.
 */
public final class ModelFile {

    private static final String RESOURCE = "tone-weights.tsv";

    private ModelFile() {}

    /**
     * Reads the weights that ship with the engine.
     *
     * @throws IllegalStateException if they are missing or malformed
     */
    public static ToneModel load() {
        InputStream stream = ModelFile.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("weights are missing: " + RESOURCE);
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a model. */
    public static ToneModel read(Reader source) throws IOException {
        BufferedReader reader = new BufferedReader(source);
        String version = "";
        Shape shape = null;
        Map<String, ToneModel.Weights> weights = new HashMap<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] parts = line.split("\t", -1);
            switch (parts[0]) {
                case "@version" -> version = parts[1];
                case "@shape" -> shape = new Shape(at(parts, 1), at(parts, 2), at(parts, 3));
                default -> weights.put(parts[0], new ToneModel.Weights(at(parts, 1), at(parts, 2), at(parts, 3)));
            }
        }
        if (version.isEmpty() || shape == null) {
            throw new IllegalStateException("weights have no version or no shape");
        }
        return new ToneModel(version, weights, shape);
    }

    /** The model as lines, the same for equal models. */
    public static List<String> lines(ToneModel model, List<String> comments) {
        List<String> lines = new ArrayList<>();
        comments.forEach(comment -> lines.add("# " + comment));
        lines.add("@version\t" + model.version());
        Shape s = model.shape();
        lines.add(String.join(
                "\t",
                "@shape",
                Double.toString(s.temperature()),
                Double.toString(s.negativeGate()),
                Double.toString(s.positiveGate())));
        model.weights()
                .forEach((name, w) -> lines.add(name + "\t" + w.negative() + "\t" + w.neutral() + "\t" + w.positive()));
        return lines;
    }

    private static double at(String[] parts, int i) {
        return Double.parseDouble(parts[i]);
    }
}
