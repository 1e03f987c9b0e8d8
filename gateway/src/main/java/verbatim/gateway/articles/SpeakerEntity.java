package verbatim.gateway.articles;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A speaker as one version of an article knows it. */
@Entity
@Table(name = "article_speaker")
class SpeakerEntity {

    @Id
    UUID id;

    @Column(name = "article_id", nullable = false)
    UUID articleId;

    @Column(name = "version", nullable = false)
    int version;

    @Column(name = "ordinal", nullable = false)
    int ordinal;

    /** A {@link verbatim.gateway.analysis.Speaker} with global ids. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "body", nullable = false)
    String body;

    /** {@link verbatim.gateway.analysis.NameKey}s of all its names. */
    @ElementCollection
    @CollectionTable(name = "article_speaker_name", joinColumns = @JoinColumn(name = "speaker_id"))
    @Column(name = "name_key")
    Set<String> nameKeys;
}
