package verbatim.sentiment.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import verbatim.sentiment.Passage;
import verbatim.sentiment.SentimentEngine.Explain;
import verbatim.sentiment.SentimentEngine.Mode;
import verbatim.sentiment.Tone;

class CachedScorerTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Counting counting = new Counting();
    private final CachedScorer cached = new CachedScorer(counting, 2, registry);

    @Test
    void aTextIsScoredOnceAndAnswersKeepTheirOrder() {
        List<Tone> first = cached.score(passages("a", "bb"), Mode.FULL, Explain.RULES);
        List<Tone> second = cached.score(passages("bb", "ccc", "a"), Mode.FULL, Explain.RULES);

        assertThat(counting.scored).containsExactly("a", "bb", "ccc");
        assertThat(second).extracting(Tone::score).containsExactly(0.2, 0.3, 0.1);
        assertThat(first).extracting(Tone::score).containsExactly(0.1, 0.2);
        assertThat(count("hit")).isEqualTo(2);
        assertThat(count("miss")).isEqualTo(3);
    }

    @Test
    void theTextUsedLongestAgoIsForgotten() {
        cached.score(passages("a", "bb", "ccc"), Mode.FULL, Explain.RULES);
        cached.score(passages("ccc", "a"), Mode.FULL, Explain.RULES);

        assertThat(counting.scored).containsExactly("a", "bb", "ccc", "a");
    }

    @Test
    void modeAndExplanationAreApart() {
        cached.score(passages("a"), Mode.FULL, Explain.RULES);
        cached.score(passages("a"), Mode.FULL, Explain.FULL);
        cached.score(passages("a"), Mode.FAST, Explain.RULES);
        cached.score(passages("a"), Mode.FAST, Explain.RULES);

        assertThat(counting.scored).hasSize(4);
    }

    private double count(String result) {
        return registry.get("verbatim.sentiment.cache")
                .tag("result", result)
                .counter()
                .count();
    }

    private static List<Passage> passages(String... texts) {
        return Stream.of(texts).map(text -> new Passage(text, null)).toList();
    }

    /** A scorer that knows how often it was asked. */
    private static final class Counting implements Scorer {

        private final List<String> scored = new ArrayList<>();

        @Override
        public String version() {
            return "counting";
        }

        @Override
        public List<Tone> score(List<Passage> passages, Mode mode, Explain explain) {
            passages.forEach(passage -> scored.add(passage.text()));
            return passages.stream()
                    .map(passage -> new Tone(
                            passage.text().length() / 10.0,
                            Tone.Label.NEUTRAL,
                            0.5,
                            0.5,
                            new Tone.Distribution(0.2, 0.6, 0.2),
                            List.of()))
                    .toList();
        }
    }
}
