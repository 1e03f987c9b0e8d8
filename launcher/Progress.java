import java.io.PrintStream;
import java.time.Duration;
import java.util.Objects;

/**
 * Tells the user on standard error what goes on: on a terminal as one line that changes in place, elsewhere as plain
 * lines, not more often than {@link #LINE_EVERY} unless the matter changes.
 */
final class Progress {
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);
    private static final Duration REDRAW_EVERY = Duration.ofMillis(100);
    private static final int WIDTH = 110;

    private final PrintStream out = System.err;
    private final boolean terminal;
    private String subject = "";
    private long shownAt = Long.MIN_VALUE / 2;
    private boolean lineIsOpen;

    Progress(boolean terminal) {
        this.terminal = terminal;
    }

    /**
     * Shows the state of something that goes on.
     *
     * @param about what it is about; a new subject is shown at once
     * @param detail how far it is, empty for nothing to tell
     */
    synchronized void update(String about, String detail) {
        long now = System.nanoTime();
        boolean sameSubject = Objects.equals(subject, about);
        if (sameSubject && now - shownAt < (terminal ? REDRAW_EVERY : LINE_EVERY).toNanos()) {
            return;
        }
        subject = about;
        shownAt = now;
        String line = detail.isEmpty() ? about : about + "  " + detail;
        if (terminal) {
            String cut = line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line;
            out.print("\r\u001B[K" + cut);
            out.flush();
            lineIsOpen = true;
        } else {
            out.println(line);
        }
    }

    /** Ends what {@link #update} showed with a line that stays. */
    synchronized void done(String line) {
        if (lineIsOpen) {
            out.print("\r\u001B[K");
            lineIsOpen = false;
        }
        subject = "";
        out.println(line);
    }
}
