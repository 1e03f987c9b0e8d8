package verbatim.gateway.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Quote;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.analysis.Tone;

/** A stored quote: as columns what searches ask for, and its whole answer as JSON. */
@Entity
@Table(name = "quote")
class QuoteEntity {

    @Id
    UUID id;

    @Column(name = "article_id", nullable = false)
    UUID articleId;

    @Column(name = "version", nullable = false)
    int version;

    /** Place in the article, from 0. */
    @Column(name = "ordinal", nullable = false)
    int ordinal;

    @Column(name = "current", nullable = false)
    boolean current;

    @Column(name = "occurred_at", nullable = false)
    Instant occurredAt;

    @Column(name = "outlet")
    @Nullable
    String outlet;

    @Column(name = "kind", nullable = false)
    String kind;

    @Column(name = "speaker_id")
    @Nullable
    UUID speakerId;

    @Column(name = "speaker_confidence")
    @Nullable
    Double speakerConfidence;

    @Column(name = "speaker_name")
    @Nullable
    String speakerName;

    @Column(name = "label")
    @Nullable
    String label;

    @Column(name = "score")
    @Nullable
    Double score;

    @Column(name = "text", nullable = false)
    String text;

    /** Read and written by {@link Repositories.Quotes} together with this row. */
    @Transient
    QuoteBodyEntity stored = new QuoteBodyEntity();

    Quote quote() {
        return StoredJson.read(stored.body, Quote.class);
    }

    /** Keeps {@code quote}, which has global ids, and what searches ask of it. */
    void keep(Quote quote) {
        Quote.Attribution speaker = quote.speaker();
        Tone tone = quote.tone();
        kind = quote.kind();
        speakerId = speaker == null ? null : UUID.fromString(speaker.id());
        speakerName = speaker == null ? null : speaker.name();
        speakerConfidence = speaker == null ? null : Double.valueOf(speaker.confidence());
        label = tone == null ? null : tone.label();
        score = tone == null ? null : Double.valueOf(tone.score());
        text = quote.text();
        stored.body = StoredJson.write(quote);
    }
}
