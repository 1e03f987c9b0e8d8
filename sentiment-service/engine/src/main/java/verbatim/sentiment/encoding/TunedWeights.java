package verbatim.sentiment.encoding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What training for tone changed: the weights of the network's layers, quantised as the network's own, and the heads
 * on top of it.
 *
 * @param version names them
 * @param products weights of matrix products by the path of their node
 * @param tensors biases and layer norms by name
 * @param classes weights of the classes: a row for each of start state and mean state, dimension by dimension, with
 *     negative, neutral, positive and valence
 * @param bias of the four
 * @param tags weights for "carries positive tone" and "carries negative tone" of a single state
 * @param tagBias of the two
 */
public record TunedWeights(
        String version,
        Map<String, Product> products,
        Map<String, float[]> tensors,
        float[] classes,
        float[] bias,
        float[] tags,
        float[] tagBias) {

    /** Outputs of the text: three classes and valence. */
    public static final int OUTPUTS = 4;

    /** Eight-bit weights, row after row, and what a step of each column is worth. */
    public record Product(byte[] weights, float[] scales) {

        /**
         * Quantises weights to 7 bits and a sign less one: with sums of two products in 16 bits no processor saturates, so
         * that those without 8-bit dot products give the same sums as those with them.
         */
        public static Product quantised(float[] values, int columns) {
            float[] scales = new float[columns];
            for (int i = 0; i < values.length; i++) {
                scales[i % columns] = Math.max(scales[i % columns], Math.abs(values[i]));
            }
            for (int j = 0; j < columns; j++) {
                scales[j] = Math.max(scales[j], 1e-12f) / STEPS;
            }
            byte[] weights = new byte[values.length];
            for (int i = 0; i < values.length; i++) {
                weights[i] = (byte) Math.round(values[i] / scales[i % columns]);
            }
            return new Product(weights, scales);
        }
    }

    private static final int STEPS = 63;

    /** Overwrites the weights of the layers. */
    void applyTo(NetworkFile network) {
        products.forEach((path, product) -> network.setWeights(path, product.weights(), product.scales()));
        tensors.forEach(network::setFloats);
    }

    /** Reads what {@link #write} wrote. */
    public static TunedWeights read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        String version = in.readUTF();
        Map<String, Product> products = new LinkedHashMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            String path = in.readUTF();
            byte[] weights = new byte[in.readInt()];
            in.readFully(weights);
            products.put(path, new Product(weights, floats(in)));
        }
        Map<String, float[]> tensors = new LinkedHashMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            tensors.put(in.readUTF(), floats(in));
        }
        return new TunedWeights(version, products, tensors, floats(in), floats(in), floats(in), floats(in));
    }

    /** Writes them, the same bytes for equal weights. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeUTF(version);
        out.writeInt(products.size());
        for (Map.Entry<String, Product> entry : products.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().weights().length);
            out.write(entry.getValue().weights());
            write(out, entry.getValue().scales());
        }
        out.writeInt(tensors.size());
        for (Map.Entry<String, float[]> entry : tensors.entrySet()) {
            out.writeUTF(entry.getKey());
            write(out, entry.getValue());
        }
        for (float[] values : new float[][] {classes, bias, tags, tagBias}) {
            write(out, values);
        }
        out.flush();
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }
}
