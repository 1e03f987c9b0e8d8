package verbatim.gateway.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import verbatim.gateway.analysis.Analysis;
import verbatim.gateway.analysis.Article;
import verbatim.gateway.analysis.Status;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.problems.ProblemNote;

/** Versions that wait for their analysis. */
@ApplicationScoped
class QueuedVersions {

    private final Repositories.Articles articles;
    private final Repositories.Versions versions;
    private final VersionWriter writer;
    private final Completions completions;

    QueuedVersions(
            Repositories.Articles articles,
            Repositories.Versions versions,
            VersionWriter writer,
            Completions completions) {
        this.articles = articles;
        this.versions = versions;
        this.writer = writer;
        this.completions = completions;
    }

    /** What is to be analysed; empty if the version is gone or done. */
    @Transactional
    Optional<Article> find(ArticleVersionEntity.Key key) {
        return versions.findByIdOptional(key)
                .filter(version -> version.status() == Status.QUEUED)
                .map(version -> new Article(version.text, version.title, version.author, version.language));
    }

    /** Keeps what the engines found; its quotes take the place of the older version's, unless a newer one has done so. */
    @Transactional
    void fill(ArticleVersionEntity.Key key, Analysis analysis) {
        ArticleEntity article = articles.findById(key.articleId(), LockModeType.PESSIMISTIC_WRITE);
        ArticleVersionEntity version = versions.findById(key);
        if (article == null || version == null || version.status() != Status.QUEUED) {
            return;
        }
        writer.fill(article, version, analysis);
        if (analysis.status() == Status.PARTIAL) {
            completions.schedule(key.articleId(), key.version());
        }
    }

    /** Gives a version up. */
    @Transactional
    void fail(ArticleVersionEntity.Key key, ProblemNote problem) {
        versions.findByIdOptional(key)
                .filter(version -> version.status() == Status.QUEUED)
                .ifPresent(version -> {
                    version.status = Status.FAILED.word();
                    version.problem = StoredJson.write(problem);
                });
    }
}
