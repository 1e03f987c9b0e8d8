package verbatim.gateway.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verbatim.serving.CommonProblem;
import verbatim.serving.Problem;
import verbatim.serving.SubmittedText;

/**
 * A key as a client asks for it.
 *
 * @param requestsPerMinute 1 to 1,000,000; the configured number when absent
 * @param expiresAt in the future; never when absent
 */
public record NewKey(
        @Nullable String name,
        @Nullable Role role,
        @Nullable Integer requestsPerMinute,
        @Nullable OffsetDateTime expiresAt) {

    private static final int MAX_NAME = 100;
    private static final int MAX_LIMIT = 1_000_000;
    private static final int LATEST_YEAR = 9999;

    /**
     * Checks every field and fills in the limit.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem at the first field that breaks the contract
     */
    NewKey checked(int usualLimit) {
        String line = SubmittedText.check("name", name, MAX_NAME).strip();
        if (line.isEmpty() || line.chars().anyMatch(Character::isISOControl)) {
            throw Problem.atField(CommonProblem.INVALID_VALUE, "name", "Expected one line of text.");
        }
        if (role == null) {
            throw Problem.atField(CommonProblem.MISSING_FIELD, "role", "This field is required.");
        }
        int limit = Objects.requireNonNullElse(requestsPerMinute, usualLimit);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problem.atField(CommonProblem.INVALID_VALUE, "requestsPerMinute", "Expected 1 to " + MAX_LIMIT + ".");
        }
        if (expiresAt != null
                && (expiresAt.getYear() > LATEST_YEAR || !expiresAt.toInstant().isAfter(Instant.now()))) {
            throw Problem.atField(
                    CommonProblem.INVALID_VALUE, "expiresAt", "Expected a time in the future, up to the year 9999.");
        }
        return new NewKey(line, role, limit, expiresAt);
    }

    String nameText() {
        return Objects.requireNonNull(name);
    }

    Role roleOf() {
        return Objects.requireNonNull(role);
    }

    int limit() {
        return Objects.requireNonNull(requestsPerMinute);
    }

    @Nullable
    Instant expiresAtInstant() {
        return expiresAt == null ? null : expiresAt.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
