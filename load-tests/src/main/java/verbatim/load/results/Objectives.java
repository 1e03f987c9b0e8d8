package verbatim.load.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How good is good enough; {@code objectives.properties} states each objective with its default. */
public final class Objectives {

    /** Below this many milliseconds a median that grows says nothing. */
    private static final double NOTICEABLE = 100;

    private static final double NEARLY_ALL = .99;

    private final Properties values;

    private Objectives(Properties values) {
        this.values = values;
    }

    /**
     * The defaults, and what a file says instead.
     *
     * @throws IllegalArgumentException if the file names another objective, or one without a number; its message is for
     *     users
     */
    public static Objectives read(@Nullable Path file) throws IOException {
        Properties defaults = new Properties();
        try (InputStream in = Objects.requireNonNull(Objectives.class.getResourceAsStream("objectives.properties"))) {
            defaults.load(in);
        }
        Properties values = new Properties(defaults);
        if (file != null) {
            try (Reader in = Files.newBufferedReader(file)) {
                values.load(in);
            }
        }
        for (String name : values.stringPropertyNames()) {
            if (!defaults.containsKey(name)
                    || !values.getProperty(name, "").strip().matches("\\d+(\\.\\d+)?")) {
                throw new IllegalArgumentException("objective " + name + " is unknown, or has no number");
            }
        }
        return new Objectives(values);
    }

    /** The defaults. */
    public static Objectives defaults() {
        try {
            return read(null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private double value(String name) {
        return Double.parseDouble(values.getProperty(name, "").strip());
    }

    /** The longest time in milliseconds that 99 of 100 requests may take. */
    public double p99(Work work) {
        return value(work.name().toLowerCase(Locale.ROOT) + ".p99");
    }

    /** The longest time in milliseconds after which 99 of 100 that are turned away are told so. */
    public double turnedAwayP99() {
        return value("turned-away.p99");
    }

    /** What holds of a stage that must not be overloaded. */
    public List<Check> normal(StageResult stage) {
        List<Check> checks = new ArrayList<>();
        for (StageResult.Part part : stage.operations()) {
            double p99 = part.samples().served().millis(NEARLY_ALL);
            checks.add(Check.atMost("p99 of " + part.name(), p99, p99(part.work()), "ms"));
        }
        checks.add(shareAtMost("turned away (503)", stage.share(Outcome.TURNED_AWAY), value("turned-away.share")));
        checks.add(shareAtMost("answered in part", stage.share(Outcome.PARTIAL), value("partial.share")));
        checks.addAll(always(stage));
        return checks;
    }

    /** What holds of a stage of that kind that lasts long: it also stays as quick as it was. */
    public List<Check> lasting(StageResult stage) {
        List<Check> checks = normal(stage);
        checks.add(growthOfAnswers(stage));
        return checks;
    }

    /**
     * What holds of a stage in which more arrives than can be answered: it is refused at once and in order, and does not
     * queue.
     *
     * @param best the most that was answered in any stage, a second; 0 if not known
     */
    public List<Check> overload(StageResult stage, double best) {
        List<Check> checks = new ArrayList<>();
        double p99 = stage.served().millis(NEARLY_ALL);
        checks.add(Check.atMost("p99 of what is still answered", p99, value("overload.p99"), "ms"));
        checks.add(growthOfAnswers(stage));
        int third = third(stage);
        checks.add(growth(
                "nor do refusals", stage.turnedAway(third, 2 * third), stage.turnedAway(2 * third, Integer.MAX_VALUE)));
        if (best > 0) {
            double least = value("overload.served") * best;
            checks.add(Check.atLeast("still answered, a second", stage.servedPerSecond(), least));
        }
        checks.addAll(always(stage));
        return checks;
    }

    /** In intervals. */
    private static int third(StageResult stage) {
        return Math.max(1, (int) (stage.length().toMillis() / stage.interval().toMillis() / 3));
    }

    private Check growthOfAnswers(StageResult stage) {
        int third = third(stage);
        return growth(
                "answers do not get slower and slower",
                stage.served(third, 2 * third),
                stage.served(2 * third, Integer.MAX_VALUE));
    }

    private Check growth(String what, Times before, Times after) {
        double limit = value("overload.growth");
        double earlier = before.millis(.5);
        double later = after.millis(.5);
        boolean isFlat = Double.isNaN(earlier)
                || Double.isNaN(later)
                || later - earlier < NOTICEABLE
                || later <= limit * earlier;
        return new Check(
                what,
                "median %s ms, then %s ms; at most %s times"
                        .formatted(Check.number(earlier), Check.number(later), limit),
                isFlat);
    }

    private List<Check> always(StageResult stage) {
        long unended = stage.operations().stream()
                .mapToLong(part -> part.samples().unended())
                .sum();
        List<Check> checks = new ArrayList<>();
        checks.add(Check.atMost("p99 of 503", stage.turnedAway().millis(NEARLY_ALL), turnedAwayP99(), "ms"));
        checks.add(Check.none("503 without Retry-After", stage.count(Outcome.TURNED_AWAY_UNTOLD)));
        checks.add(Check.none("other errors", stage.count(Outcome.FAILED)));
        checks.add(Check.none("without an answer", stage.count(Outcome.UNANSWERED) + unended));
        checks.add(Check.none(
                "429: the key's limit, not the services'; use a key with more requests a minute",
                stage.count(Outcome.LIMITED)));
        checks.add(new Check(
                "every arrival could be sent",
                stage.dropped() ? "no: too many requests were under way" : "yes",
                !stage.dropped()));
        return checks;
    }

    private static Check shareAtMost(String what, double share, double limit) {
        return Check.atMost(what, 100 * share, 100 * limit, "%");
    }
}
