package verbatim.sentiment.encoding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * Reads a text with bge-small-en-v1.5 (Xiao et al., 2023; MIT), a BERT of 12 layers of 384 with weights of eight bits,
 * trained for tone.
 *
 * <p>Every text runs alone, never in a batch: activations are quantised by the range of the whole input, so a batch would
 * make an answer depend on its neighbours. Each run uses the calling thread alone. Safe for any number of threads.
 */
public final class SentenceEncoder {

    /** Width of a state. */
    public static final int WIDTH = 384;

    private static final String NETWORK = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final String TUNED = "tuned-weights.bin";

    /** Word pieces of one run; attention costs the square of it. */
    private static final int WINDOW = 190;

    /** Runs for one text at most, spread evenly, so that a text of a million units costs no more than one of 1,100 words. */
    private static final int WINDOWS = 8;

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final ToneHeads heads;
    private final String version;

    private SentenceEncoder(WordPieces pieces, OrtEnvironment environment, OrtSession session, TunedWeights tuned) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
        this.heads = new ToneHeads(tuned);
        this.version = "bge-small-en-v1.5-q+" + tuned.version();
    }

    /**
     * Loads network, weights and vocabulary from the class path; takes about a second.
     *
     * @throws IllegalStateException if one is missing or cannot be used on this machine
     */
    public static SentenceEncoder load() {
        try (InputStream stream = SentenceEncoder.class.getResourceAsStream(TUNED)) {
            if (stream == null) {
                throw new IllegalStateException("weights are missing: " + TUNED);
            }
            return load(TunedWeights.read(new BufferedInputStream(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #load()}, with other weights. */
    public static SentenceEncoder load(TunedWeights tuned) {
        byte[] network = network();
        tuned.applyTo(new NetworkFile(network));
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            OrtSession session = environment.createSession(network, options);
            return new SentenceEncoder(new WordPieces(Vocabulary.load(TOKENIZER)), environment, session, tuned);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder does not load", e);
        }
    }

    /** The file of the network as it is published, before training for tone. */
    public static byte[] network() {
        try (InputStream stream = SentenceEncoder.class.getResourceAsStream(NETWORK)) {
            if (stream == null) {
                throw new IllegalStateException("encoder is missing: " + NETWORK);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the network and the weights that were trained for tone. */
    public String version() {
        return version;
    }

    /** Reads a text; a long one in windows, of which every one counts by its length. */
    public Encoding encode(String text) {
        WordPieces.Pieces all = pieces.split(text);
        int length = all.ids().length;
        int windows = Math.max(1, (length + WINDOW - 1) / WINDOW);
        int read = Math.min(windows, WINDOWS);
        ToneHeads.Reading reading = heads.reading(Math.min(length, read * WINDOW));
        for (int w = 0; w < read; w++) {
            int from = (int) ((long) w * windows / read) * WINDOW;
            WordPieces.Pieces window = all.range(from, Math.min(length, from + WINDOW));
            reading.add(states(window.ids()), window);
        }
        return reading.encoding();
    }

    private float[] states(int[] ids) {
        int n = ids.length + 2;
        long[] input = new long[n];
        input[0] = pieces.start();
        for (int i = 0; i < ids.length; i++) {
            input[i + 1] = ids[i];
        }
        input[n - 1] = pieces.end();
        long[] mask = new long[n];
        Arrays.fill(mask, 1);
        long[] shape = {1, n};
        try (OnnxTensor idsTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(input), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[n]), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idsTensor, "attention_mask", maskTensor, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] values = new float[states.remaining()];
            states.get(values);
            return values;
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed on " + n + " word pieces", e);
        }
    }
}
