package verbatim.quotes.models.flat;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Reads what {@link FlatWriter} wrote, in the order in which it was written. An array is given out once its checksum was found
 * to be right, so what reads a model need not expect damage.
 */
public final class FlatReader {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private final CRC32C checksum = new CRC32C();
    /** Bytes of the file that are not read yet. */
    private long left;

    /** Reads one kind of model. */
    @FunctionalInterface
    public interface Content<T> {
        T read(FlatReader in) throws IOException;
    }

    /** Copies elements from the buffer into an array, from a place of the array on. */
    @FunctionalInterface
    private interface Copy {
        void into(int at, int elements);
    }

    private FlatReader(InputStream in) {
        this.in = in;
    }

    /**
     * Reads a model from a resource beside this module's classes.
     *
     * @param kind the name that {@link FlatWriter} was given; the resource is called like it
     * @throws IOException if there is none, or not an undamaged one of this kind and version
     */
    public static <T> T load(String kind, Content<T> content) throws IOException {
        String resource = resource(kind);
        try (InputStream in = FlatReader.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("not on the class path: " + resource);
            }
            return read(in, kind, content);
        }
    }

    /** Name of the resource that holds a kind of model. */
    public static String resource(String kind) {
        return "verbatim/quotes/models/" + kind + ".flat";
    }

    /**
     * Reads a model to the end of its file.
     *
     * @throws IOException if the stream is not an undamaged model of this kind and version
     */
    public static <T> T read(InputStream in, String kind, Content<T> content) throws IOException {
        FlatReader reader = new FlatReader(in);
        reader.header(kind);
        T model = content.read(reader);
        if (reader.left != 0 || reader.buffer.hasRemaining() || in.read() >= 0) {
            throw new StreamCorruptedException("the packed model is longer than what it holds");
        }
        return model;
    }

    private void header(String kind) throws IOException {
        require(2 * Integer.BYTES + Long.BYTES);
        if (buffer.getInt() != FlatWriter.MAGIC) {
            throw new StreamCorruptedException("no packed model");
        }
        int version = buffer.getInt();
        if (version != FlatWriter.VERSION) {
            throw new StreamCorruptedException("a model packed in format " + version + ", not " + FlatWriter.VERSION);
        }
        left = buffer.getLong();
        String found = strings()[0];
        if (!found.equals(kind)) {
            throw new StreamCorruptedException("a packed " + found + ", not a " + kind);
        }
    }

    public byte[] bytes() throws IOException {
        byte[] values = new byte[begin(ElementType.BYTE)];
        copy(ElementType.BYTE, values.length, (at, n) -> buffer.get(buffer.position(), values, at, n));
        return values;
    }

    public short[] shorts() throws IOException {
        short[] values = new short[begin(ElementType.SHORT)];
        copy(ElementType.SHORT, values.length, (at, n) -> buffer.asShortBuffer().get(values, at, n));
        return values;
    }

    public int[] ints() throws IOException {
        int[] values = new int[begin(ElementType.INT)];
        copy(ElementType.INT, values.length, (at, n) -> buffer.asIntBuffer().get(values, at, n));
        return values;
    }

    public long[] longs() throws IOException {
        long[] values = new long[begin(ElementType.LONG)];
        copy(ElementType.LONG, values.length, (at, n) -> buffer.asLongBuffer().get(values, at, n));
        return values;
    }

    public float[] floats() throws IOException {
        float[] values = new float[begin(ElementType.FLOAT)];
        copy(ElementType.FLOAT, values.length, (at, n) -> buffer.asFloatBuffer().get(values, at, n));
        return values;
    }

    public double[] doubles() throws IOException {
        double[] values = new double[begin(ElementType.DOUBLE)];
        copy(ElementType.DOUBLE, values.length, (at, n) -> buffer.asDoubleBuffer()
                .get(values, at, n));
        return values;
    }

    public String[] strings() throws IOException {
        int[] ends = ints();
        byte[] all = bytes();
        String[] values = new String[ends.length];
        int start = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = new String(all, start, ends[i] - start, StandardCharsets.UTF_8);
            start = ends[i];
        }
        return values;
    }

    public float[][] matrix() throws IOException {
        float[][] rows = new float[ints()[0]][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = floats();
        }
        return rows;
    }

    /** Reads the head of an array; returns how many elements it says there are, never more than the file can hold. */
    private int begin(ElementType type) throws IOException {
        checksum.reset();
        require(2 * Integer.BYTES);
        checksum.update(buffer.array(), buffer.position(), 2 * Integer.BYTES);
        int found = buffer.getInt();
        int elements = buffer.getInt();
        left -= 3L * Integer.BYTES + (long) elements * type.bytes();
        if (found != type.ordinal() || elements < 0 || left < 0) {
            throw damaged();
        }
        return elements;
    }

    private void copy(ElementType type, int elements, Copy copy) throws IOException {
        for (int at = 0; at < elements; ) {
            require(type.bytes());
            int n = Math.min(elements - at, buffer.remaining() / type.bytes());
            int bytes = n * type.bytes();
            checksum.update(buffer.array(), buffer.position(), bytes);
            copy.into(at, n);
            buffer.position(buffer.position() + bytes);
            at += n;
        }
        require(Integer.BYTES);
        if (buffer.getInt() != (int) checksum.getValue()) {
            throw damaged();
        }
    }

    /** Sees to it that the buffer holds so many bytes, and more where there are. */
    private void require(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            buffer.compact();
            int read = in.readNBytes(buffer.array(), buffer.position(), buffer.remaining());
            buffer.position(buffer.position() + read).flip();
            if (buffer.remaining() < bytes) {
                throw new EOFException("the packed model ends early");
            }
        }
    }

    private static StreamCorruptedException damaged() {
        return new StreamCorruptedException("the packed model is damaged");
    }
}
