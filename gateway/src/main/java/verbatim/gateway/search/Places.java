package verbatim.gateway.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.paging.Cursors;
import verbatim.gateway.paging.Ids;
import verbatim.gateway.paging.QueryParameters;

/** Places in the order of a search as cursors carry them. */
final class Places {

    private static final int KEY_PARTS = 4;

    private Places() {}

    /**
     * The order that a parameter names.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code invalid-parameter}, also for relevance without words
     */
    static QuoteSql.Sort sort(@Nullable String parameter, QuoteFilter filter) {
        if (parameter == null || parameter.equals("newest")) {
            return QuoteSql.Sort.NEWEST;
        }
        if (!parameter.equals("relevance")) {
            throw QueryParameters.invalid("sort", "Expected newest or relevance.");
        }
        if (filter.words() == null) {
            throw QueryParameters.invalid("sort", "Relevance is to the words of q.");
        }
        return QuoteSql.Sort.RELEVANCE;
    }

    static List<String> key(QuoteSql.Place place) {
        return List.of(
                place.occurredAt().toString(),
                place.articleId().toString(),
                Integer.toString(place.ordinal()),
                Float.toString(place.rank()));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem {@code invalid-cursor} */
    static QuoteSql.Place decode(String cursor, String query) {
        List<String> key = Cursors.decode(cursor, query);
        if (key.size() != KEY_PARTS) {
            throw Cursors.invalid();
        }
        try {
            UUID article = Ids.parse(key.get(1)).orElseThrow(Cursors::invalid);
            return new QuoteSql.Place(
                    Float.parseFloat(key.getLast()),
                    Instant.parse(key.getFirst()),
                    article,
                    Integer.parseInt(key.get(2)));
        } catch (DateTimeException | NumberFormatException e) {
            throw Cursors.invalid();
        }
    }
}
