package verbatim.gateway.search;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import verbatim.gateway.problems.DatabaseFailure;
import verbatim.gateway.problems.ProblemNote;
import verbatim.serving.CommonProblem;
import verbatim.serving.OffsetUnit;
import verbatim.serving.Problem;

/** The filters of a search for other features: which quotes of some articles pass. */
@ApplicationScoped
public class Matches {

    private final DataSource database;
    private final QuoteSearch search;

    Matches(DataSource database, QuoteSearch search) {
        this.database = database;
        this.search = search;
    }

    /** A quote that passes. */
    public record Match(UUID articleId, UUID quoteId, String text) {}

    /**
     * Checks the parameters of a filter.
     *
     * @param parameters as a query of {@code GET /v1/quotes} has them
     * @param field where they stand in the client's body
     * @throws HttpProblem {@code invalid-value} at the first that is none
     */
    public void check(Map<String, String> parameters, String field) {
        try {
            parse(parameters);
        } catch (HttpProblem problem) {
            ProblemNote note = ProblemNote.of(problem);
            throw Problem.atField(
                    CommonProblem.INVALID_VALUE, field + "." + note.field(), String.valueOf(note.detail()));
        }
    }

    /** The quotes of newest versions of these articles that pass, in the order of articles and reading. */
    @Transactional
    public List<Match> among(Map<String, String> parameters, List<UUID> articles) {
        Sql query = QuoteSql.among(parse(parameters), articles);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = query.prepare(connection)) {
            List<Match> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Match(
                            rows.getObject("article_id", UUID.class),
                            rows.getObject("id", UUID.class),
                            rows.getString("text")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** The newest quote that passes; offsets in UTF-16 units. */
    public Optional<FoundQuote> newest(Map<String, String> parameters) {
        return search.page(parse(parameters), QuoteSql.Sort.NEWEST, null, 1, OffsetUnit.UTF16).stream()
                .map(QuoteSearch.Hit::quote)
                .findFirst();
    }

    /** Quotes by their ids, in no order; offsets in UTF-16 units. */
    public List<FoundQuote> find(List<UUID> quotes) {
        return search.find(quotes, OffsetUnit.UTF16);
    }

    private static QuoteFilter parse(Map<String, String> parameters) {
        QuoteFilter.Parameters filter = new QuoteFilter.Parameters();
        filter.speaker = parameters.get("speaker");
        filter.speakerId = parameters.get("speakerId");
        filter.outlet = parameters.get("outlet");
        filter.from = parameters.get("from");
        filter.to = parameters.get("to");
        filter.label = parameters.get("label");
        filter.kind = parameters.get("kind");
        filter.minConfidence = parameters.get("minConfidence");
        filter.minScore = parameters.get("minScore");
        filter.maxScore = parameters.get("maxScore");
        filter.words = parameters.get("q");
        filter.topic = parameters.get("topic");
        return filter.parse();
    }
}
