package verbatim.gateway.articles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Access to the tables of stored articles. */
final class Repositories {

    private Repositories() {}

    /** Articles by what they are known by. */
    @ApplicationScoped
    static class Articles implements PanacheRepositoryBase<ArticleEntity, UUID> {

        Optional<ArticleEntity> withIdentity(String identity) {
            return find("identity", identity).firstResultOptional();
        }

        /** The same, held until the transaction ends: one version follows another. */
        Optional<ArticleEntity> lockedWithIdentity(String identity) {
            return find("identity", identity)
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .firstResultOptional();
        }
    }

    /** Versions of articles. */
    @ApplicationScoped
    static class Versions implements PanacheRepositoryBase<ArticleVersionEntity, ArticleVersionEntity.Key> {

        Optional<ArticleVersionEntity> of(UUID article, int version) {
            return findByIdOptional(new ArticleVersionEntity.Key(article, version));
        }
    }

    /** Speakers of versions. */
    @ApplicationScoped
    static class Speakers implements PanacheRepositoryBase<SpeakerEntity, UUID> {

        List<SpeakerEntity> of(UUID article, int version) {
            return list("articleId = ?1 and version = ?2 order by ordinal", article, version);
        }
    }

    /** Quotes of versions. */
    @ApplicationScoped
    static class Quotes implements PanacheRepositoryBase<QuoteEntity, UUID> {

        List<QuoteEntity> of(UUID article, int version) {
            return list("articleId = ?1 and version = ?2 order by ordinal", article, version);
        }

        void supersede(UUID article) {
            update("current = false where articleId = ?1 and current", article);
        }
    }
}
