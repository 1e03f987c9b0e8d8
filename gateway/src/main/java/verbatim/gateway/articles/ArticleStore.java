package verbatim.gateway.articles;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Analysis;
import verbatim.gateway.analysis.Status;
import verbatim.gateway.analysis.SubmittedArticle;
import verbatim.gateway.jobs.JobNudge;
import verbatim.gateway.paging.Ids;

/** Keeps analysed articles, each once, with all its versions. */
@ApplicationScoped
class ArticleStore {

    /** An article may be deleted between two statements of ours; more than a few times in a row is no accident. */
    private static final int TRIES = 5;

    private static final String INSERT = """
            insert into article (id, identity, external_id, url, outlet, published_at, ingested_at, updated_at, version)
            values (:id, :identity, :externalId, :url, :outlet, :publishedAt, :now, :now, 1)
            on conflict (identity) do nothing""";

    private final Repositories.Articles articles;
    private final Repositories.Versions versions;
    private final VersionWriter writer;
    private final Completions completions;
    private final SchedulerClient jobs;
    private final JobNudge nudge;

    ArticleStore(
            Repositories.Articles articles,
            Repositories.Versions versions,
            VersionWriter writer,
            Completions completions,
            SchedulerClient jobs,
            JobNudge nudge) {
        this.articles = articles;
        this.versions = versions;
        this.writer = writer;
        this.completions = completions;
        this.jobs = jobs;
        this.nudge = nudge;
    }

    /** The article whose newest version has this content from this source and did not fail. */
    @Transactional
    Optional<Ingest.Kept> sameContent(ArticleIdentity identity) {
        return articles.withIdentity(identity.source())
                .filter(article -> hasContent(article, identity) && !isFailed(article))
                .map(article -> new Ingest.Kept(article.id, article.version, Ingest.Outcome.UNCHANGED));
    }

    /**
     * Stores an article: a new one, a new version of a known one, or nothing where the newest version is the same. Of
     * two gateways that store the same at once, one does and the other finds it.
     *
     * @param analysis absent for an article that is to be analysed later
     */
    @Transactional
    Ingest.Kept store(SubmittedArticle submitted, ArticleIdentity identity, @Nullable Analysis analysis) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS); // what PostgreSQL keeps
        for (int tried = 0; tried < TRIES; tried++) {
            UUID id = Ids.next();
            if (insert(id, submitted, identity, now)) {
                write(articles.findById(id), submitted, identity, analysis, now);
                return new Ingest.Kept(id, 1, Ingest.Outcome.CREATED);
            }
            Optional<ArticleEntity> known = articles.lockedWithIdentity(identity.source());
            if (known.isPresent()) {
                ArticleEntity article = known.get();
                if (hasContent(article, identity)) {
                    newest(article)
                            .filter(version -> version.status() == Status.FAILED)
                            .ifPresent(version -> fill(article, version, analysis));
                    return new Ingest.Kept(article.id, article.version, Ingest.Outcome.UNCHANGED);
                }
                addVersion(article, submitted, identity, analysis, now);
                return new Ingest.Kept(article.id, article.version, Ingest.Outcome.UPDATED);
            }
        }
        throw new IllegalStateException("the article is stored and deleted again and again");
    }

    private boolean insert(UUID id, SubmittedArticle submitted, ArticleIdentity identity, Instant now) {
        return articles.getEntityManager()
                        .createNativeQuery(INSERT)
                        .setParameter("id", id)
                        .setParameter("identity", identity.source())
                        .setParameter("externalId", submitted.externalId())
                        .setParameter("url", submitted.url())
                        .setParameter("outlet", submitted.outlet())
                        .setParameter("publishedAt", published(submitted))
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private boolean hasContent(ArticleEntity article, ArticleIdentity identity) {
        return newest(article)
                .map(version -> version.contentHash.equals(identity.content()))
                .orElse(false);
    }

    private boolean isFailed(ArticleEntity article) {
        return newest(article).map(version -> version.status() == Status.FAILED).orElse(false);
    }

    private Optional<ArticleVersionEntity> newest(ArticleEntity article) {
        return versions.of(article.id, article.version);
    }

    private void addVersion(
            ArticleEntity article,
            SubmittedArticle submitted,
            ArticleIdentity identity,
            @Nullable Analysis analysis,
            Instant now) {
        article.version++;
        article.updatedAt = now;
        article.url = submitted.url() == null ? article.url : submitted.url();
        article.outlet = submitted.outlet() == null ? article.outlet : submitted.outlet();
        article.publishedAt = submitted.publishedAt() == null ? article.publishedAt : published(submitted);
        write(article, submitted, identity, analysis, now);
    }

    private void write(
            ArticleEntity article,
            SubmittedArticle submitted,
            ArticleIdentity identity,
            @Nullable Analysis analysis,
            Instant now) {
        fill(article, writer.add(article, submitted.article(), identity, analysis, now), analysis);
    }

    private void fill(ArticleEntity article, ArticleVersionEntity version, @Nullable Analysis analysis) {
        if (analysis == null) {
            version.status = Status.QUEUED.word();
            AnalysisJob.schedule(jobs, version.key);
            nudge.now();
            return;
        }
        writer.fill(article, version, analysis);
        if (analysis.status() == Status.PARTIAL) {
            completions.schedule(article.id, version.key.version());
        }
    }

    private static @Nullable Instant published(SubmittedArticle submitted) {
        return submitted.publishedAt() == null
                ? null
                : submitted.publishedAt().toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
