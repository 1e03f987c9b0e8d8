package verbatim.gateway.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.database.Database;
import verbatim.gateway.database.Row;
import verbatim.gateway.problems.DatabaseFailure;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.CommonProblem;
import verbatim.serving.Problem;
import verbatim.serving.SubmittedText;

/**
 * Makes a request that creates something safe to send again (draft-ietf-httpapi-idempotency-key-header-07): the first
 * one with a key does the work, every later one gets its outcome.
 */
@ApplicationScoped
public class Idempotency {

    /** The header that carries the key: 1 to 200 visible characters, quotation marks around it allowed. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("\"?([\\x21\\x23-\\x5B\\x5D-\\x7E]{1,200})\"?");
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Database database;
    private final Owner caller;
    private final IdempotencyConfig config;

    Idempotency(Database database, Owner caller, IdempotencyConfig config) {
        this.database = database;
        this.caller = caller;
        this.config = config;
    }

    /**
     * A request that is the first with its key, or has none.
     *
     * @param key absent without the header: then nothing is remembered
     */
    public record Claim(String owner, @Nullable String key) {}

    /**
     * What an earlier request with the same key came to.
     *
     * @param fingerprint of what it sent
     * @param status of its answer
     * @param resource what it made
     */
    public record Earlier(String fingerprint, int status, UUID resource) {

        /**
         * Compares what was sent.
         *
         * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code idempotency-key-reused}
         */
        public Earlier requireSame(String sent) {
            if (!fingerprint.equals(sent)) {
                throw Problem.atField(
                        GatewayProblem.IDEMPOTENCY_KEY_REUSED,
                        HEADER,
                        "An earlier request with this key sent other content.");
            }
            return this;
        }
    }

    /** Either what an earlier request came to, or the claim under which this one is worked on. */
    public record Start(@Nullable Earlier earlier, Claim claim) {}

    /**
     * Claims a key for a request.
     *
     * @param header as it came, absent if it did not
     * @param operation what the request does: a key belongs to one operation
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code request-in-progress} while an earlier one is at work,
     *     {@code idempotency-key-reused} for another operation, {@code invalid-value} for a key that is none
     */
    @Transactional
    public Start start(@Nullable String header, String operation) {
        String owner = caller.owner();
        if (header == null) {
            return new Start(null, new Claim(owner, null));
        }
        Claim claim = new Claim(owner, parse(header));
        Instant now = Instant.now();
        int claimed = database.update(
                "insert into idempotent_request (owner, idempotency_key, operation, claimed_at) values (?, ?, ?, ?)"
                        + " on conflict (owner, idempotency_key) do update set operation = excluded.operation,"
                        + " fingerprint = null, status = null, resource = null, claimed_at = excluded.claimed_at"
                        + " where idempotent_request.claimed_at < ?"
                        + " or (idempotent_request.status is null and idempotent_request.claimed_at < ?)",
                owner,
                claim.key(),
                operation,
                now,
                now.minus(config.keep()),
                now.minus(config.lostAfter()));
        return claimed == 1 ? new Start(null, claim) : new Start(earlier(claim, operation), claim);
    }

    private Earlier earlier(Claim claim, String operation) {
        return database.first(
                        "select operation, fingerprint, status, resource from idempotent_request"
                                + " where owner = ? and idempotency_key = ?",
                        row -> {
                            if (!row.text("operation").equals(operation)) {
                                throw Problem.atField(
                                        GatewayProblem.IDEMPOTENCY_KEY_REUSED,
                                        HEADER,
                                        "An earlier request with this key did something else.");
                            }
                            return Optional.ofNullable(row.integerOrNull("status"))
                                    .flatMap(status -> earlier(row, status));
                        },
                        claim.owner(),
                        claim.key())
                .flatMap(found -> found)
                .orElseThrow(() -> Problem.retryLater(
                        GatewayProblem.REQUEST_IN_PROGRESS, "An earlier request with this key is at work.", RETRY));
    }

    private static Optional<Earlier> earlier(Row row, int status) {
        try {
            return Optional.of(new Earlier(row.text("fingerprint"), status, row.uuid("resource")));
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** What a request came to: the status of its answer, and what it made. */
    public record Outcome(int status, UUID resource) {}

    /**
     * Does what makes a resource once for all requests with a key.
     *
     * @param header as it came, absent if it did not
     * @param operation what the request does
     * @param sent all that it asks for
     * @param status of its answer
     * @param work makes the resource and, in the transaction that does, hands its id to the consumer
     * @return id of the resource, made now or earlier
     * @throws io.quarkiverse.resteasy.problem.HttpProblem as of {@link #start} and {@link Earlier#requireSame}
     */
    public UUID once(
            @Nullable String header,
            String operation,
            String sent,
            Response.Status status,
            Function<Consumer<UUID>, UUID> work) {
        Function<UUID, Outcome> outcome = id -> new Outcome(status.getStatusCode(), id);
        return once(
                        header,
                        operation,
                        sent,
                        remember -> outcome.apply(work.apply(id -> remember.accept(outcome.apply(id)))))
                .resource();
    }

    /** The same for work whose outcome decides what is answered. */
    public Outcome once(
            @Nullable String header, String operation, String sent, Function<Consumer<Outcome>, Outcome> work) {
        String fingerprint = SubmittedText.sha256(sent);
        Start start = start(header, operation);
        if (start.earlier() != null) {
            Earlier earlier = start.earlier().requireSame(fingerprint);
            return new Outcome(earlier.status(), earlier.resource());
        }
        boolean isMade = false;
        try {
            Outcome made =
                    work.apply(outcome -> keep(start.claim(), fingerprint, outcome.status(), outcome.resource()));
            isMade = true;
            return made;
        } finally {
            if (!isMade) {
                release(start.claim());
            }
        }
    }

    /** Keeps what a request came to; in the transaction that makes its resource, so that both are there or neither. */
    public void keep(Claim claim, String fingerprint, int status, UUID resource) {
        if (claim.key() != null) {
            database.update(
                    "update idempotent_request set fingerprint = ?, status = ?, resource = ?"
                            + " where owner = ? and idempotency_key = ?",
                    fingerprint,
                    status,
                    resource,
                    claim.owner(),
                    claim.key());
        }
    }

    /** Gives the key of a request that made nothing free again: it may be sent once more. */
    public void release(Claim claim) {
        if (claim.key() != null) {
            database.update(
                    "delete from idempotent_request where owner = ? and idempotency_key = ? and status is null",
                    claim.owner(),
                    claim.key());
        }
    }

    /** Forgets old requests. */
    int tidy() {
        return database.update(
                "delete from idempotent_request where claimed_at < ?",
                Instant.now().minus(config.keep()));
    }

    private static String parse(String header) {
        var form = FORM.matcher(header.strip());
        if (!form.matches()) {
            throw Problem.atField(CommonProblem.INVALID_VALUE, HEADER, "Expected 1 to 200 visible ASCII characters.");
        }
        return Objects.requireNonNull(form.group(1));
    }
}
