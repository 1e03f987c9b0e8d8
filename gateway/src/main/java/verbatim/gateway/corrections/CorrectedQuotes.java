package verbatim.gateway.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verbatim.gateway.analysis.Correction;
import verbatim.gateway.analysis.NameKey;
import verbatim.gateway.analysis.Quote;
import verbatim.gateway.analysis.Speaker;
import verbatim.gateway.analysis.SpeakersChanged;
import verbatim.gateway.analysis.StoredJson;
import verbatim.gateway.analysis.Tone;
import verbatim.gateway.database.Database;
import verbatim.gateway.paging.Ids;

/**
 * Writes into a quote's row what people say of it, where every answer, filter and export reads; what the engines say is
 * kept inside it.
 */
@ApplicationScoped
class CorrectedQuotes {

    private static final String SPEECH = "speech";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Database database;
    private final Event<SpeakersChanged> changed;

    CorrectedQuotes(Database database, Event<SpeakersChanged> changed) {
        this.database = database;
        this.changed = changed;
    }

    private record Stored(UUID articleId, int version, Quote quote) {}

    /** Within the caller's transaction; {@code active} are the corrections that count, the newest first. */
    void apply(UUID id, List<StoredCorrection> active) {
        Stored stored = database.first(
                        "select q.article_id, q.version, b.body from quote q join quote_body b on b.quote_id = q.id"
                                + " where q.id = ? for update",
                        row -> new Stored(
                                row.uuid("article_id"),
                                row.integer("version"),
                                StoredJson.read(row.text("body"), Quote.class)),
                        id)
                .orElseThrow();
        Quote before = stored.quote();
        Correction.Original engine = before.correction() == null
                ? new Correction.Original(before.kind(), before.speaker(), before.tone())
                : before.correction().engine();
        Quote after = active.isEmpty()
                ? before.corrected(engine.kind(), engine.speaker(), engine.tone(), null)
                : corrected(stored, engine, active);
        write(id, after);
        recount(stored, before, after);
    }

    private Quote corrected(Stored stored, Correction.Original engine, List<StoredCorrection> active) {
        StoredCorrection newest = active.getFirst();
        Correction note = new Correction(
                newest.id().toString(), newest.author(), newest.createdAt().toString(), newest.reason(), engine);
        // naming a speaker or a tone says that it is speech, unless a newer word says that it is none
        String kind = active.stream()
                .filter(each -> each.kind() != null || each.speaker() != null || each.label() != null)
                .findFirst()
                .map(each -> each.kind() == null ? SPEECH : each.kind())
                .orElse(engine.kind());
        if (!kind.equals(SPEECH)) {
            return stored.quote().corrected(kind, null, null, note);
        }
        String speaker = newest(active, StoredCorrection::speaker);
        Tone tone = tone(active);
        return stored.quote()
                .corrected(
                        kind,
                        speaker == null ? engine.speaker() : attribution(stored, speaker),
                        tone == null ? engine.tone() : tone,
                        note);
    }

    private static <T> @Nullable T newest(List<StoredCorrection> active, Function<StoredCorrection, @Nullable T> part) {
        for (StoredCorrection each : active) {
            T value = part.apply(each);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable Tone tone(List<StoredCorrection> active) {
        return active.stream()
                .filter(each -> each.label() != null)
                .findFirst()
                .map(each -> {
                    double score = Objects.requireNonNullElse(each.score(), 0.0);
                    return new Tone(score, Objects.requireNonNull(each.label()), Math.abs(score), 1, null, List.of());
                })
                .orElse(null);
    }

    /** The speaker whom the article knows by this name, or a new one. */
    private Quote.Attribution attribution(Stored stored, String name) {
        Speaker speaker = database.first(
                        "select s.body from article_speaker s join article_speaker_name n on n.speaker_id = s.id"
                                + " where s.article_id = ? and s.version = ? and n.name_key = ?"
                                + " order by s.body -> 'members' is not null, s.ordinal limit 1",
                        row -> StoredJson.read(row.text("body"), Speaker.class),
                        stored.articleId(),
                        stored.version(),
                        NameKey.of(name))
                .orElseGet(() -> newSpeaker(stored, name));
        return new Quote.Attribution(
                speaker.id(), speaker.ref(), null, speaker.name(), speaker.type(), true, speaker.role(), 1);
    }

    private Speaker newSpeaker(Stored stored, String name) {
        UUID id = Ids.next();
        Speaker speaker = new Speaker(id.toString(), null, null, name, null, true, List.of(), null, List.of(), 0, 0);
        database.update(
                "insert into article_speaker (id, article_id, version, ordinal, body)"
                        + " select ?, ?, ?, coalesce(max(ordinal) + 1, 0), ?::jsonb from article_speaker"
                        + " where article_id = ? and version = ?",
                id,
                stored.articleId(),
                stored.version(),
                StoredJson.write(speaker),
                stored.articleId(),
                stored.version());
        database.update("insert into article_speaker_name (speaker_id, name_key) values (?, ?)", id, NameKey.of(name));
        return speaker;
    }

    private void write(UUID id, Quote quote) {
        Quote.Attribution speaker = quote.speaker();
        Tone tone = quote.tone();
        database.update(
                "update quote set kind = ?, speaker_id = ?, speaker_name = ?, speaker_confidence = ?, label = ?, score = ?"
                        + " where id = ?",
                quote.kind(),
                speaker == null ? null : UUID.fromString(speaker.id()),
                speaker == null ? null : speaker.name(),
                speaker == null ? null : Double.valueOf(speaker.confidence()),
                tone == null ? null : tone.label(),
                tone == null ? null : Double.valueOf(tone.score()),
                id);
        database.update("update quote_body set body = ?::jsonb where quote_id = ?", StoredJson.write(quote), id);
    }

    /** A quote that changes its speaker takes its words with it. */
    private void recount(Stored stored, Quote before, Quote after) {
        Optional<String> from = Optional.ofNullable(before.speaker()).map(Quote.Attribution::id);
        Optional<String> to = Optional.ofNullable(after.speaker()).map(Quote.Attribution::id);
        if (!from.equals(to)) {
            int words = words(after.text());
            from.ifPresent(id -> add(id, -1, -words));
            to.ifPresent(id -> add(id, 1, words));
            forgetUnused(stored);
            changed.fire(new SpeakersChanged(stored.articleId(), stored.version()));
        }
    }

    private void add(String speaker, int quotes, int words) {
        database.update(
                "update article_speaker set body = body"
                        + " || jsonb_build_object('quoteCount', greatest(0, (body ->> 'quoteCount')::int + ?),"
                        + " 'wordCount', greatest(0, (body ->> 'wordCount')::int + ?)) where id = ?::uuid",
                quotes,
                words,
                speaker);
    }

    /** Speakers that only a correction brought in, and none has any more. */
    private void forgetUnused(Stored stored) {
        database.update(
                "delete from article_speaker s where s.article_id = ? and s.version = ? and s.body -> 'ref' is null"
                        + " and not exists (select 1 from quote q where q.speaker_id = s.id)",
                stored.articleId(),
                stored.version());
    }

    private static int words(String text) {
        return (int) SPACE.splitAsStream(text)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
