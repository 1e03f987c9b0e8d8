package verbatim.quotes.models.flat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Writes arrays so that {@link FlatReader} reads them by bulk copies. Numbers are little-endian:
 *
 * <pre>
 * file      magic (int), version (int), length of all that follows (long), arrays
 * array     type (int), elements (int), the elements, CRC-32C of these three (int)
 * </pre>
 *
 * The first array is the name of the kind of model. The same calls give the same bytes. It holds everything until it is
 * written: for one file, and for the build.
 */
public final class FlatWriter {

    static final int MAGIC = 0x4D4C4656; // "VFLM"

    /** Goes up with every change of the format, or of what a model writes. */
    static final int VERSION = 1;

    private final List<ByteBuffer> arrays = new ArrayList<>();

    public FlatWriter(String kind) {
        strings(kind);
    }

    public void bytes(byte[] values) {
        add(begin(ElementType.BYTE, values.length).put(values));
    }

    public void shorts(short[] values) {
        ByteBuffer array = begin(ElementType.SHORT, values.length);
        array.asShortBuffer().put(values);
        add(array.position(array.limit() - Integer.BYTES));
    }

    public void ints(int... values) {
        ByteBuffer array = begin(ElementType.INT, values.length);
        array.asIntBuffer().put(values);
        add(array.position(array.limit() - Integer.BYTES));
    }

    public void longs(long[] values) {
        ByteBuffer array = begin(ElementType.LONG, values.length);
        array.asLongBuffer().put(values);
        add(array.position(array.limit() - Integer.BYTES));
    }

    public void floats(float[] values) {
        ByteBuffer array = begin(ElementType.FLOAT, values.length);
        array.asFloatBuffer().put(values);
        add(array.position(array.limit() - Integer.BYTES));
    }

    public void doubles(double[] values) {
        ByteBuffer array = begin(ElementType.DOUBLE, values.length);
        array.asDoubleBuffer().put(values);
        add(array.position(array.limit() - Integer.BYTES));
    }

    /** As the bytes of all in UTF-8, and where each ends. */
    public void strings(String... values) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int[] ends = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            all.writeBytes(values[i].getBytes(StandardCharsets.UTF_8));
            ends[i] = all.size();
        }
        ints(ends);
        bytes(all.toByteArray());
    }

    /** Row by row; all are of one length. */
    public void matrix(float[][] rows) {
        ints(rows.length);
        for (float[] row : rows) {
            floats(row);
        }
    }

    /** Writes the file. */
    public void writeTo(OutputStream out) throws IOException {
        long length = 0;
        for (ByteBuffer array : arrays) {
            length += array.limit();
        }
        ByteBuffer header = buffer(2 * Integer.BYTES + Long.BYTES);
        header.putInt(MAGIC).putInt(VERSION).putLong(length);
        out.write(header.array());
        for (ByteBuffer array : arrays) {
            out.write(array.array());
        }
    }

    private static ByteBuffer begin(ElementType type, int elements) {
        int bytes = Math.addExact(Math.multiplyExact(elements, type.bytes()), 3 * Integer.BYTES);
        return buffer(bytes).putInt(type.ordinal()).putInt(elements);
    }

    /** Adds an array that is filled up to its checksum. */
    private void add(ByteBuffer array) {
        CRC32C checksum = new CRC32C();
        checksum.update(array.array(), 0, array.position());
        arrays.add(array.putInt((int) checksum.getValue()));
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
