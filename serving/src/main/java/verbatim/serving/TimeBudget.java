package verbatim.serving;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a synchronous request may take, waiting included: a fixed part and a part that grows with the text.
 *
 * @param base for any request, however small
 * @param perMillionUnits on top for every 1,000,000 UTF-16 units of text
 */
public record TimeBudget(Duration base, Duration perMillionUnits) {

    /**
     * Header by which a caller passes its own deadline down: the milliseconds that are left to it, 0 to 86,400,000.
     * The smaller of the two budgets holds.
     */
    public static final String REMAINING = "X-Request-Timeout-Ms";

    private static final long MAX_REMAINING = Duration.ofDays(1).toMillis();

    /**
     * The time for a text.
     *
     * @param units its length in UTF-16 units
     * @param remaining the value of {@link #REMAINING}, absent when the caller sets no deadline
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code invalid-value} when {@code remaining} is no such number
     */
    public Duration forText(long units, @Nullable String remaining) {
        Duration own = base.plusNanos(Math.round(perMillionUnits.toNanos() * (units / 1_000_000.0)));
        if (remaining == null) {
            return own;
        }
        Duration caller = Duration.ofMillis(parse(remaining.strip()));
        return caller.compareTo(own) < 0 ? caller : own;
    }

    private static long parse(String remaining) {
        if (remaining.matches("[0-9]{1,9}")) {
            long millis = Long.parseLong(remaining);
            if (millis <= MAX_REMAINING) {
                return millis;
            }
        }
        throw Problem.atField(
                CommonProblem.INVALID_VALUE, REMAINING, "Expected whole milliseconds from 0 to " + MAX_REMAINING + ".");
    }
}
