package verbatim.serving;

import org.jspecify.annotations.Nullable;

/** Renders exceptions for logs that must not hold article text: an exception's message may quote what it failed on. */
public final class StackTraces {

    private static final int FRAMES = 25;
    private static final int CAUSES = 5;

    private StackTraces() {}

    /** Class names and frames of an exception and its causes, no messages. */
    public static String withoutMessages(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        @Nullable Throwable each = thrown;
        for (int depth = 0; each != null && depth < CAUSES; depth++, each = each.getCause()) {
            trace.append(depth == 0 ? "" : "\ncaused by ")
                    .append(each.getClass().getName());
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                trace.append("\n\tat ").append(frames[i]);
            }
        }
        return trace.toString();
    }
}
