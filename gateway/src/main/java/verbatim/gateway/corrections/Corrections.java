package verbatim.gateway.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import verbatim.gateway.analysis.VersionAnalysed;
import verbatim.gateway.database.Database;
import verbatim.gateway.paging.Ids;

/** Keeps what people say about quotes, and sees to it that it wins. */
@ApplicationScoped
class Corrections {

    private final Database database;
    private final CorrectedQuotes quotes;

    Corrections(Database database, CorrectedQuotes quotes) {
        this.database = database;
        this.quotes = quotes;
    }

    /**
     * Which words of which article.
     *
     * @param nth of several quotes with these words, from 0
     */
    record Anchor(UUID articleId, String text, int nth) {}

    /** Keeps a correction, applies it and does what belongs to it, in one transaction; empty if there is no such quote. */
    @Transactional
    Optional<UUID> add(UUID quote, NewCorrection checked, String author, Consumer<UUID> with) {
        return anchor(quote).map(anchor -> {
            UUID id = Ids.next();
            database.update(
                    "insert into correction (id, article_id, quote_text, nth, kind, speaker, label, score, reason, author,"
                            + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    anchor.articleId(),
                    anchor.text(),
                    anchor.nth(),
                    checked.kind(),
                    checked.speaker(),
                    checked.label(),
                    checked.score(),
                    checked.reason(),
                    author,
                    now());
            applyInAllVersions(anchor);
            with.accept(id);
            return id;
        });
    }

    StoredCorrection read(UUID id) {
        return database.first("select * from correction where id = ?", StoredCorrection::of, id)
                .orElseThrow();
    }

    /** All corrections of a quote, the newest first, withdrawn ones included; empty if there is no such quote. */
    Optional<List<StoredCorrection>> list(UUID quote) {
        return anchor(quote)
                .map(anchor -> database.list(
                        "select * from correction where article_id = ? and quote_text = ? and nth = ? order by id desc",
                        StoredCorrection::of,
                        anchor.articleId(),
                        anchor.text(),
                        anchor.nth()));
    }

    /** Takes a correction of a quote back and says whether there is one. */
    @Transactional
    boolean withdraw(UUID quote, UUID correction) {
        return anchor(quote)
                .filter(anchor -> database.update(
                                "update correction set withdrawn_at = coalesce(withdrawn_at, ?)"
                                        + " where id = ? and article_id = ? and quote_text = ? and nth = ?",
                                now(),
                                correction,
                                anchor.articleId(),
                                anchor.text(),
                                anchor.nth())
                        == 1)
                .map(anchor -> {
                    applyInAllVersions(anchor);
                    return true;
                })
                .orElse(false);
    }

    /** The quotes of a version that was just analysed get the corrections that their words had before. */
    void applyAgain(@Observes VersionAnalysed analysed) {
        List<Anchor> anchors = database.list(
                "select distinct quote_text, nth from correction where article_id = ? and withdrawn_at is null",
                row -> new Anchor(analysed.articleId(), row.text("quote_text"), row.integer("nth")),
                analysed.articleId());
        anchors.forEach(anchor -> apply(anchor, analysed.version()));
    }

    private void applyInAllVersions(Anchor anchor) {
        // one after the other: who reads the article's row first, goes first
        database.first("select 1 from article where id = ? for update", row -> true, anchor.articleId());
        database.list(
                        "select version from article_version where article_id = ? order by version",
                        row -> row.integer("version"),
                        anchor.articleId())
                .forEach(version -> apply(anchor, version));
    }

    private void apply(Anchor anchor, int version) {
        List<StoredCorrection> active = database.list(
                "select * from correction where article_id = ? and quote_text = ? and nth = ? and withdrawn_at is null"
                        + " order by id desc",
                StoredCorrection::of,
                anchor.articleId(),
                anchor.text(),
                anchor.nth());
        database.first(
                        "select id from quote where article_id = ? and version = ? and text = ?"
                                + " order by ordinal offset ? limit 1",
                        row -> row.uuid("id"),
                        anchor.articleId(),
                        version,
                        anchor.text(),
                        anchor.nth())
                .ifPresent(quote -> quotes.apply(quote, active));
    }

    private Optional<Anchor> anchor(UUID quote) {
        return database.first(
                "select q.article_id, q.text, (select count(*) from quote o where o.article_id = q.article_id and"
                        + " o.version = q.version and o.text = q.text and o.ordinal < q.ordinal) as nth"
                        + " from quote q where q.id = ?",
                row -> new Anchor(row.uuid("article_id"), row.text("text"), row.integer("nth")),
                quote);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS); // what PostgreSQL keeps
    }
}
