package verbatim.load.results;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of one stage.
 *
 * @param begin since the run began
 * @param operations each kind of request
 * @param dropped whether arrivals were dropped, as too many requests were under way
 * @param pause longest time for which the load generator itself stood still
 */
public record StageResult(
        String name, Duration begin, Duration length, List<Part> operations, boolean dropped, Duration pause) {

    /**
     * One kind of request.
     *
     * @param rate how many were to arrive a second
     */
    public record Part(String name, Work work, double rate, Samples samples) {}

    public StageResult {
        operations = List.copyOf(operations);
    }

    /** Requests that were to arrive a second. */
    public double rate() {
        return operations.stream().mapToDouble(Part::rate).sum();
    }

    public int arrived() {
        return operations.stream().mapToInt(part -> part.samples().arrived()).sum();
    }

    /** Answers a second that came before the stage was over. */
    public double servedPerSecond() {
        return operations.stream()
                .mapToDouble(part -> part.samples().servedPerSecond())
                .sum();
    }

    public long count(Outcome outcome) {
        return operations.stream()
                .mapToLong(part -> part.samples().count(outcome))
                .sum();
    }

    /** Of what arrived; 0 if nothing did. */
    public double share(Outcome outcome) {
        return arrived() == 0 ? 0 : (double) count(outcome) / arrived();
    }

    public Times served() {
        return served(0, Integer.MAX_VALUE);
    }

    public Times served(int from, int to) {
        return together(Samples::served, from, to);
    }

    public Times turnedAway() {
        return turnedAway(0, Integer.MAX_VALUE);
    }

    public Times turnedAway(int from, int to) {
        return together(Samples::turnedAway, from, to);
    }

    private interface Range {
        Times of(Samples samples, int from, int to);
    }

    private Times together(Range range, int from, int to) {
        return Times.together(operations.stream()
                .map(part -> range.of(part.samples(), from, to))
                .toList());
    }

    /** The same for each kind of all its intervals. */
    public Duration interval() {
        return operations.getFirst().samples().interval();
    }

    public int intervals() {
        return operations.stream()
                .mapToInt(part -> part.samples().intervals())
                .max()
                .orElse(0);
    }

    /** How often each status and problem code came. */
    public Map<String, Integer> codes() {
        Map<String, Integer> all = new TreeMap<>();
        operations.forEach(
                part -> part.samples().codes().forEach((code, count) -> all.merge(code, count, Integer::sum)));
        return all;
    }
}
