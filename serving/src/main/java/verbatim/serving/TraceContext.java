package verbatim.serving;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands in a trace over several services (W3C Trace Context, level 1). Every service goes on with the
 * caller's trace, or begins one, under a span id of its own; both ids are in its logs, and whatever it calls gets them.
 *
 * @param traceId 32 hexadecimal digits, the same in all services
 * @param spanId 16 hexadecimal digits, of this request in this service
 * @param flags two hexadecimal digits, as the caller gave them
 * @param state what other tracing systems pass along, absent if they pass nothing
 */
public record TraceContext(
        String traceId,
        String spanId,
        String flags,
        @Nullable String state) {

    public static final String TRACEPARENT = "traceparent";
    public static final String TRACESTATE = "tracestate";

    static final String TRACE_ID = "traceId";
    static final String SPAN_ID = "spanId";
    private static final String FLAGS = "traceFlags";
    private static final String STATE = "traceState";

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final Pattern NULL = Pattern.compile("0+");
    private static final String INVALID_VERSION = "ff";
    private static final String FIRST_VERSION = "00";
    private static final String NOT_SAMPLED = "00";
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;
    private static final int MAX_STATE = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * The context of a request that comes in.
     *
     * @param traceparent the caller's header, absent or wrong for a new trace
     * @param tracestate the caller's other header
     */
    static TraceContext of(@Nullable String traceparent, @Nullable String tracestate) {
        Matcher parts = FORM.matcher(traceparent == null ? "" : traceparent.strip());
        if (!parts.matches()
                || parts.group(1).equals(INVALID_VERSION)
                || (parts.group(1).equals(FIRST_VERSION) && parts.group(5) != null)
                || NULL.matcher(parts.group(2)).matches()
                || NULL.matcher(parts.group(3)).matches()) {
            return new TraceContext(random(TRACE_BYTES), random(SPAN_BYTES), NOT_SAMPLED, null);
        }
        boolean isStateKept = tracestate != null
                && tracestate.length() <= MAX_STATE
                && tracestate.chars().allMatch(c -> c >= ' ' && c <= '~');
        return new TraceContext(parts.group(2), random(SPAN_BYTES), parts.group(4), isStateKept ? tracestate : null);
    }

    /** That of the request at hand; of work that serves none, a new one. */
    public static TraceContext current() {
        Object traceId = MDC.get(TRACE_ID);
        Object spanId = MDC.get(SPAN_ID);
        if (traceId == null || spanId == null) {
            return of(null, null);
        }
        Object flags = MDC.get(FLAGS);
        Object state = MDC.get(STATE);
        return new TraceContext(
                traceId.toString(),
                spanId.toString(),
                flags == null ? NOT_SAMPLED : flags.toString(),
                state == null ? null : state.toString());
    }

    /** Makes it that of the request at hand. */
    void begin() {
        MDC.put(TRACE_ID, traceId);
        MDC.put(SPAN_ID, spanId);
        MDC.put(FLAGS, flags);
        if (state != null) {
            MDC.put(STATE, state);
        }
    }

    /** The header for a call to another service, whose parent this request is. */
    public String traceparent() {
        return FIRST_VERSION + "-" + traceId + "-" + spanId + "-" + flags;
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        random[0] |= 1; // never all zeros
        return HexFormat.of().formatHex(random);
    }
}
