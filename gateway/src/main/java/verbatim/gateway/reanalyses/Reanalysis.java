package verbatim.gateway.reanalyses;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.database.Row;

/**
 * How far a re-analysis is, and what it would change.
 *
 * @param status {@code running}, {@code ready} to be accepted, {@code accepting} or {@code accepted}
 * @param createdBy name of the key that began it
 * @param total articles that it began with
 * @param differences in all articles, accepted ones included
 */
public record Reanalysis(
        UUID id,
        String status,
        NewReanalysis.Filter filter,
        String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        int total,
        Counts counts,
        Differences differences) {

    /** Articles by what became of them; those that were forgotten are not counted. */
    public record Counts(long waiting, long same, long changed, long failed, long accepted, long stale) {}

    /** Quotes that came, went, or changed in one respect. */
    public record Differences(long added, long removed, long kind, long speaker, long tone) {}

    static final String SELECT = """
            select r.*, c.* from reanalysis r cross join lateral (
                select count(*) filter (where i.state = 'waiting') as waiting,
                    count(*) filter (where i.state = 'same') as same,
                    count(*) filter (where i.state = 'changed') as changed,
                    count(*) filter (where i.state = 'failed') as failed,
                    count(*) filter (where i.state = 'accepted') as accepted,
                    count(*) filter (where i.state = 'stale') as stale,
                    coalesce(sum(i.added), 0) as added, coalesce(sum(i.removed), 0) as removed,
                    coalesce(sum(i.kinds), 0) as kinds, coalesce(sum(i.speakers), 0) as speakers,
                    coalesce(sum(i.tones), 0) as tones
                from reanalysis_item i where i.reanalysis_id = r.id) c""";

    static Reanalysis of(Row row) throws SQLException {
        return new Reanalysis(
                row.uuid("id"),
                row.text("status"),
                StoredJson.read(row.text("filter"), NewReanalysis.Filter.class),
                row.text("created_by"),
                row.instant("created_at"),
                row.instantOrNull("finished_at"),
                row.integer("total"),
                new Counts(
                        row.whole("waiting"),
                        row.whole("same"),
                        row.whole("changed"),
                        row.whole("failed"),
                        row.whole("accepted"),
                        row.whole("stale")),
                new Differences(
                        row.whole("added"),
                        row.whole("removed"),
                        row.whole("kinds"),
                        row.whole("speakers"),
                        row.whole("tones")));
    }
}
