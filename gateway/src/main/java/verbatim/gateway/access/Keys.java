package verbatim.gateway.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.database.Database;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.Problem;

/** Makes, finds, rotates and revokes keys. Nothing is remembered outside the database: a revoked key ends at once. */
@ApplicationScoped
class Keys {

    /** Of PostgreSQL's advisory locks; any number that nothing else uses. */
    private static final int ADMINS = 0x6b657973;

    private static final String VALID = " k.revoked_at is null and (k.expires_at is null or k.expires_at > ?)";

    private final Database database;

    Keys(Database database) {
        this.database = database;
    }

    /** The key that a secret belongs to, if both are valid now. */
    Optional<ApiKey> find(Secret secret) {
        Instant now = now();
        return database.first(
                "select " + ApiKey.COLUMNS + " from api_key_secret s join api_key k on k.id = s.key_id"
                        + " where s.hash = ? and (s.expires_at is null or s.expires_at > ?) and" + VALID,
                ApiKey::of,
                secret.hash(),
                now,
                now);
    }

    Optional<ApiKey> find(UUID id) {
        return database.first("select " + ApiKey.COLUMNS + " from api_key k where k.id = ?", ApiKey::of, id);
    }

    /** @param after id of the last key of the page before, absent for the first page */
    List<ApiKey> page(@Nullable UUID after, int limit) {
        return database.list(
                "select " + ApiKey.COLUMNS + " from api_key k where ?::uuid is null or k.id < ?::uuid"
                        + " order by k.id desc limit ?",
                ApiKey::of,
                after,
                after,
                limit);
    }

    /** A new key and its secret, which nobody can ask for again; and in the same transaction what belongs to it. */
    @Transactional
    WithSecret create(String name, Role role, int requestsPerMinute, @Nullable Instant expiresAt, Consumer<UUID> with) {
        ApiKey key = new ApiKey(Ids.next(), name, role, requestsPerMinute, now(), expiresAt, null);
        insert(key, false);
        with.accept(key.id());
        return new WithSecret(key, addSecret(key, Secret.random()));
    }

    private void insert(ApiKey key, boolean fromEnvironment) {
        database.update(
                "insert into api_key (id, name, role, requests_per_minute, created_at, expires_at, from_environment)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                key.id(),
                key.name(),
                key.role().word(),
                key.requestsPerMinute(),
                key.createdAt(),
                key.expiresAt(),
                fromEnvironment);
    }

    private Secret addSecret(ApiKey key, Secret secret) {
        database.update(
                "insert into api_key_secret (hash, key_id, created_at) values (?, ?, ?)",
                secret.hash(),
                key.id(),
                now());
        return secret;
    }

    /**
     * Gives a key a new secret.
     *
     * @param overlap how long the older ones still work, zero or more; never longer than they would have
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code key-revoked}
     */
    @Transactional
    Optional<WithSecret> rotate(UUID id, Duration overlap) {
        return locked(id).map(key -> {
            if (key.revokedAt() != null) {
                throw Problem.of(GatewayProblem.KEY_REVOKED, "A revoked key stays so; make a new one.");
            }
            Instant end = now().plus(overlap);
            database.update("update api_key_secret set expires_at = least(expires_at, ?) where key_id = ?", end, id);
            return new WithSecret(key, addSecret(key, Secret.random()));
        });
    }

    /**
     * Ends a key for good and says whether there is one; a revoked one stays as it is.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code last-admin-key} if nobody could hand out keys any more
     */
    @Transactional
    boolean revoke(UUID id) {
        database.first("select pg_advisory_xact_lock(?)", row -> true, ADMINS);
        Optional<ApiKey> key = locked(id);
        if (key.isPresent() && key.get().revokedAt() == null) {
            if (key.get().role() == Role.ADMIN && otherAdmins(id) == 0) {
                throw Problem.of(GatewayProblem.LAST_ADMIN_KEY, "Make another admin key that does not expire first.");
            }
            database.update("update api_key set revoked_at = ? where id = ?", now(), id);
        }
        return key.isPresent();
    }

    private long otherAdmins(UUID id) {
        return database.first(
                        "select count(*) as n from api_key k where k.role = 'admin' and k.expires_at is null and k.id <> ?"
                                + " and k.revoked_at is null",
                        row -> row.whole("n"),
                        id)
                .orElse(0L);
    }

    private Optional<ApiKey> locked(UUID id) {
        return database.first("select " + ApiKey.COLUMNS + " from api_key k where k.id = ? for update", ApiKey::of, id);
    }

    /** The first admin key, unless there ever was one; of several gateways that start at once one makes it. */
    @Transactional
    Optional<Secret> createFirstAdmin(int requestsPerMinute) {
        database.first("select pg_advisory_xact_lock(?)", row -> true, ADMINS);
        boolean isFirst = database.first("select 1 from api_key where role = 'admin' limit 1", row -> true)
                .isEmpty();
        return isFirst
                ? Optional.of(create("first admin", Role.ADMIN, requestsPerMinute, null, id -> {})
                        .secret())
                : Optional.empty();
    }

    /** Makes {@code secret} the only one of the admin key that the environment sets. */
    @Transactional
    void setEnvironmentAdmin(Secret secret, int requestsPerMinute) {
        database.first("select pg_advisory_xact_lock(?)", row -> true, ADMINS);
        ApiKey key = database.first("select " + ApiKey.COLUMNS + " from api_key k where k.from_environment", ApiKey::of)
                .orElseGet(() -> {
                    ApiKey created =
                            new ApiKey(Ids.next(), "environment", Role.ADMIN, requestsPerMinute, now(), null, null);
                    insert(created, true);
                    return created;
                });
        database.update("update api_key set revoked_at = null where id = ?", key.id());
        database.update("delete from api_key_secret where key_id = ? or hash = ?", key.id(), secret.hash());
        addSecret(key, secret);
    }

    /** What the environment no longer sets must no longer open anything. */
    @Transactional
    void endEnvironmentAdmin() {
        database.update("update api_key set revoked_at = ? where from_environment and revoked_at is null", now());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS); // what PostgreSQL keeps
    }

    /** A key and a secret of it. */
    record WithSecret(ApiKey key, Secret secret) {}
}
