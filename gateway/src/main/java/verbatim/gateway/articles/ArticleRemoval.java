package verbatim.gateway.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.ArticleForgotten;
import verbatim.gateway.problems.GatewayProblem;
import verbatim.serving.OffsetUnit;
import verbatim.serving.Problem;

/** Forgets articles. */
@ApplicationScoped
class ArticleRemoval {

    private final Repositories.Articles articles;
    private final ArticleReader reader;
    private final Representation representation;
    private final Event<ArticleForgotten> forgotten;

    ArticleRemoval(
            Repositories.Articles articles,
            ArticleReader reader,
            Representation representation,
            Event<ArticleForgotten> forgotten) {
        this.forgotten = forgotten;
        this.articles = articles;
        this.reader = reader;
        this.representation = representation;
    }

    /**
     * Forgets an article with all its versions and says whether there was one.
     *
     * @param ifMatch the header: {@code *} or ETags of which one must be the article's, with UTF-16 offsets
     * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code precondition-failed}
     */
    @Transactional
    boolean delete(UUID id, @Nullable String ifMatch) {
        if (ifMatch != null && articles.findById(id, LockModeType.PESSIMISTIC_WRITE) != null) {
            requireMatch(id, ifMatch);
        }
        forgotten.fire(new ArticleForgotten(id));
        return articles.delete("id", id) > 0; // the database's cascade takes the rest
    }

    private void requireMatch(UUID id, String ifMatch) {
        String tag = reader.find(id, null, OffsetUnit.UTF16)
                .map(answer ->
                        '"' + representation.tag(representation.bytes(answer)).getValue() + '"')
                .orElse("");
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || each.equals(tag));
        if (!matches) {
            throw Problem.atField(
                    GatewayProblem.PRECONDITION_FAILED, "If-Match", "The article has changed; read it again.");
        }
    }
}
