package verbatim.load.results;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * The requests of one operation in one stage: times by outcome, in intervals of the moment at which they arrived. A time
 * counts from the arrival, whenever the request was really sent, so that a generator that falls behind hides nothing
 * (coordinated omission). Safe for several threads.
 */
public final class Samples {

    private static final Set<Outcome> SERVED = EnumSet.of(Outcome.ANSWERED, Outcome.PARTIAL);
    private static final Set<Outcome> REFUSED = EnumSet.of(Outcome.TURNED_AWAY, Outcome.TURNED_AWAY_UNTOLD);
    private static final int INTERVALS = 60;
    private static final int DIGITS = 2;

    private final Duration length;
    private final Duration interval;
    private final List<Map<Outcome, Histogram>> intervals = new ArrayList<>();
    private final Map<String, Integer> codes = new TreeMap<>();
    private int arrived;
    private int servedInTime;

    /** @param length of the stage */
    public Samples(Duration length) {
        this.length = length;
        Duration sixtieth = length.dividedBy(INTERVALS);
        this.interval = sixtieth.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : sixtieth;
    }

    public synchronized void arrive() {
        arrived++;
    }

    /**
     * Notes the end of a request.
     *
     * @param arrival since the stage began
     * @param time from the arrival to the end
     * @param code how the status and the problem are told, such as {@code 503 overloaded}
     */
    public synchronized void end(Duration arrival, Duration time, Outcome outcome, String code) {
        int index = (int) (Math.max(0, arrival.toMillis()) / interval.toMillis());
        while (intervals.size() <= index) {
            intervals.add(new EnumMap<>(Outcome.class));
        }
        intervals
                .get(index)
                .computeIfAbsent(outcome, first -> new Histogram(DIGITS))
                .recordValue(Math.max(0, time.toNanos() / 1000));
        codes.merge(code, 1, Integer::sum);
        if (SERVED.contains(outcome) && arrival.plus(time).compareTo(length) <= 0) {
            servedInTime++;
        }
    }

    public Duration interval() {
        return interval;
    }

    /** How many intervals have samples, or lie between such. */
    public synchronized int intervals() {
        return intervals.size();
    }

    /** Requests that were due. */
    public synchronized int arrived() {
        return arrived;
    }

    /** Answers that came before the stage was over, a second. */
    public synchronized double servedPerSecond() {
        return servedInTime * 1000.0 / length.toMillis();
    }

    /** How often each status and problem code came. */
    public synchronized Map<String, Integer> codes() {
        return Map.copyOf(codes);
    }

    public long count(Outcome outcome) {
        return times(EnumSet.of(outcome), 0, Integer.MAX_VALUE).count();
    }

    /** Those that never ended, because the generator stopped waiting. */
    public long unended() {
        return arrived()
                - times(EnumSet.allOf(Outcome.class), 0, Integer.MAX_VALUE).count();
    }

    public Times served() {
        return served(0, Integer.MAX_VALUE);
    }

    /** Of the intervals from one to before another. */
    public Times served(int from, int to) {
        return times(SERVED, from, to);
    }

    /** Answers 503, whatever their headers. */
    public Times turnedAway() {
        return turnedAway(0, Integer.MAX_VALUE);
    }

    public Times turnedAway(int from, int to) {
        return times(REFUSED, from, to);
    }

    private synchronized Times times(Set<Outcome> outcomes, int from, int to) {
        Histogram sum = new Histogram(DIGITS);
        for (int i = from; i < Math.min(to, intervals.size()); i++) {
            intervals.get(i).forEach((outcome, histogram) -> {
                if (outcomes.contains(outcome)) {
                    sum.add(histogram);
                }
            });
        }
        return new Times(sum);
    }
}
