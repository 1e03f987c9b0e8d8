import java.io.PrintStream;
import java.time.Duration;

/**
 * Tells the user on standard error what goes on and for how long: on a terminal as one line that changes in place,
 * elsewhere as a line whenever the matter changes and every {@link #LINE_EVERY} while it lasts.
 */
final class Progress {
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);
    private static final Duration REDRAW_EVERY = Duration.ofMillis(250);
    private static final int WIDTH = 110;
    private static final String REDRAW = "\r\u001B[K";

    private final PrintStream out = System.err;
    private final boolean terminal;
    private String about = "";
    private String detail = "";
    private long since;
    private long shownAt;

    Progress(boolean terminal) {
        this.terminal = terminal;
        Thread.ofPlatform().daemon().name("progress").start(this::keepShowing);
    }

    /**
     * Shows something that goes on until {@link #done} or another matter.
     *
     * @param about what it is about; a new matter is shown at once
     * @param detail how far it is, empty for nothing to tell
     */
    synchronized void update(String about, String detail) {
        this.detail = detail;
        if (!about.equals(this.about)) {
            this.about = about;
            since = System.nanoTime();
            show();
        }
    }

    /** Ends what {@link #update} showed with a line that stays. */
    synchronized void done(String line) {
        if (terminal && !about.isEmpty()) {
            out.print(REDRAW);
        }
        about = "";
        out.println(line);
    }

    private void keepShowing() {
        Duration every = terminal ? REDRAW_EVERY : LINE_EVERY;
        try {
            while (true) {
                Thread.sleep(REDRAW_EVERY);
                synchronized (this) {
                    if (!about.isEmpty() && System.nanoTime() - shownAt >= every.toNanos()) {
                        show();
                    }
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void show() {
        shownAt = System.nanoTime();
        long seconds = Duration.ofNanos(shownAt - since).toSeconds();
        String line = about + (detail.isEmpty() ? "" : ": " + detail) + (seconds > 0 ? "  " + seconds + " s" : "");
        if (terminal) {
            out.print(REDRAW + (line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line));
            out.flush();
        } else {
            out.println(line);
        }
    }
}
