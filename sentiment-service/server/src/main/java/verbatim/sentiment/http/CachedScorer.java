package verbatim.sentiment.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.sentiment.Passage;
import verbatim.sentiment.SentimentEngine.Explain;
import verbatim.sentiment.SentimentEngine.Mode;
import verbatim.sentiment.Tone;

/**
 * A scorer that remembers the tones of the texts it scored last: the same quote stands in many articles, and the encoder
 * takes milliseconds for each. Texts are kept as hashes only. Scores do not depend on it, as a text's tone depends on the
 * text alone.
 */
final class CachedScorer implements Scorer {

    /** Longer texts are rarely the same, and their tones are large. */
    private static final int LONGEST = 4_000;

    private final Scorer scorer;
    private final Map<Key, Tone> tones;
    private final Counter hits;
    private final Counter misses;

    private record Key(String hash, Mode mode, Explain explain) {}

    /**
     * @param size texts that are remembered at most; about 1 KB each
     */
    CachedScorer(Scorer scorer, int size, MeterRegistry registry) {
        this.scorer = scorer;
        this.tones = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Tone> eldest) {
                return size() > size;
            }
        };
        this.hits = counter(registry, "hit");
        this.misses = counter(registry, "miss");
    }

    private static Counter counter(MeterRegistry registry, String result) {
        return Counter.builder("verbatim.sentiment.cache")
                .description("Texts for the encoder by whether their tone was remembered")
                .tag("result", result)
                .register(registry);
    }

    @Override
    public String version() {
        return scorer.version();
    }

    /** Only what the encoder scores is remembered: without it, scoring takes less time than hashing and looking up. */
    @Override
    public List<Tone> score(List<Passage> passages, Mode mode, Explain explain) {
        if (mode == Mode.FAST) {
            return scorer.score(passages, mode, explain);
        }
        List<@Nullable Tone> known = new ArrayList<>(passages.size());
        List<Passage> unknown = new ArrayList<>();
        List<Key> keys = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            Key key = new Key(hash(passage.text()), mode, explain);
            Tone tone = find(key);
            keys.add(key);
            known.add(tone);
            if (tone == null) {
                unknown.add(passage);
            }
        }
        hits.increment(passages.size() - unknown.size());
        misses.increment(unknown.size());
        List<Tone> scored = scorer.score(unknown, mode, explain);
        List<Tone> all = new ArrayList<>(passages.size());
        int next = 0;
        for (int i = 0; i < passages.size(); i++) {
            Tone tone = known.get(i);
            if (tone == null) {
                tone = scored.get(next++);
                if (passages.get(i).text().length() <= LONGEST) {
                    remember(keys.get(i), tone);
                }
            }
            all.add(tone);
        }
        return all;
    }

    private @Nullable Tone find(Key key) {
        synchronized (tones) {
            return tones.get(key);
        }
    }

    private void remember(Key key, Tone tone) {
        synchronized (tones) {
            tones.put(key, tone);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new String(digest, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
