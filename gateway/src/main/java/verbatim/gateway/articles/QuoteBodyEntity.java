package verbatim.gateway.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A stored quote's whole answer, apart from what searches read. Not mapped as a secondary table: of a changed quote Hibernate 7 then
 * writes that table alone where it writes in batches.
 */
@Entity
@Table(name = "quote_body")
class QuoteBodyEntity {

    @Id
    @Column(name = "quote_id")
    UUID quoteId;

    /** A {@link verbatim.gateway.analysis.Quote} with global ids. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "body", nullable = false)
    String body;
}
