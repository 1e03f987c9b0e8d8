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
            "speaker", "q.body -> 'speaker' ->> 'name'",
            "outlet", "q.outlet",
            "label", "q.label",
            "day", "to_char(q.occurred_at at time zone 'UTC', 'YYYY-MM-DD')"));

    private static final int MOST = 50;

    private final DataSource database;

    Facets(DataSource database) {
        this.database = database;
    }

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

    /** The fifty most frequent values of each facet. */
    @Transactional
    Map<String, List<Count>> count(QuoteFilter filter, List<String> names) {
        Map<String, List<Count>> counts = new LinkedHashMap<>();
        try (Connection connection = database.getConnection()) {
            for (String name : names) {
                counts.put(
                        name, count(connection, QuoteSql.facet(filter, String.valueOf(EXPRESSIONS.get(name)), MOST)));
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
        return counts;
    }

    private static List<Count> count(Connection connection, QuoteSql query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.text())) {
            query.bind(statement);
            List<Count> counts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.add(new Count(rows.getString(1), rows.getLong(2)));
                }
            }
            return counts;
        }
    }
}
