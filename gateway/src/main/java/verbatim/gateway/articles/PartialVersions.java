package verbatim.gateway.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import verbatim.gateway.analysis.Quote;
import verbatim.gateway.analysis.Status;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.analysis.Tones;
import verbatim.gateway.analysis.TonesCompleted;

/** Versions that still lack tones. */
@ApplicationScoped
class PartialVersions {

    private final Repositories.Versions versions;
    private final Repositories.Quotes quotes;

    private final Event<TonesCompleted> completed;

    PartialVersions(Repositories.Versions versions, Repositories.Quotes quotes, Event<TonesCompleted> completed) {
        this.completed = completed;
        this.versions = versions;
        this.quotes = quotes;
    }

    /** What is to be done for a version; empty if nothing is. */
    @Transactional
    Optional<Work> find(ArticleVersionEntity.Key key) {
        return versions.findByIdOptional(key)
                .filter(version -> version.status() == Status.PARTIAL)
                .map(version -> new Work(
                        version.text,
                        quotes.of(key.articleId(), key.version()).stream()
                                .map(QuoteEntity::quote)
                                .toList()));
    }

    /** Keeps the tones that came; does nothing if the version is gone. */
    @Transactional
    void complete(ArticleVersionEntity.Key key, Tones.Heard heard) {
        ArticleVersionEntity version = versions.findById(key, LockModeType.PESSIMISTIC_WRITE);
        if (version == null) {
            return;
        }
        Map<String, Quote> heardById =
                heard.quotes().stream().collect(Collectors.toMap(Quote::id, Function.identity()));
        for (QuoteEntity entity : quotes.of(key.articleId(), key.version())) {
            Quote toned = heardById.get(entity.id.toString());
            // what stands there now, which a person may have corrected meanwhile
            Quote known = entity.quote();
            if (toned != null && toned.tone() != null && known.isSpeech() && known.tone() == null) {
                entity.keep(known.withTone(toned.tone()));
            }
        }
        if (heard.engine() != null) {
            version.toneEngine = StoredJson.write(heard.engine());
        }
        version.problem = heard.problem() == null ? null : StoredJson.write(heard.problem());
        version.status = (heard.problem() == null ? Status.COMPLETE : Status.PARTIAL).word();
        quotes.flush(); // before others read the rows
        completed.fire(new TonesCompleted(key.articleId(), key.version()));
    }

    /** The text of a version and its quotes, those without tone among them. */
    record Work(String text, List<Quote> quotes) {}
}
