package verbatim.gateway.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.AnalysisAnswer;
import verbatim.gateway.analysis.Block;
import verbatim.gateway.analysis.Engine;
import verbatim.gateway.analysis.KnownSpeakers;
import verbatim.gateway.analysis.MatrixRow;
import verbatim.gateway.analysis.Quote;
import verbatim.gateway.analysis.Speaker;
import verbatim.gateway.analysis.Status;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.problems.ProblemNote;
import verbatim.serving.OffsetUnit;

/** Reads stored articles. */
@ApplicationScoped
class ArticleReader {

    private static final String PAGE = """
            select a, v.status, v.title, v.author,
                (select count(*) from QuoteEntity q where q.articleId = a.id and q.version = a.version)
            from ArticleEntity a
            join ArticleVersionEntity v on v.key.articleId = a.id and v.key.version = a.version""";

    private static final String VERSIONS = """
            select v, (select count(*) from QuoteEntity q where q.articleId = :id and q.version = v.key.version)
            from ArticleVersionEntity v where v.key.articleId = :id order by v.key.version desc""";

    private final Repositories.Articles articles;
    private final Repositories.Versions versions;
    private final Repositories.Speakers speakers;
    private final Repositories.Quotes quotes;
    private final KnownSpeakers knownSpeakers;

    ArticleReader(
            Repositories.Articles articles,
            Repositories.Versions versions,
            Repositories.Speakers speakers,
            Repositories.Quotes quotes,
            KnownSpeakers knownSpeakers) {
        this.knownSpeakers = knownSpeakers;
        this.articles = articles;
        this.versions = versions;
        this.speakers = speakers;
        this.quotes = quotes;
    }

    /** @param version absent for the newest */
    @Transactional
    Optional<ArticleAnswer> find(UUID id, @Nullable Integer version, OffsetUnit unit) {
        return articles.findByIdOptional(id)
                .flatMap(article -> versions.of(id, version == null ? article.version : version)
                        .map(found -> answer(article, found, unit)));
    }

    private ArticleAnswer answer(ArticleEntity article, ArticleVersionEntity version, OffsetUnit unit) {
        return new ArticleAnswer(
                article.id,
                version.key.version(),
                article.externalId,
                article.url,
                article.outlet,
                version.title,
                version.author,
                article.publishedAt,
                article.ingestedAt,
                version.createdAt,
                version.text,
                analysis(version, unit).placed(version.text));
    }

    private AnalysisAnswer analysis(ArticleVersionEntity version, OffsetUnit unit) {
        ArticleVersionEntity.Key key = version.key;
        Map<String, UUID> known = knownSpeakers.of(key.articleId(), key.version());
        List<Quote> found = quotes.of(key.articleId(), key.version()).stream()
                .map(QuoteEntity::quote)
                .map(quote -> quote.known(
                        quote.speaker() == null
                                ? null
                                : known.get(quote.speaker().id())))
                .toList();
        List<Speaker> who = speakers.of(key.articleId(), key.version()).stream()
                .map(speaker -> StoredJson.read(speaker.body, Speaker.class))
                .map(speaker -> speaker.known(known.get(speaker.id())))
                .toList();
        return new AnalysisAnswer(
                version.status(),
                null,
                read(version.problem, ProblemNote.class),
                read(version.engine, Engine.class),
                read(version.toneEngine, Engine.class),
                version.textSha256,
                unit,
                version.language,
                found,
                who,
                version.blocks == null ? List.of() : List.of(StoredJson.read(version.blocks, Block[].class)),
                MatrixRow.of(found, who));
    }

    private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : StoredJson.read(json, type);
    }

    /**
     * Articles, the newest first.
     *
     * @param after id of the last one of the page before, absent for the first page
     */
    @Transactional
    List<ArticleSummary> page(@Nullable UUID after, int limit) {
        String where = after == null ? "" : " where a.id < :after";
        TypedQuery<Object[]> query = articles.getEntityManager()
                .createQuery(PAGE + where + " order by a.id desc", Object[].class)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList().stream().map(ArticleReader::summary).toList();
    }

    /** All versions of an article, the newest first; empty if there is no such article. */
    @Transactional
    List<VersionSummary> versions(UUID id) {
        return articles
                .getEntityManager()
                .createQuery(VERSIONS, Object[].class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> {
                    ArticleVersionEntity version = (ArticleVersionEntity) row[0];
                    return new VersionSummary(
                            version.key.version(),
                            version.status(),
                            version.title,
                            version.createdAt,
                            version.textSha256,
                            (Long) row[1]);
                })
                .toList();
    }

    private static ArticleSummary summary(Object[] row) {
        ArticleEntity article = (ArticleEntity) row[0];
        return new ArticleSummary(
                article.id,
                article.version,
                Status.of((String) row[1]),
                article.externalId,
                article.url,
                article.outlet,
                (String) row[2],
                (String) row[3],
                article.publishedAt,
                article.ingestedAt,
                article.updatedAt,
                (Long) row[4]);
    }
}
