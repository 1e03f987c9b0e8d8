package verbatim.sentiment.training;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import verbatim.sentiment.encoding.LowerLayers;
import verbatim.sentiment.encoding.NetworkFile;
import verbatim.sentiment.encoding.SentenceEncoder;
import verbatim.sentiment.encoding.TunedWeights;

/**
 * Trains the upper four layers of the sentence encoder for tone: {@code TuneEncoder DATA-FOLDER OUTPUT-FILE VERSION}.
 *
 * <p>The eight layers below stay as they are published, quantised as they ship, and run once. The tenth of the documents
 * that {@link #isHeldOut} names is left out, for {@link FitBlend} and for thresholds. The same data give the same file.
 */
public final class TuneEncoder {

    private static final int LAYERS = 12;
    private static final int FROZEN = 8;
    private static final int EPOCHS = 2;
    private static final int BATCH = 16;
    private static final double RATE = 1e-4;
    private static final double HEAD_RATE = 10 * RATE;
    private static final double DECAY = 0.01;
    private static final double WARM_UP = 0.1;

    /** Part of the phrases and of the sentences of other kinds that an epoch sees; those seen weigh so much more. */
    private static final double SAMPLED = 0.25;

    private final Layer[] layers = new Layer[LAYERS - FROZEN];
    private final Heads heads = new Heads();
    private final List<Parameter> parameters = new ArrayList<>();
    private final Random random = new Random(7);

    private record Row(Example example, LowerLayers.States states, float @Nullable [] tags) {}

    private TuneEncoder(NetworkFile network) {
        for (int l = 0; l < layers.length; l++) {
            int number = FROZEN + l;
            layers[l] = new Layer(name -> weights(network, number, name));
            parameters.addAll(layers[l].parameters());
        }
    }

    public static void main(String[] args) throws IOException {
        List<Row> rows = rows(new Corpus(Path.of(args[0])).training());
        System.out.println("examples " + rows.size());
        TuneEncoder tuning = new TuneEncoder(new NetworkFile(SentenceEncoder.network()));
        tuning.train(rows);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            tuning.tuned(args[2]).write(out);
        }
    }

    /** Whether an example's document is kept from the encoder's training. */
    static boolean isHeldOut(Example example) {
        return example.domain() != Example.Domain.OWN
                && Math.floorMod(example.document().hashCode(), 10) == 7;
    }

    private static List<Row> rows(List<Example> examples) {
        LowerLayers lower = new LowerLayers(FROZEN - 1);
        return examples.stream()
                .filter(example -> !isHeldOut(example))
                .map(example -> {
                    LowerLayers.States states = lower.of(example.text());
                    return new Row(example, states, tags(example, states));
                })
                .toList();
    }

    /** For every state: does it stand in a phrase that carries positive, that carries negative tone? */
    private static float @Nullable [] tags(Example example, LowerLayers.States states) {
        if (example.phrases() == null) {
            return null;
        }
        float[] tags = new float[states.size() * 2];
        for (String phrase : example.phrases()) {
            int start = example.text().indexOf(phrase);
            for (int i = 0; start >= 0 && i < states.from().length; i++) {
                if (states.from()[i] < start + phrase.length() && states.to()[i] > start) {
                    tags[(i + 1) * 2 + (example.tone() < 0 ? 1 : 0)] = 1;
                }
            }
        }
        return tags;
    }

    private static double sampled(Example example) {
        return switch (example.domain()) {
            case EDITORIAL, TARGETED, PHRASE -> SAMPLED;
            case QUOTE, OWN -> 1;
        };
    }

    private void train(List<Row> rows) {
        List<Row> order = new ArrayList<>(rows);
        double expected = 0;
        for (Row row : rows) {
            expected += sampled(row.example);
        }
        int total = (int) (EPOCHS * expected / BATCH);
        int step = 0;
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            List<Row> some = new ArrayList<>();
            for (Row row : order) {
                if (random.nextDouble() < sampled(row.example)) {
                    some.add(row);
                }
            }
            for (int at = 0; at < some.size(); at += BATCH) {
                List<Row> batch = some.subList(at, Math.min(some.size(), at + BATCH));
                step++;
                double loss = learn(batch);
                double warm = total * WARM_UP;
                double factor = step < warm ? step / warm : Math.max(0.02, (total - step) / (total - warm));
                step(step, factor, batch.size());
                if (step % 50 == 0) {
                    System.out.printf(Locale.ROOT, "step %d of %d: loss %.3f%n", step, total, loss);
                }
            }
        }
    }

    /** Adds the gradients of a batch; returns the mean cross-entropy of its classes. */
    private double learn(List<Row> batch) {
        int[] starts = new int[batch.size() + 1];
        for (int b = 0; b < batch.size(); b++) {
            starts[b + 1] = starts[b] + batch.get(b).states.size();
        }
        float[] states = new float[starts[batch.size()] * Layer.WIDTH];
        for (int b = 0; b < batch.size(); b++) {
            short[] halves = batch.get(b).states.halves();
            for (int i = 0; i < halves.length; i++) {
                states[starts[b] * Layer.WIDTH + i] = Float.float16ToFloat(halves[i]);
            }
        }
        for (Layer layer : layers) {
            states = layer.forward(states, starts);
        }
        float[] gradient = new float[states.length];
        double loss = 0;
        for (int b = 0; b < batch.size(); b++) {
            Row row = batch.get(b);
            double weight = row.example.domain().weight / sampled(row.example);
            loss += heads.learn(row.example, weight, row.tags, states, gradient, starts[b], starts[b + 1], random);
        }
        for (int l = layers.length - 1; l >= 0; l--) {
            gradient = layers[l].backward(gradient);
        }
        return loss / batch.size();
    }

    /** A step of all parameters, gradients clipped to a norm of 1. */
    private void step(int number, double factor, int size) {
        double norm = 0;
        for (Parameter parameter : parameters) {
            norm += parameter.squaredNorm();
        }
        for (Parameter parameter : heads.parameters()) {
            norm += parameter.squaredNorm();
        }
        float scale = (float) (1 / Math.max(1, Math.sqrt(norm) / size) / size);
        parameters.forEach(parameter -> parameter.step(number, RATE * factor, DECAY, scale));
        heads.parameters().forEach(parameter -> parameter.step(number, HEAD_RATE * factor, DECAY, scale));
    }

    private TunedWeights tuned(String version) {
        Map<String, TunedWeights.Product> products = new LinkedHashMap<>();
        Map<String, float[]> tensors = new LinkedHashMap<>();
        for (int l = 0; l < layers.length; l++) {
            for (Parameter parameter : layers[l].parameters()) {
                if (isProduct(parameter.name)) {
                    int columns = parameter.name.startsWith("intermediate") ? 4 * Layer.WIDTH : Layer.WIDTH;
                    products.put(
                            path(FROZEN + l, parameter.name), TunedWeights.Product.quantised(parameter.value, columns));
                } else {
                    tensors.put(tensor(FROZEN + l, parameter.name), parameter.value);
                }
            }
        }
        return new TunedWeights(
                version,
                products,
                tensors,
                heads.quoteWeights().value,
                heads.quoteBias().value,
                heads.tags().value,
                heads.tagBias().value);
    }

    private static float[] weights(NetworkFile network, int layer, String name) {
        if (!isProduct(name)) {
            return network.floats(tensor(layer, name));
        }
        byte[] steps = network.weights(path(layer, name));
        float[] scales = network.scales(path(layer, name));
        float[] values = new float[steps.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = steps[i] * scales[i % scales.length];
        }
        return values;
    }

    private static boolean isProduct(String name) {
        return name.endsWith(".weight") && !name.contains("LayerNorm");
    }

    private static String tensor(int layer, String name) {
        return "encoder.layer." + layer + "." + name;
    }

    private static String path(int layer, String name) {
        String node = name.substring(0, name.length() - ".weight".length()).replace('.', '/');
        return "/encoder/layer." + layer + "/" + node + "/MatMul";
    }
}
