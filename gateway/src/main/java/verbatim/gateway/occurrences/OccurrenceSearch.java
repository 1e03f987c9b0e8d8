package verbatim.gateway.occurrences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.database.Database;
import verbatim.gateway.database.Row;

/** Finds the same words in other articles: candidates share a run of three words, then the words are compared. */
@ApplicationScoped
class OccurrenceSearch {

    /** Quotes that are compared; those that share most come first. */
    private static final int MOST = 200;

    private static final String COLUMNS = """
            select q.id, q.article_id, q.text, q.occurred_at, q.speaker_name as speaker, q.shingles,
                a.outlet, a.url, v.title
            from quote q
            join article a on a.id = q.article_id
            join article_version v on v.article_id = q.article_id and v.version = q.version
            where\s""";

    private static final String CANDIDATES = COLUMNS + """
            q.current and q.shingles && ?::integer[] and q.article_id <> ?
            order by (select count(*) from unnest(q.shingles) s where s = any (?::integer[])) desc, q.occurred_at, q.id
            limit ?""";

    private final Database database;

    OccurrenceSearch(Database database) {
        this.database = database;
    }

    private record Stored(
            UUID id,
            UUID articleId,
            String text,
            Instant at,
            @Nullable String speaker,
            String shingles,
            @Nullable String outlet,
            @Nullable String url,
            @Nullable String title) {

        static Stored of(Row row) throws SQLException {
            return new Stored(
                    row.uuid("id"),
                    row.uuid("article_id"),
                    row.text("text"),
                    row.instant("occurred_at"),
                    row.textOrNull("speaker"),
                    row.text("shingles"),
                    row.textOrNull("outlet"),
                    row.textOrNull("url"),
                    row.textOrNull("title"));
        }

        Occurrence occurrence(String match, BigDecimal similarity, List<Occurrence.Change> changes) {
            return new Occurrence(id, articleId, at, outlet, title, url, speaker, text, match, similarity, changes);
        }
    }

    /** The words of a quote in all articles; empty if there is no such quote. */
    @Transactional
    Optional<Occurrences> of(UUID quote) {
        return database.first(COLUMNS + "q.id = ?", Stored::of, quote).map(this::of);
    }

    private Occurrences of(Stored asked) {
        List<Stored> others =
                database.list(CANDIDATES, Stored::of, asked.shingles(), asked.articleId(), asked.shingles(), MOST + 1);
        List<Occurrence> found = new ArrayList<>();
        found.add(asked.occurrence(Occurrence.SELF, BigDecimal.ONE, List.of()));
        Words words = Words.of(asked.text());
        for (Stored other : others.subList(0, Math.min(MOST, others.size()))) {
            Comparison comparison = Comparison.of(words, Words.of(other.text()));
            if (comparison.isExact()) {
                found.add(other.occurrence(Occurrence.EXACT, BigDecimal.ONE, List.of()));
            } else if (comparison.isNear()) {
                found.add(other.occurrence(Occurrence.NEAR, comparison.similarity(), comparison.changes()));
            }
        }
        found.sort(Comparator.comparing(Occurrence::at).thenComparing(Occurrence::quoteId));
        return Occurrences.of(asked.id(), found, others.size() > MOST);
    }
}
