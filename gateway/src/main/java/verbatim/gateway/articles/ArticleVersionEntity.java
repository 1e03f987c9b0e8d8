package verbatim.gateway.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Status;

/** One version of an article: its text and what the engines found in it, quotes and speakers apart. */
@Entity
@Table(name = "article_version")
@DynamicUpdate // a change of its state must not make PostgreSQL read title and text for topics again
class ArticleVersionEntity {

    @EmbeddedId
    Key key;

    @Column(name = "content_hash", nullable = false, updatable = false)
    String contentHash;

    @Column(name = "title")
    @Nullable
    String title;

    @Column(name = "author")
    @Nullable
    String author;

    @Column(name = "language", nullable = false)
    String language;

    @Column(name = "text", nullable = false, updatable = false)
    String text;

    @Column(name = "text_sha256", nullable = false, updatable = false)
    String textSha256;

    @Column(name = "status", nullable = false)
    String status;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "problem")
    @Nullable
    String problem;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "engine")
    @Nullable
    String engine;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "tone_engine")
    @Nullable
    String toneEngine;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "blocks")
    @Nullable
    String blocks;

    @Column(name = "created_at", nullable = false, updatable = false)
    Instant createdAt;

    Status status() {
        return Status.of(status);
    }

    /** Which version of which article. */
    @Embeddable
    record Key(
            @Column(name = "article_id") UUID articleId,
            @Column(name = "version") int version) {

        /** As the scheduler knows the job of this version. */
        String instance() {
            return articleId + "/" + version;
        }

        static Key of(String instance) {
            int slash = instance.indexOf('/');
            return new Key(
                    UUID.fromString(instance.substring(0, slash)), Integer.parseInt(instance.substring(slash + 1)));
        }
    }
}
