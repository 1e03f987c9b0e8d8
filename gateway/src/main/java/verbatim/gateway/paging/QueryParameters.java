package verbatim.gateway.paging;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.Problem;

/** Reads query parameters strictly: a misspelled filter must not look like one that found everything. */
public final class QueryParameters {

    private QueryParameters() {}

    /**
     * Refuses what is not known, whatever its value.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code unknown-parameter} for any other parameter,
     *     {@code invalid-parameter} for one that is given twice or holds NUL or half a surrogate pair
     */
    public static void requireOnly(UriInfo uri, Set<String> known) {
        for (Map.Entry<String, List<String>> each : uri.getQueryParameters().entrySet()) {
            String name = each.getKey();
            if (!known.contains(name)) {
                throw Problem.of(
                        GatewayProblem.UNKNOWN_PARAMETER,
                        "Known here: "
                                + (known.isEmpty()
                                        ? "none"
                                        : String.join(
                                                ", ", known.stream().sorted().toList())) + ".");
            }
            if (each.getValue().size() > 1) {
                throw invalid(name, "Expected once.");
            }
            if (each.getValue().getFirst().chars().anyMatch(c -> c == 0 || c == 0xFFFD)) {
                throw invalid(name, "Expected UTF-8 text without NUL.");
            }
        }
    }

    /** A whole number from {@code min} to {@code max}. */
    public static int intIn(String name, @Nullable String value, int min, int max, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw invalid(name, "Expected a whole number from " + min + " to " + max + ".");
    }

    /** {@code true} or {@code false}, which it is when the parameter is absent. */
    public static boolean truth(String name, @Nullable String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw invalid(name, "Expected true or false.");
    }

    /** A decimal number from {@code min} to {@code max}, absent when the parameter is. */
    public static @Nullable Double decimalIn(String name, @Nullable String value, double min, double max) {
        if (value == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below
        }
        throw invalid(name, "Expected a number from " + min + " to " + max + ".");
    }

    /**
     * A moment; a date means its whole day in UTC.
     *
     * @param daysOn 0 for the date's beginning, 1 for its end
     */
    public static Instant moment(String name, String value, int daysOn) {
        try {
            return value.indexOf('T') < 0
                    ? LocalDate.parse(value).plusDays(daysOn).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException e) {
            throw invalid(name, "Expected a date (2026-01-31) or a time with offset (2026-01-31T09:30:00Z).");
        }
    }

    /** The problem of a parameter without a documented value. */
    public static RuntimeException invalid(String name, String detail) {
        return Problem.atField(GatewayProblem.INVALID_PARAMETER, name, detail);
    }
}
