package verbatim.gateway.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonReaderTest {

    private static List<NdjsonReader.Line> read(byte[] body, int maxLine) throws IOException {
        NdjsonReader reader = new NdjsonReader(new ByteArrayInputStream(body), maxLine);
        List<NdjsonReader.Line> lines = new ArrayList<>();
        for (NdjsonReader.Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static List<NdjsonReader.Line> read(String body, int maxLine) throws IOException {
        return read(body.getBytes(StandardCharsets.UTF_8), maxLine);
    }

    private static String code(NdjsonReader.Line line) {
        return line.problem() == null
                ? ""
                : String.valueOf(line.problem().getParameters().get("code"));
    }

    @Test
    void linesKeepTheirNumbers() throws IOException {
        List<NdjsonReader.Line> lines = read("a\n\n  \t\r\nb\r\nü", 10);
        assertThat(lines).extracting(NdjsonReader.Line::number).containsExactly(1, 4, 5);
        assertThat(lines).extracting(NdjsonReader.Line::text).containsExactly("a", "b\r", "ü");
    }

    @Test
    void anEmptyBodyHasNoLine() throws IOException {
        assertThat(read("", 10)).isEmpty();
        assertThat(read("\n\n \n", 10)).isEmpty();
    }

    @Test
    void aLineThatIsTooLongIsPassedOver() throws IOException {
        List<NdjsonReader.Line> lines = read("x".repeat(200_000) + "\n" + "y".repeat(10) + "\n" + "z".repeat(11), 10);
        assertThat(lines).extracting(NdjsonReaderTest::code).containsExactly("body-too-large", "", "body-too-large");
        assertThat(lines.get(1).text()).isEqualTo("yyyyyyyyyy");
    }

    @Test
    void whatCannotBeStoredIsAProblemOfItsLineAlone() throws IOException {
        byte[] body = {'a', '\n', (byte) 0xC3, '(', '\n', 'b', 0, '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n', 'c'
        };
        assertThat(read(body, 10))
                .extracting(NdjsonReaderTest::code)
                .containsExactly("", "malformed-encoding", "malformed-json", "malformed-encoding", "");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertThat(read("\uFEFFa\n\uFEFFb", 10))
                .extracting(NdjsonReader.Line::text)
                .containsExactly("a", "\uFEFFb");
    }

    @Test
    void aLineThatComesInPiecesIsOne() throws IOException {
        byte[] body = "{\"text\":\"ü\"}\n{}".getBytes(StandardCharsets.UTF_8);
        InputStream slow = new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(1, length));
            }
        };
        NdjsonReader reader = new NdjsonReader(slow, 100);
        assertThat(reader.next()).extracting(NdjsonReader.Line::text).isEqualTo("{\"text\":\"ü\"}");
        assertThat(reader.next()).extracting(NdjsonReader.Line::text).isEqualTo("{}");
        assertThat(reader.next()).isNull();
    }
}
