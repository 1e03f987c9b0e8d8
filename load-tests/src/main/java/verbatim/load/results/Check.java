package verbatim.load.results;

import java.util.List;
import verbatim.measuring.Figures;

/**
 * An objective and whether it holds.
 *
 * @param measured with the limit
 */
public record Check(String objective, String measured, boolean holds) {

    /** @param value NaN, where nothing was measured, holds */
    static Check atMost(String objective, double value, double limit, String unit) {
        String measured = "%s %s, at most %s %s".formatted(number(value), unit, number(limit), unit);
        return new Check(objective, measured, Double.isNaN(value) || value <= limit);
    }

    static Check atLeast(String objective, double value, double limit) {
        return new Check(objective, "%s, at least %s".formatted(number(value), number(limit)), value >= limit);
    }

    static Check none(String objective, long count) {
        return new Check(objective, count + ", none allowed", count == 0);
    }

    /** Three digits at least where there are that many. */
    static String number(double value) {
        return Figures.decimals(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
    }

    public static boolean allHold(List<Check> checks) {
        return checks.stream().allMatch(Check::holds);
    }

    /** Those that do not hold, in one line; empty if all do. */
    public static String missed(List<Check> checks) {
        return String.join(
                "; ",
                checks.stream()
                        .filter(check -> !check.holds())
                        .map(check -> check.objective() + ": " + check.measured())
                        .toList());
    }
}
