package verbatim.load.driving;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.load.results.Outcome;
import verbatim.load.results.Samples;

/** A request on its way and what is known of its answer: the beginning of the body is enough to tell. */
final class Exchange {

    private static final int HEAD = 1024;
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([a-z0-9-]+)\"");
    private static final Pattern PARTIAL = Pattern.compile("\"status\"\\s*:\\s*\"partial\"");
    private static final int FIRST_ERROR = 400;

    private final Duration arrival;
    private final long start = System.nanoTime();
    private final byte[] head = new byte[HEAD];
    private int length;
    private int status;
    private boolean hasRetryAfter;

    /** @param arrival since the stage began */
    Exchange(Duration arrival) {
        this.arrival = arrival;
    }

    void status(int code) {
        status = code;
    }

    void header(CharSequence name) {
        if (name.length() == "Retry-After".length() && name.toString().equalsIgnoreCase("Retry-After")) {
            hasRetryAfter = true;
        }
    }

    void body(ByteBuf data, int offset, int count) {
        int taken = Math.min(count, HEAD - length);
        data.getBytes(offset, head, length, taken);
        length += taken;
    }

    /**
     * Notes what became of it.
     *
     * @param isComplete whether the answer came to its end
     */
    void end(boolean isComplete, Samples samples) {
        String text = new String(head, 0, length, StandardCharsets.UTF_8);
        Outcome outcome = Outcome.of(
                isComplete ? status : 0, hasRetryAfter, PARTIAL.matcher(text).find());
        samples.end(arrival, Duration.ofNanos(System.nanoTime() - start), outcome, code(outcome, text));
    }

    private String code(Outcome outcome, String text) {
        if (outcome == Outcome.UNANSWERED) {
            return "no answer";
        }
        if (status < FIRST_ERROR) {
            return outcome == Outcome.PARTIAL ? status + " partial" : Integer.toString(status);
        }
        Matcher code = CODE.matcher(text);
        return code.find() ? status + " " + code.group(1) : Integer.toString(status);
    }
}
