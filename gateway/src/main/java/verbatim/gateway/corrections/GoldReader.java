package verbatim.gateway.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Correction;
import verbatim.gateway.analysis.Quote;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.analysis.Tone;
import verbatim.gateway.database.Database;
import verbatim.gateway.database.Row;

/** Reads corrected quotes of newest versions. */
@ApplicationScoped
class GoldReader {

    private final Database database;

    GoldReader(Database database) {
        this.database = database;
    }

    /** @param after id of the last quote of the page before, absent for the first page */
    List<GoldQuote> page(@Nullable UUID after, int limit) {
        return database.list(
                "select q.id, q.article_id, q.version, b.body, v.title, v.text from quote q join quote_body b on b.quote_id = q.id"
                        + " join article_version v on v.article_id = q.article_id and v.version = q.version"
                        + " where q.current and b.body -> 'correction' is not null"
                        + " and (?::uuid is null or q.id > ?::uuid) order by q.id limit ?",
                GoldReader::gold,
                after,
                after,
                limit);
    }

    private static GoldQuote gold(Row row) throws SQLException {
        Quote quote = StoredJson.read(row.text("body"), Quote.class);
        Correction correction = Objects.requireNonNull(quote.correction());
        Correction.Original engine = correction.engine();
        return new GoldQuote(
                row.uuid("id"),
                row.uuid("article_id"),
                row.integer("version"),
                row.textOrNull("title"),
                row.text("text"),
                quote.start(),
                quote.end(),
                reading(quote.kind(), quote.speaker(), quote.tone()),
                reading(engine.kind(), engine.speaker(), engine.tone()),
                correction.author(),
                correction.reason());
    }

    private static GoldQuote.Reading reading(String kind, Quote.@Nullable Attribution speaker, @Nullable Tone tone) {
        return new GoldQuote.Reading(
                kind,
                speaker == null ? null : speaker.name(),
                tone == null ? null : tone.label(),
                tone == null ? null : Double.valueOf(tone.score()));
    }
}
