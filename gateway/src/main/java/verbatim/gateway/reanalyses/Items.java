package verbatim.gateway.reanalyses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import verbatim.gateway.analysis.Analysis;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.articles.Replacement;
import verbatim.gateway.database.Database;
import verbatim.gateway.database.Row;
import verbatim.gateway.problems.ProblemNote;

/** Moves the articles of a re-analysis on, each step in a transaction of its own. */
@ApplicationScoped
class Items {

    private static final String IDENTITY = " where reanalysis_id = ? and ordinal = ?";

    private final Database database;
    private final Replacement replacement;

    Items(Database database, Replacement replacement) {
        this.database = database;
        this.replacement = replacement;
    }

    /** One article of a re-analysis. */
    record Item(UUID reanalysis, int ordinal, UUID article, int version, int attempts) {}

    List<Item> waiting(Chunk chunk) {
        return database.list(
                "select ordinal, article_id, version, attempts from reanalysis_item"
                        + " where reanalysis_id = ? and ordinal between ? and ? and state = 'waiting' order by ordinal",
                row -> item(chunk.reanalysis(), row),
                chunk.reanalysis(),
                chunk.first(),
                chunk.last());
    }

    List<Item> changed(UUID reanalysis, int limit) {
        return database.list(
                "select ordinal, article_id, version, attempts from reanalysis_item"
                        + " where reanalysis_id = ? and state = 'changed' order by ordinal limit ?",
                row -> item(reanalysis, row),
                reanalysis,
                limit);
    }

    private static Item item(UUID reanalysis, Row row) throws SQLException {
        return new Item(
                reanalysis,
                row.integer("ordinal"),
                row.uuid("article_id"),
                row.integer("version"),
                row.integer("attempts"));
    }

    /** Counts an attempt that failed. */
    void count(Item item) {
        database.update(
                "update reanalysis_item set attempts = attempts + 1" + IDENTITY, item.reanalysis(), item.ordinal());
    }

    void end(Item item, String state) {
        database.update(
                "update reanalysis_item set state = ?, analysis = null" + IDENTITY,
                state,
                item.reanalysis(),
                item.ordinal());
    }

    void fail(Item item, ProblemNote problem) {
        database.update(
                "update reanalysis_item set state = 'failed', problem = ?::jsonb" + IDENTITY,
                StoredJson.write(problem),
                item.reanalysis(),
                item.ordinal());
    }

    /** Keeps what the engines say now, to be accepted or not. */
    void differ(Item item, Analysis analysis, Reanalyses.Changes changes) {
        database.update(
                "update reanalysis_item set state = 'changed', analysis = ?::jsonb, changes = ?::jsonb, added = ?,"
                        + " removed = ?, kinds = ?, speakers = ?, tones = ?" + IDENTITY,
                StoredJson.write(analysis),
                StoredJson.write(changes),
                count(changes, "added"),
                count(changes, "removed"),
                count(changes, "kind"),
                count(changes, "speaker"),
                count(changes, "tone"),
                item.reanalysis(),
                item.ordinal());
    }

    private static int count(Reanalyses.Changes changes, String what) {
        return (int) changes.changes().stream()
                .filter(each -> each.change().equals(what))
                .count();
    }

    /** Replaces what is stored, unless there is something newer; both or neither is written down. */
    @Transactional
    void accept(Item item) {
        boolean isReplaced = database.first(
                        "select analysis from reanalysis_item" + IDENTITY + " and state = 'changed' for update",
                        row -> StoredJson.read(row.text("analysis"), Analysis.class),
                        item.reanalysis(),
                        item.ordinal())
                .map(analysis -> replacement.replace(item.article(), item.version(), analysis))
                .orElse(false);
        end(item, isReplaced ? "accepted" : "stale");
    }

    /** Ends the reading of which nothing is left. */
    void endIfRead(UUID reanalysis) {
        database.update(
                "update reanalysis set status = 'ready' where id = ? and status = 'running' and not exists"
                        + " (select 1 from reanalysis_item where reanalysis_id = ? and state = 'waiting')",
                reanalysis,
                reanalysis);
    }

    void endAccepted(UUID reanalysis) {
        database.update(
                "update reanalysis set status = 'accepted', finished_at = ? where id = ? and status = 'accepting'",
                Reanalyses.now(),
                reanalysis);
    }
}
