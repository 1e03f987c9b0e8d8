package verbatim.sentiment.encoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tensors of an ONNX file, read and overwritten in place, as far as a network quantised by ONNX Runtime needs it:
 * {@code MatMulInteger} with a scale a column and no zero point. It reads the wire format of Protocol Buffers itself; field numbers are
 * those of {@code onnx.proto}.
 */
public final class NetworkFile {

    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int FLOATS = 4;
    private static final int RAW = 9;

    private final byte[] bytes;
    private final Map<String, Range> tensors = new HashMap<>();
    private final Map<String, List<String>> products = new HashMap<>();

    private record Range(int from, int to) {}

    /**
     * Reads where the tensors lie.
     *
     * @param bytes the file; {@link #setWeights} writes into it
     */
    public NetworkFile(byte[] bytes) {
        this.bytes = bytes;
        Cursor file = new Cursor(0, bytes.length);
        while (file.next()) {
            if (file.field == GRAPH) {
                Cursor graph = file.inside();
                while (graph.next()) {
                    if (graph.field == NODE) {
                        node(graph.inside());
                    } else if (graph.field == INITIALIZER) {
                        tensor(graph.inside());
                    }
                }
            }
        }
    }

    private void node(Cursor node) {
        List<String> inputs = new ArrayList<>();
        String name = "";
        String operator = "";
        while (node.next()) {
            switch (node.field) {
                case 1 -> inputs.add(node.text());
                case 3 -> name = node.text();
                case 4 -> operator = node.text();
                default -> {}
            }
        }
        if (operator.equals("MatMulInteger")) {
            products.put(name, inputs);
        }
    }

    private void tensor(Cursor tensor) {
        String name = "";
        Range data = new Range(0, 0);
        while (tensor.next()) {
            if (tensor.field == 8) {
                name = tensor.text();
            } else if (tensor.field == FLOATS || tensor.field == RAW) {
                data = new Range(tensor.from, tensor.to);
            }
        }
        tensors.put(name, data);
    }

    /** The floats of a tensor. */
    float[] floats(String name) {
        Range range = range(name);
        float[] values = new float[(range.to - range.from) / Float.BYTES];
        buffer(range).asFloatBuffer().get(values);
        return values;
    }

    /** Overwrites the floats of a tensor with as many others. */
    public void setFloats(String name, float[] values) {
        Range range = range(name);
        if (values.length * Float.BYTES != range.to - range.from) {
            throw new IllegalArgumentException("wrong size for " + name);
        }
        buffer(range).asFloatBuffer().put(values);
    }

    /** The eight-bit weights of a product, row after row, by the path of its node: {@code /encoder/layer.0/…/MatMul}. */
    byte[] weights(String path) {
        Range range = range(product(path).get(1));
        byte[] values = new byte[range.to - range.from];
        System.arraycopy(bytes, range.from, values, 0, values.length);
        return values;
    }

    /** What one step of a product's weights is worth, by column; its zero points are 0. */
    float[] scales(String path) {
        return floats(scaleOf(path));
    }

    /** Overwrites the weights of a product and what their steps are worth. */
    public void setWeights(String path, byte[] values, float[] scales) {
        Range range = range(product(path).get(1));
        if (values.length != range.to - range.from) {
            throw new IllegalArgumentException("wrong size for " + path);
        }
        System.arraycopy(values, 0, bytes, range.from, values.length);
        setFloats(scaleOf(path), scales);
    }

    private String scaleOf(String path) {
        return product(path).get(1).replace("_quantized", "_scale");
    }

    private List<String> product(String path) {
        List<String> inputs = products.get(path + "_quant");
        if (inputs == null) {
            throw new IllegalStateException("the network has no product " + path);
        }
        return inputs;
    }

    private Range range(String name) {
        Range range = tensors.get(name);
        if (range == null) {
            throw new IllegalStateException("the network has no tensor " + name);
        }
        return range;
    }

    private ByteBuffer buffer(Range range) {
        return ByteBuffer.wrap(bytes, range.from, range.to - range.from).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Steps over the fields of a message. */
    private final class Cursor {
        private final int end;
        private int at;
        private int field;
        private int from;
        private int to;

        Cursor(int from, int end) {
            this.at = from;
            this.end = end;
        }

        boolean next() {
            if (at >= end) {
                return false;
            }
            int key = (int) varint();
            field = key >>> 3;
            int length =
                    switch (key & 7) {
                        case 0 -> {
                            varint();
                            yield 0;
                        }
                        case 1 -> 8;
                        case 2 -> (int) varint();
                        case 5 -> 4;
                        default -> throw new IllegalStateException("not an ONNX file");
                    };
            from = at;
            at += length;
            to = at;
            return true;
        }

        Cursor inside() {
            return new Cursor(from, to);
        }

        String text() {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }

        private long varint() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = bytes[at++];
                value |= (long) (b & 127) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }
    }
}
