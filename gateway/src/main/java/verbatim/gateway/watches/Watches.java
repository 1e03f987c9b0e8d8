package verbatim.gateway.watches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.database.Database;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.search.FoundQuote;

/** Keeps watches and what became of their messages. */
@ApplicationScoped
class Watches {

    private static final String WITH_COUNTS = """
            select w.*,
                (select count(*) from watch_event e where e.watch_id = w.id and e.state = 'waiting') as waiting,
                (select count(*) from watch_event e where e.watch_id = w.id and e.state = 'delivered') as delivered,
                (select count(*) from watch_event e where e.watch_id = w.id and e.state = 'dead') as dead
            from watch w""";

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;

    Watches(Database database) {
        this.database = database;
    }

    /** Keeps a watch and, in the same transaction, does what belongs to it. */
    @Transactional
    UUID add(NewWatch checked, String author, Consumer<UUID> with) {
        UUID id = Ids.next();
        database.update(
                "insert into watch (id, name, filter, url, secret, created_by, created_at)"
                        + " values (?, ?, ?::jsonb, ?, ?, ?, ?)",
                id,
                checked.name(),
                StoredJson.write(Objects.requireNonNull(checked.filter())),
                checked.url(),
                secret(),
                author,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        with.accept(id);
        return id;
    }

    /** Puts other words in a watch's place; what waits goes to its new address, or is no longer sent where it has none. */
    @Transactional
    boolean change(UUID id, NewWatch checked) {
        if (checked.url() == null) {
            database.update("update watch_event set state = null where watch_id = ? and state = 'waiting'", id);
        }
        return database.update(
                        "update watch set name = ?, filter = ?::jsonb, url = ? where id = ?",
                        checked.name(),
                        StoredJson.write(Objects.requireNonNull(checked.filter())),
                        checked.url(),
                        id)
                == 1;
    }

    /** Lets a watch pause or go on, and says whether there is one. */
    boolean pause(UUID id, boolean isPaused) {
        return database.update("update watch set paused = ? where id = ?", isPaused, id) == 1;
    }

    /** Gives a watch a new secret; messages are signed with the one before it, too, until {@code overlap} is over. */
    boolean rotate(UUID id, Duration overlap) {
        return database.update(
                        "update watch set previous_secret = secret, previous_secret_until = ?, secret = ? where id = ?",
                        Instant.now().truncatedTo(ChronoUnit.MICROS).plus(overlap),
                        secret(),
                        id)
                == 1;
    }

    /** 256 random bits in the form of Standard Webhooks. */
    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    /** One watch, with its secret. */
    Optional<Watch> find(UUID id) {
        return database.first(WITH_COUNTS + " where w.id = ?", Watch::of, id);
    }

    /** All watches. */
    List<Watch> all() {
        return database.list(WITH_COUNTS + " order by w.id", Watch::of);
    }

    /**
     * Watches without their secrets, the newest first.
     *
     * @param after id of the last one of the page before, absent for the first page
     */
    List<Watch> page(@Nullable UUID after, int limit) {
        return database
                .list(
                        WITH_COUNTS + " where ?::uuid is null or w.id < ?::uuid order by w.id desc limit ?",
                        Watch::of,
                        after,
                        after,
                        limit)
                .stream()
                .map(Watch::withoutSecret)
                .toList();
    }

    /** Forgets a watch with all it was told, and says whether there was one. */
    boolean delete(UUID id) {
        return database.update("delete from watch where id = ?", id) == 1;
    }

    /**
     * Deliveries of a watch, the newest first.
     *
     * @param state only those, all where absent
     * @param after id of the last one of the page before, absent for the first page
     */
    List<Delivery> deliveries(UUID watch, @Nullable String state, @Nullable UUID after, int limit) {
        return database.list(
                "select * from watch_event where watch_id = ? and state is not null and (?::text is null or state = ?)"
                        + " and (?::uuid is null or seq < (select seq from watch_event where id = ?::uuid))"
                        + " order by seq desc limit ?",
                Delivery::of,
                watch,
                state,
                state,
                after,
                after,
                limit);
    }

    /** Has a test message about a quote sent before all that waits; empty if there is no such watch. */
    Optional<Delivery> addTest(UUID watch, FoundQuote quote) {
        UUID id = Ids.next();
        return database.update(
                                "insert into watch_event (id, watch_id, article_id, quote_id, words, created_at, state, is_test)"
                                        + " select ?, w.id, ?::uuid, ?::uuid, ?, ?, 'waiting', true from watch w where w.id = ?",
                                id,
                                quote.quote().articleId(),
                                quote.quote().id(),
                                "test " + id, // so that it is no bar to the quote's own message
                                Instant.now().truncatedTo(ChronoUnit.MICROS),
                                watch)
                        == 0
                ? Optional.empty()
                : database.first("select * from watch_event where id = ?", Delivery::of, id);
    }

    /** Has a message sent again under its id, before what came after it; empty if there is none. */
    Optional<Delivery> redeliver(UUID watch, UUID message) {
        return database.update(
                                "update watch_event set state = 'waiting', attempts = 0"
                                        + " where id = ? and watch_id = ? and state is not null",
                                message,
                                watch)
                        == 0
                ? Optional.empty()
                : database.first("select * from watch_event where id = ?", Delivery::of, message);
    }
}
