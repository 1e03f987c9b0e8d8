package verbatim.sentiment.encoding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/** States of a text's pieces as they leave one of the lower layers of the published network, for training those above. */
public final class LowerLayers {

    private static final int LONGEST = 190;

    private final WordPieces pieces = new WordPieces(Vocabulary.load("/bge-small-en-v1.5-q-tokenizer.json"));
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final String output;

    /**
     * States of start, pieces and end in half precision, one after the other, and where the pieces stand.
     *
     * @param from first UTF-16 units of the pieces
     * @param to one past their last
     */
    public record States(short[] halves, int[] from, int[] to) {

        /** Number of states: pieces, start and end. */
        public int size() {
            return from.length + 2;
        }
    }

    /** Reads up to layer {@code last}, counted from 0. */
    public LowerLayers(int last) {
        output = "/encoder/layer." + last + "/output/LayerNorm/Add_1_output_0";
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(new NetworkFile(SentenceEncoder.network()).withOutput(output), options);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The states of a text, of its first {@value #LONGEST} pieces at most. */
    public States of(String text) {
        WordPieces.Pieces all = pieces.split(text);
        WordPieces.Pieces some = all.range(0, Math.min(LONGEST, all.ids().length));
        int n = some.ids().length + 2;
        long[] ids = new long[n];
        ids[0] = pieces.start();
        for (int i = 0; i < n - 2; i++) {
            ids[i + 1] = some.ids()[i];
        }
        ids[n - 1] = pieces.end();
        long[] mask = new long[n];
        Arrays.fill(mask, 1);
        long[] shape = {1, n};
        try (OnnxTensor idsTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[n]), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idsTensor, "attention_mask", maskTensor, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
            short[] halves = new short[states.remaining()];
            for (int i = 0; i < halves.length; i++) {
                halves[i] = Float.floatToFloat16(states.get(i));
            }
            return new States(halves, some.from(), some.to());
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
