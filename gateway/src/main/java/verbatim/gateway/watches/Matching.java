package verbatim.gateway.watches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import verbatim.gateway.database.Database;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.search.Matches;

/** Makes events of the quotes that pass a watch's filter. */
@ApplicationScoped
class Matching {

    private static final int AT_ONCE = 200;

    /** Any number that nothing else locks by. */
    private static final long LOCK = 7_402_301_771_094_213L;

    private static final String EVENT = """
            insert into watch_event (id, watch_id, article_id, quote_id, words, created_at, state)
            values (?, ?, ?, ?, md5(?), ?, ?) on conflict (watch_id, article_id, words) do nothing""";

    private final Database database;
    private final Watches watches;
    private final Matches matches;

    Matching(Database database, Watches watches, Matches matches) {
        this.database = database;
        this.watches = watches;
        this.matches = matches;
    }

    private record Entry(UUID id, UUID article) {}

    /**
     * Compares some articles with all watches; in one transaction, so that none is lost or told twice.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean matchSome() {
        database.list("select pg_advisory_xact_lock(?) is null as done", row -> row.truth("done"), LOCK);
        List<Entry> entries = database.list(
                "select id, article_id from watch_inbox order by id limit ?",
                row -> new Entry(row.uuid("id"), row.uuid("article_id")),
                AT_ONCE);
        if (entries.isEmpty()) {
            return false;
        }
        List<UUID> articles = entries.stream().map(Entry::article).distinct().toList();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        for (Watch watch : watches.all()) {
            for (Matches.Match match : matches.among(watch.filter().parameters(), articles)) {
                database.update(
                        EVENT,
                        Ids.next(),
                        watch.id(),
                        match.articleId(),
                        match.quoteId(),
                        match.text(),
                        now,
                        watch.url() == null ? null : "waiting");
            }
        }
        database.update("delete from watch_inbox where id = any (?::text[]::uuid[])", (Object)
                entries.stream().map(entry -> entry.id().toString()).toArray(String[]::new));
        return entries.size() == AT_ONCE;
    }

    /** Those with something to send. */
    List<UUID> watchesWithMessages() {
        return database.list(
                "select w.id from watch w where not w.paused and w.url is not null and exists (select 1 from watch_event e where e.watch_id = w.id"
                        + " and e.state = 'waiting')",
                row -> row.uuid("id"));
    }
}
