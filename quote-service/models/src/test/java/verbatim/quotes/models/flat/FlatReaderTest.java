package verbatim.quotes.models.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlatReaderTest {

    private static final int MORE_THAN_A_BUFFER = 100_003;

    @Test
    void reads_what_was_written() throws IOException {
        byte[] bytes = {1, -2, Byte.MIN_VALUE};
        short[] shorts = {1, -2, Short.MAX_VALUE};
        int[] ints = {0, -2, Integer.MIN_VALUE};
        long[] longs = {1, -2, Long.MAX_VALUE};
        float[] floats = {-0f, Float.MIN_VALUE, Float.POSITIVE_INFINITY, Float.NaN, 0.1f};
        double[] doubles = {-0d, Double.MIN_VALUE, Double.NEGATIVE_INFINITY, Double.NaN, 0.1};
        String[] strings = {"", "naïve", "東京", "😀", ""};
        float[][] matrix = {{1, 2}, {3, 4}, {5, 6}};
        FlatWriter out = new FlatWriter("sample");
        out.bytes(bytes);
        out.shorts(shorts);
        out.ints(ints);
        out.longs(longs);
        out.floats(floats);
        out.doubles(doubles);
        out.strings(strings);
        out.matrix(matrix);
        out.strings();

        List<Object> read = read(
                written(out),
                in -> List.of(
                        in.bytes(),
                        in.shorts(),
                        in.ints(),
                        in.longs(),
                        in.floats(),
                        in.doubles(),
                        in.strings(),
                        in.matrix(),
                        in.strings()));

        // By the bits, as arrays of Java compare numbers
        assertThat(Arrays.deepEquals(
                        read.toArray(),
                        new Object[] {bytes, shorts, ints, longs, floats, doubles, strings, matrix, new String[0]}))
                .isTrue();
    }

    @Test
    void reads_arrays_that_no_buffer_holds() throws IOException {
        byte[] bytes = new byte[MORE_THAN_A_BUFFER];
        Arrays.fill(bytes, (byte) 7);
        double[] doubles = new double[MORE_THAN_A_BUFFER];
        Arrays.setAll(doubles, i -> 1.0 / i);
        FlatWriter out = new FlatWriter("sample");
        out.bytes(bytes);
        out.doubles(doubles);

        List<Object> read = read(written(out), in -> List.of(in.bytes(), in.doubles()));

        assertThat(read).usingRecursiveComparison().isEqualTo(List.of(bytes, doubles));
    }

    @Test
    void refuses_a_file_of_which_any_byte_is_another() throws IOException {
        byte[] file = sample();
        for (int i = 0; i < file.length; i++) {
            byte[] damaged = file.clone();
            damaged[i] ^= 0x10;

            assertThatThrownBy(() -> read(damaged, FlatReaderTest::contentOfSample))
                    .as("byte " + i)
                    .isInstanceOf(IOException.class)
                    .message()
                    .matches(".*pack.*");
        }
    }

    @Test
    void refuses_a_file_that_was_cut_or_goes_on() throws IOException {
        byte[] file = sample();
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);

            assertThatThrownBy(() -> read(cut, FlatReaderTest::contentOfSample))
                    .as(length + " bytes")
                    .isInstanceOf(IOException.class)
                    .hasMessage("the packed model ends early");
        }

        byte[] longer = Arrays.copyOf(file, file.length + 1);
        assertThatThrownBy(() -> read(longer, FlatReaderTest::contentOfSample))
                .hasMessageContaining("longer than what it holds");
        assertThatThrownBy(() -> read(file, FlatReader::longs)).hasMessageContaining("longer than what it holds");
    }

    @Test
    void says_what_else_a_file_is() throws IOException {
        byte[] file = sample();

        assertThatThrownBy(() -> FlatReader.read(new ByteArrayInputStream(file), "tagger", FlatReader::longs))
                .hasMessage("a packed sample, not a tagger");
        assertThatThrownBy(() ->
                        read("PK, a file of another program".getBytes(StandardCharsets.US_ASCII), FlatReader::longs))
                .hasMessage("no packed model");
        file[4] = 9;
        assertThatThrownBy(() -> read(file, FlatReader::longs)).hasMessage("a model packed in format 9, not 1");
    }

    @Test
    void says_which_model_is_missing() {
        assertThatThrownBy(() -> FlatReader.load("nothing", FlatReader::longs))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("verbatim/quotes/models/nothing.flat");
    }

    private static byte[] sample() throws IOException {
        FlatWriter out = new FlatWriter("sample");
        out.longs(new long[] {1, 2});
        out.floats(new float[] {0.5f});
        out.strings("a", "bc");
        return written(out);
    }

    private static List<Object> contentOfSample(FlatReader in) throws IOException {
        return List.of(in.longs(), in.floats(), in.strings());
    }

    private static byte[] written(FlatWriter model) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        model.writeTo(file);
        return file.toByteArray();
    }

    private static <T> T read(byte[] file, FlatReader.Content<T> content) throws IOException {
        return FlatReader.read(new ByteArrayInputStream(file), "sample", content);
    }
}
