package verbatim.gateway.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Analysis;
import verbatim.gateway.analysis.Article;
import verbatim.gateway.analysis.Engine;
import verbatim.gateway.analysis.Quote;
import verbatim.gateway.analysis.Status;
import verbatim.gateway.analysis.StoredJson;

/** Gives the newest version of an article another analysis. */
@ApplicationScoped
public class Replacement {

    private final Repositories.Articles articles;
    private final Repositories.Versions versions;
    private final Repositories.Quotes quotes;
    private final VersionWriter writer;
    private final Completions completions;

    Replacement(
            Repositories.Articles articles,
            Repositories.Versions versions,
            Repositories.Quotes quotes,
            VersionWriter writer,
            Completions completions) {
        this.articles = articles;
        this.versions = versions;
        this.quotes = quotes;
        this.writer = writer;
        this.completions = completions;
    }

    /**
     * An article and what is stored of it.
     *
     * @param quotes as they are answered, corrections included
     * @param engine what found them
     */
    public record Stored(
            Article article, List<Quote> quotes, @Nullable Engine engine) {}

    /** The newest version of an article, if it is this one and analysed. */
    @Transactional
    public Optional<Stored> find(UUID id, int version) {
        return analysed(id, version)
                .map(found -> new Stored(
                        new Article(found.text, found.title, found.author, found.language),
                        quotes.of(id, version).stream().map(QuoteEntity::quote).toList(),
                        found.engine == null ? null : StoredJson.read(found.engine, Engine.class)));
    }

    private Optional<ArticleVersionEntity> analysed(UUID id, int version) {
        return articles.findByIdOptional(id)
                .filter(article -> article.version == version)
                .flatMap(article -> versions.of(id, version))
                .filter(found -> found.status() == Status.COMPLETE || found.status() == Status.PARTIAL);
    }

    /**
     * Replaces the analysis of the newest version of an article. Quotes at the same place keep their ids, and people's
     * corrections hold.
     *
     * @return false if there is a newer version, or none
     */
    @Transactional
    public boolean replace(UUID id, int version, Analysis analysis) {
        ArticleEntity article = articles.findById(id, LockModeType.PESSIMISTIC_WRITE);
        Optional<ArticleVersionEntity> found = article == null ? Optional.empty() : analysed(id, version);
        if (article == null || found.isEmpty()) {
            return false;
        }
        writer.replace(article, found.get(), analysis);
        if (analysis.status() == Status.PARTIAL) {
            completions.schedule(id, version);
        }
        return true;
    }
}
