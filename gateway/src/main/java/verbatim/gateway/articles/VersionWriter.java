package verbatim.gateway.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Analysis;
import verbatim.gateway.analysis.Article;
import verbatim.gateway.analysis.NameKey;
import verbatim.gateway.analysis.Quote;
import verbatim.gateway.analysis.Span;
import verbatim.gateway.analysis.Speaker;
import verbatim.gateway.analysis.SpeakersChanged;
import verbatim.gateway.analysis.Status;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.analysis.VersionAnalysed;
import verbatim.gateway.paging.Ids;
import verbatim.serving.SubmittedText;

/** Writes one version of an article with its speakers and quotes, giving them global ids. */
@ApplicationScoped
class VersionWriter {

    private final Repositories.Versions versions;
    private final Repositories.Speakers speakers;
    private final Repositories.Quotes quotes;
    private final Event<VersionAnalysed> analysed;
    private final Event<SpeakersChanged> speakersChanged;

    VersionWriter(
            Repositories.Versions versions,
            Repositories.Speakers speakers,
            Repositories.Quotes quotes,
            Event<VersionAnalysed> analysed,
            Event<SpeakersChanged> speakersChanged) {
        this.speakersChanged = speakersChanged;
        this.versions = versions;
        this.speakers = speakers;
        this.quotes = quotes;
        this.analysed = analysed;
    }

    /**
     * A new version within the caller's transaction, whose quotes {@link #fill} writes; {@code stored} says which one it is.
     *
     * @param analysis absent for one that waits for it
     */
    ArticleVersionEntity add(
            ArticleEntity stored, Article article, ArticleIdentity identity, @Nullable Analysis analysis, Instant now) {
        ArticleVersionEntity version = new ArticleVersionEntity();
        version.key = new ArticleVersionEntity.Key(stored.id, stored.version);
        version.contentHash = identity.content();
        version.title = article.title();
        version.author = article.author();
        version.language = article.language();
        version.text = article.text();
        version.textSha256 = SubmittedText.sha256(article.text());
        version.status = Status.QUEUED.word();
        version.createdAt = now;
        if (analysis != null) {
            describe(
                    version,
                    analysis); // a row that is written once: its text is searched, and written twice read twice
        }
        versions.persist(version);
        versions.flush(); // before the rows that refer to it: no mapping tells Hibernate that they do
        return version;
    }

    /** What the engines found in it, within the caller's transaction. */
    void fill(ArticleEntity stored, ArticleVersionEntity version, Analysis analysis) {
        boolean isNewest = version.key.version() == stored.version;
        if (isNewest) {
            quotes.supersede(stored.id);
        }
        describe(version, analysis);
        UnaryOperator<String> globalIds = writeSpeakers(version.key, analysis.speakers());
        List<QuoteEntity> found = new ArrayList<>();
        for (int i = 0; i < analysis.quotes().size(); i++) {
            QuoteEntity quote = new QuoteEntity();
            quote.id = Ids.next();
            place(quote, stored, version.key, i, analysis.quotes().get(i), globalIds);
            quote.current = isNewest;
            found.add(quote);
        }
        quotes.add(found);
        analysed.fire(new VersionAnalysed(version.key.articleId(), version.key.version()));
    }

    /** The same for the newest version, which was analysed before: a quote at the same place stays the same quote. */
    void replace(ArticleEntity stored, ArticleVersionEntity version, Analysis analysis) {
        describe(version, analysis);
        Map<Span, QuoteEntity> before = new HashMap<>();
        for (QuoteEntity each : quotes.of(stored.id, stored.version)) {
            Quote quote = each.quote();
            before.put(new Span(quote.start(), quote.end()), each);
        }
        List<SpeakerEntity> oldSpeakers = speakers.of(stored.id, stored.version);
        UnaryOperator<String> globalIds = writeSpeakers(version.key, analysis.speakers());
        List<QuoteEntity> more = new ArrayList<>();
        for (int i = 0; i < analysis.quotes().size(); i++) {
            Quote found = analysis.quotes().get(i);
            QuoteEntity known = before.remove(new Span(found.start(), found.end()));
            QuoteEntity quote = known == null ? new QuoteEntity() : known;
            quote.id = known == null ? Ids.next() : known.id;
            quote.current = true;
            place(quote, stored, version.key, i, found, globalIds);
            if (known == null) {
                more.add(quote);
            }
        }
        before.values().forEach(quotes::delete);
        quotes.add(more);
        // who they are is taken over before they go
        speakersChanged.fire(new SpeakersChanged(stored.id, stored.version));
        oldSpeakers.forEach(speakers::delete);
        speakers.flush();
        analysed.fire(new VersionAnalysed(stored.id, stored.version));
    }

    private static void describe(ArticleVersionEntity version, Analysis analysis) {
        version.language = analysis.language();
        version.status = analysis.status().word();
        version.problem = analysis.problem() == null ? null : StoredJson.write(analysis.problem());
        version.engine = StoredJson.write(analysis.engine());
        version.toneEngine = analysis.toneEngine() == null ? null : StoredJson.write(analysis.toneEngine());
        version.blocks = analysis.blocks().isEmpty() ? null : StoredJson.write(analysis.blocks());
    }

    /** @return the global id of each by the engine's */
    private UnaryOperator<String> writeSpeakers(ArticleVersionEntity.Key version, List<Speaker> found) {
        Map<String, String> ids = new HashMap<>();
        found.forEach(speaker -> ids.put(speaker.id(), Ids.next().toString()));
        UnaryOperator<String> globalIds = ref -> Objects.requireNonNull(ids.get(ref), "unknown speaker");
        Map<String, Speaker> byRef = new HashMap<>();
        found.forEach(speaker -> byRef.put(speaker.id(), speaker));
        for (int i = 0; i < found.size(); i++) {
            Speaker speaker = found.get(i);
            SpeakerEntity entity = new SpeakerEntity();
            entity.id = UUID.fromString(globalIds.apply(speaker.id()));
            entity.articleId = version.articleId();
            entity.version = version.version();
            entity.ordinal = i;
            entity.body = StoredJson.write(speaker.stored(globalIds));
            entity.nameKeys = nameKeys(speaker, byRef);
            speakers.persist(entity);
        }
        speakers.flush();
        return globalIds;
    }

    /** Its own names, and those of each member: who asks for one of two who speak together wants these quotes, too. */
    private static Set<String> nameKeys(Speaker speaker, Map<String, Speaker> byRef) {
        List<Speaker> all = new ArrayList<>(List.of(speaker));
        speaker.members().forEach(member -> all.add(byRef.getOrDefault(member, speaker)));
        Set<String> keys = new HashSet<>();
        for (Speaker each : all) {
            keys.add(NameKey.of(each.name()));
            each.aliases().forEach(alias -> keys.add(NameKey.of(alias)));
        }
        return keys;
    }

    private static void place(
            QuoteEntity entity,
            ArticleEntity stored,
            ArticleVersionEntity.Key version,
            int ordinal,
            Quote found,
            UnaryOperator<String> globalIds) {
        entity.articleId = stored.id;
        entity.version = version.version();
        entity.ordinal = ordinal;
        entity.occurredAt = stored.occurredAt();
        entity.outlet = stored.outlet;
        entity.keep(found.stored(entity.id, stored.id, globalIds));
    }
}
