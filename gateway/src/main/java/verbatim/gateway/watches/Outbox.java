package verbatim.gateway.watches;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.database.Database;
import verbatim.gateway.database.Row;

/** Messages in their order, and what became of them. */
@ApplicationScoped
class Outbox {

    /** A test goes before what waits, and whether or not the watch pauses: it is there to find out whether it may go on. */
    private static final String NEXT = """
            select e.id, e.seq, e.watch_id, e.quote_id, e.created_at, e.attempts, e.is_test, w.url, w.secret,
                case when w.previous_secret_until > now() then w.previous_secret end as previous_secret
            from watch w join watch_event e on e.id = coalesce(
                (select t.id from watch_event t where t.watch_id = w.id and t.state = 'waiting' and t.is_test
                    order by t.seq limit 1),
                (select t.id from watch_event t where t.watch_id = w.id and t.state = 'waiting' and not t.is_test
                    and not w.paused order by t.seq limit 1))
            where w.id = ? and w.url is not null""";

    private final Database database;

    Outbox(Database database) {
        this.database = database;
    }

    /**
     * A message to send.
     *
     * @param secrets to sign it with, the newest first
     */
    record Waiting(UUID id, Told told, int attempts, String url, List<String> secrets) {}

    /** A message to read. */
    record Told(long seq, UUID watch, UUID quote, Instant createdAt, boolean isTest) {

        static Told of(Row row) throws SQLException {
            return new Told(
                    row.whole("seq"),
                    row.uuid("watch_id"),
                    row.uuid("quote_id"),
                    row.instant("created_at"),
                    row.truth("is_test"));
        }
    }

    Optional<Waiting> next(UUID watch) {
        return database.first(
                NEXT,
                row -> new Waiting(
                        row.uuid("id"),
                        Told.of(row),
                        row.integer("attempts"),
                        row.text("url"),
                        Stream.of(row.text("secret"), row.textOrNull("previous_secret"))
                                .filter(Objects::nonNull)
                                .toList()),
                watch);
    }

    /** @param isLast whether a message that was not accepted becomes a dead letter */
    void note(Waiting waiting, Sender.Outcome outcome, boolean isLast) {
        database.update(
                "update watch_event set state = ?, attempts = attempts + 1, last_status = ?, last_problem = ?, last_at = ?"
                        + " where id = ?",
                outcome.isAccepted() ? "delivered" : isLast ? "dead" : "waiting",
                outcome.status(),
                outcome.problem(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                waiting.id());
    }

    /** The number of the newest message, 0 where there is none. */
    long newest() {
        return database.first("select coalesce(max(seq), 0) as seq from watch_event", row -> row.whole("seq"))
                .orElse(0L);
    }

    /** Messages after one, in their order, without tests; of one watch where it is given. */
    List<Told> after(long seq, @Nullable UUID watch, int limit) {
        return database.list(
                "select seq, watch_id, quote_id, created_at, is_test from watch_event"
                        + " where seq > ? and not is_test and (?::uuid is null or watch_id = ?::uuid) order by seq limit ?",
                Told::of,
                seq,
                watch,
                watch,
                limit);
    }

    /** Forgets messages from before a moment. */
    int tidy(Instant before) {
        return database.update("delete from watch_event where created_at < ?", before);
    }
}
