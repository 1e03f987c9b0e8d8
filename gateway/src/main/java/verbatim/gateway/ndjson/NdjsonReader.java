package verbatim.gateway.ndjson;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import verbatim.serving.CommonProblem;
import verbatim.serving.Problem;

/**
 * Reads newline-delimited JSON a line at a time, holding no more than one line: a line that is too long is passed over
 * to its end. Lines of white space alone are counted and left out.
 */
public final class NdjsonReader {

    private static final int BUFFER = 64 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int maxLine;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private int number;

    /** @param maxLine longest line in bytes */
    public NdjsonReader(InputStream in, int maxLine) {
        this.in = in;
        this.maxLine = maxLine;
    }

    /**
     * One line.
     *
     * @param number from 1, blank ones counted
     * @param text absent if it cannot be had
     * @param problem why not
     */
    public record Line(
            int number, @Nullable String text, @Nullable HttpProblem problem) {}

    /**
     * The next line that is not blank, or null at the end; blocks until it is there.
     *
     * @throws IOException if the stream fails
     */
    public @Nullable Line next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long length = readLine(line);
            if (length < 0) {
                return null;
            }
            number++;
            if (length > maxLine) {
                return new Line(
                        number,
                        null,
                        Problem.of(CommonProblem.BODY_TOO_LARGE, "A line holds at most " + maxLine + " bytes."));
            }
            byte[] bytes = line.toByteArray();
            if (!isBlank(bytes)) {
                return decoded(bytes);
            }
        }
    }

    /** Returns the line's whole length, of which {@code line} holds no more than is allowed; -1 at the end. */
    private long readLine(ByteArrayOutputStream line) throws IOException {
        long length = 0;
        while (true) {
            if (position == filled) {
                position = 0;
                filled = in.read(buffer);
                if (filled <= 0) {
                    filled = 0;
                    return length == 0 ? -1 : length;
                }
            }
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (length + end - position <= maxLine) {
                line.write(buffer, position, end - position);
            }
            length += end - position;
            boolean isWhole = end < filled;
            position = isWhole ? end + 1 : end;
            if (isWhole) {
                return length;
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    private Line decoded(byte[] line) {
        int from = number == 1 && startsWithMark(line) ? BYTE_ORDER_MARK.length : 0;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line, from, line.length - from))
                    .toString();
            return text.indexOf(0) >= 0
                    ? new Line(number, null, Problem.of(CommonProblem.MALFORMED_JSON, "The line holds NUL."))
                    : new Line(number, text, null);
        } catch (CharacterCodingException e) {
            return new Line(number, null, Problem.of(CommonProblem.MALFORMED_ENCODING, "The line is not UTF-8."));
        }
    }

    private static boolean startsWithMark(byte[] line) {
        return line.length >= BYTE_ORDER_MARK.length
                && line[0] == BYTE_ORDER_MARK[0]
                && line[1] == BYTE_ORDER_MARK[1]
                && line[2] == BYTE_ORDER_MARK[2];
    }
}
