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
            return getEntityManager()
                    .createQuery(
                            "select q, b from QuoteEntity q join QuoteBodyEntity b on b.quoteId = q.id"
                                    + " where q.articleId = :article and q.version = :version order by q.ordinal",
                            Object[].class)
                    .setParameter("article", article)
                    .setParameter("version", version)
                    .getResultStream()
                    .map(row -> {
                        QuoteEntity quote = (QuoteEntity) row[0];
                        quote.stored = (QuoteBodyEntity) row[1];
                        return quote;
                    })
                    .toList();
        }

        /** Writes new ones: first all rows of one table, then of the other, as a batch goes to one table. */
        void add(List<QuoteEntity> quotes) {
            persist(quotes);
            for (QuoteEntity quote : quotes) {
                quote.stored.quoteId = quote.id;
                getEntityManager().persist(quote.stored);
            }
            flush();
        }

        void supersede(UUID article) {
            update("current = false where articleId = ?1 and current", article);
        }
    }
}
