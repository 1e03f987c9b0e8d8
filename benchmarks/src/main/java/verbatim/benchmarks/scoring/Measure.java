package verbatim.benchmarks.scoring;

/**
 * One line of a table of scores.
 *
 * @param name stable; the same for every system
 * @param value a share in [0, 1] unless the name says otherwise; NaN where it is not defined
 * @param n how many cases it rests on
 */
public record Measure(String name, double value, int n) {

    static Measure share(String name, int part, int all) {
        return new Measure(name, (double) part / Math.max(1, all), all);
    }
}
