package verbatim.sentiment.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceEncoderTest {

    private static final SentenceEncoder ENCODER = SentenceEncoder.load();

    private static final List<String> TEXTS = List.of(
            "The council meets on Thursday.",
            "They lied to us, again and again, and I am sick of it.",
            "We are proud of this town.",
            "");

    @Test
    void hearsPraiseAndBlame() {
        assertThat(ENCODER.encode("What a wonderful, generous thing to do.").valence())
                .isGreaterThan(0.3);
        assertThat(ENCODER.encode("It was a cruel and cowardly thing to do.").valence())
                .isLessThan(-0.3);
    }

    @Test
    void manyThreadsHearWhatOneDoes() throws Exception {
        List<Double> alone =
                TEXTS.stream().map(text -> ENCODER.encode(text).positive()).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Double>> calls = IntStream.range(0, 40)
                    .<Callable<Double>>mapToObj(i ->
                            () -> ENCODER.encode(TEXTS.get(i % TEXTS.size())).positive())
                    .toList();
            List<Future<Double>> answers = threads.invokeAll(calls);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(alone.get(i % TEXTS.size()));
            }
        }
    }

    @Test
    void everyPieceHasItsShareAndItsPlace() {
        String text = "We are proud of this town.";
        Encoding.Pieces heard = ENCODER.encode(text).pieces();

        assertThat(heard.size()).isEqualTo(7);
        assertThat(text.substring(heard.from()[2], heard.to()[2])).isEqualTo("proud");
        assertThat(heard.positive()[2]).isGreaterThan(heard.positive()[5]);
        assertThat(heard.positive()[2]).isGreaterThan(heard.negative()[2]);
    }

    @Test
    void aLongTextIsTheMeanOfItsWindows() {
        String text = "They lied to us and we are sick of it. ".repeat(400);
        Encoding heard = ENCODER.encode(text);

        assertThat(heard.valence()).isLessThan(-0.3);
        assertThat(heard.pieces().size()).isLessThanOrEqualTo(8 * 190);
    }

    @Test
    void tunedWeightsAreReadAsWritten() throws IOException {
        TunedWeights weights;
        try (InputStream stream = SentenceEncoder.class.getResourceAsStream("tuned-weights.bin")) {
            weights = TunedWeights.read(stream);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        weights.write(out);
        TunedWeights again = TunedWeights.read(new ByteArrayInputStream(out.toByteArray()));
        NetworkFile network = new NetworkFile(SentenceEncoder.network());
        again.applyTo(network);

        assertThat(again.version()).isEqualTo(weights.version());
        assertThat(again.products()).hasSize(72);
        again.products().forEach((path, product) -> {
            assertThat(network.weights(path)).isEqualTo(product.weights());
            assertThat(network.scales(path)).isEqualTo(product.scales());
        });
        again.tensors()
                .forEach((name, values) -> assertThat(network.floats(name)).isEqualTo(values));
    }

    /** Products of two 8-bit activations and weights up to 63 stay within 16 bits: no processor saturates. */
    @Test
    void quantisedWeightsKeepOneBitFree() {
        float[] values = {-1f, 0.5f, 0.25f, 2f, -4f, 0f};
        TunedWeights.Product product = TunedWeights.Product.quantised(values, 3);

        for (int i = 0; i < values.length; i++) {
            assertThat(Math.abs(product.weights()[i])).isLessThanOrEqualTo((byte) 63);
            assertThat((double) product.weights()[i] * product.scales()[i % 3])
                    .isCloseTo(values[i], within(product.scales()[i % 3] / 2.0 + 1e-6));
        }
    }
}
