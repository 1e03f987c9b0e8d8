package verbatim.sentiment.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import verbatim.sentiment.encoding.TunedWeights;

/**
 * Averages what several runs of {@code tune_encoder.py} from the same start have learned, weight by weight (Wortsman et al.
 * 2022, "Model soups"): {@code AverageWeights VERSION OUTPUT-FILE INPUT-FILE…}. It costs nothing when the encoder is used.
 */
public final class AverageWeights {

    private AverageWeights() {}

    public static void main(String[] args) throws IOException {
        List<TunedWeights> all =
                Stream.of(args).skip(2).map(AverageWeights::read).toList();
        TunedWeights first = all.getFirst();
        Map<String, TunedWeights.Product> products = new LinkedHashMap<>();
        for (String path : first.products().keySet()) {
            int columns = first.products().get(path).scales().length;
            float[] mean = mean(
                    all,
                    weights -> values(Objects.requireNonNull(weights.products().get(path))));
            products.put(path, TunedWeights.Product.quantised(mean, columns));
        }
        Map<String, float[]> tensors = new LinkedHashMap<>();
        for (String name : first.tensors().keySet()) {
            tensors.put(
                    name,
                    mean(
                            all,
                            weights -> Objects.requireNonNull(weights.tensors().get(name))));
        }
        TunedWeights average = new TunedWeights(
                args[0],
                products,
                tensors,
                mean(all, TunedWeights::classes),
                mean(all, TunedWeights::bias),
                mean(all, TunedWeights::tags),
                mean(all, TunedWeights::tagBias));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            average.write(out);
        }
    }

    private static TunedWeights read(String file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
            return TunedWeights.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] values(TunedWeights.Product product) {
        float[] values = new float[product.weights().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = product.weights()[i] * product.scales()[i % product.scales().length];
        }
        return values;
    }

    private static float[] mean(List<TunedWeights> all, Function<TunedWeights, float[]> values) {
        float[] sum = new float[values.apply(all.getFirst()).length];
        for (TunedWeights weights : all) {
            float[] one = values.apply(weights);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i] / all.size();
            }
        }
        return sum;
    }
}
