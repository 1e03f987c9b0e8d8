package verbatim.gateway.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.problems.DatabaseFailure;
import verbatim.serving.Decimals;

/** Who says how much in which tone, in all quotes that pass a filter. */
@ApplicationScoped
public class Matrix {

    private static final int MOST = 200;
    private static final List<String> LABELS = List.of("negative", "neutral", "positive", "mixed");

    private final DataSource database;

    Matrix(DataSource database) {
        this.database = database;
    }

    /**
     * One speaker's part.
     *
     * @param speakerId who that is across articles; absent for several together and for somebody unnamed
     * @param share its words of all attributed words, in [0, 1], to four places
     * @param meanScore mean of the scores of its quotes, unweighted, to four places; absent while none has a tone
     * @param labels how many of its quotes have which label
     */
    public record Row(
            @Nullable UUID speakerId,
            String name,
            long quoteCount,
            long wordCount,
            BigDecimal share,
            @Nullable BigDecimal meanScore,
            Map<String, Long> labels) {}

    /**
     * Speakers by their words, the most first.
     *
     * @param more true if there are more than the 200 of these rows
     * @param counted among which quotes that somebody says
     */
    public record Table(List<Row> rows, boolean more, Counted counted) {}

    /** @param isExact whether all quotes that pass are counted, however many; else the newest {@link Facets#COUNTED} */
    @Transactional
    Table of(QuoteFilter filter, boolean isExact) {
        Sql query = QuoteSql.matrix(filter, isExact ? null : Facets.COUNTED, MOST + 1);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = query.prepare(connection)) {
            List<Row> found = new ArrayList<>();
            long counted = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                    counted = rows.getLong("counted");
                }
            }
            List<Row> shown = List.copyOf(found.subList(0, Math.min(MOST, found.size())));
            return new Table(shown, found.size() > MOST, Counted.of(counted, isExact));
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        Map<String, Long> labels = new LinkedHashMap<>();
        for (String label : LABELS) {
            labels.put(label, row.getLong(label));
        }
        double mean = row.getDouble("mean_score");
        boolean hasMean = !row.wasNull();
        return new Row(
                row.getObject("speaker_id", UUID.class),
                row.getString("name"),
                row.getLong("quotes"),
                row.getLong("words"),
                Decimals.rounded(row.getDouble("share")),
                hasMean ? Decimals.rounded(mean) : null,
                labels);
    }
}
