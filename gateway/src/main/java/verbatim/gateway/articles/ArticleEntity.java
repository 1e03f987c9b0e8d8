package verbatim.gateway.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored article: where it comes from and which version is its newest. */
@Entity
@Table(name = "article")
class ArticleEntity {

    @Id
    UUID id;

    @Column(name = "identity", nullable = false, updatable = false)
    String identity;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    @Column(name = "url")
    @Nullable
    String url;

    @Column(name = "outlet")
    @Nullable
    String outlet;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Column(name = "ingested_at", nullable = false, updatable = false)
    Instant ingestedAt;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @Column(name = "version", nullable = false)
    int version;

    /** When its words were said as far as searches go. */
    Instant occurredAt() {
        return publishedAt == null ? ingestedAt : publishedAt;
    }
}
