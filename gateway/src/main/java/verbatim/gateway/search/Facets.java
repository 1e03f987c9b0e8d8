package verbatim.gateway.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.paging.QueryParameters;
import verbatim.gateway.problems.DatabaseFailure;

/** Counts the quotes that pass a filter by who says them, where, in which tone, and when. */
@ApplicationScoped
public class Facets {

    /** What each facet counts by; days are those of UTC. */
    private static final Map<String, String> EXPRESSIONS = new TreeMap<>(Map.of(
            "speaker", "q.speaker_name",
            "outlet", "q.outlet",
            "label", "q.label",
            "day", "to_char(q.occurred_at at time zone 'UTC', 'YYYY-MM-DD')"));

    /** Counting reads each quote that it counts, which takes too long for a page where a million pass. */
    static final int COUNTED = 10_000;

    private static final int MOST = 50;

    private final DataSource database;

    Facets(DataSource database) {
        this.database = database;
    }

    /** Values of each facet, and among which quotes they were counted. */
    record Counts(Map<String, List<Count>> values, Counted counted) {}

    /** How many quotes have a value. */
    public record Count(String value, long count) {}

    /**
     * The facets that a parameter names, in its order.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code invalid-parameter}
     */
    static List<String> parse(@Nullable String parameter) {
        if (parameter == null) {
            return List.of();
        }
        List<String> names = List.of(parameter.split(",", -1));
        if (!EXPRESSIONS.keySet().containsAll(names)
                || names.stream().distinct().count() != names.size()) {
            throw QueryParameters.invalid(
                    "facets", "Expected some of " + String.join(", ", EXPRESSIONS.keySet()) + ", each once.");
        }
        return names;
    }

    /**
     * The fifty most frequent values of each facet.
     *
     * @param isExact whether all quotes that pass are counted, however many; else the newest {@link #COUNTED}
     */
    @Transactional
    Counts count(QuoteFilter filter, List<String> names, boolean isExact) {
        List<String> expressions = names.stream()
                .map(name -> String.valueOf(EXPRESSIONS.get(name)))
                .toList();
        Sql query = QuoteSql.facets(filter, expressions, isExact ? null : COUNTED, MOST);
        Map<String, List<Count>> counts = new LinkedHashMap<>();
        names.forEach(name -> counts.put(name, new ArrayList<>()));
        long counted = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = query.prepare(connection)) {
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int facet = rows.getInt("facet");
                    if (facet < 0) {
                        counted = rows.getLong("n");
                    } else {
                        Objects.requireNonNull(counts.get(names.get(facet)))
                                .add(new Count(rows.getString("value"), rows.getLong("n")));
                    }
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
        return new Counts(counts, Counted.of(counted, isExact));
    }
}
