package verbatim.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.sentiment.SentimentEngine.Explain;
import verbatim.sentiment.SentimentEngine.Mode;

/** Whatever comes in, a well-formed tone comes out, in time that grows with the text and no faster. */
class AnyTextTest {

    private final SentimentEngine engine = SentimentEngine.load();

    private Tone tone(String text) {
        return engine.score(List.of(new Passage(text, null)), Mode.FULL, Explain.RULES)
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!…", "“”", "😀😀", "\uD83D", "\uDE00 \uD83D", "42", "\u0000", "-", "''"})
    void withoutWordsIsNeutralAndCalm(String text) {
        Tone tone = tone(text);

        assertThat(tone.label()).isEqualTo(Tone.Label.NEUTRAL);
        assertThat(tone.score()).isZero();
        assertThat(tone.magnitude()).isLessThan(0.1);
        assertThat(tone.phrases()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "not",
                "not not never very but unless if",
                "unless",
                "so so so so so so",
                "good \uD83D bad",
                "don’t don't DON'T",
                "ﬁne naïve Ångström İSTANBUL",
                "no-one's-worst-nightmare"
            })
    void isWellFormed(String text) {
        Tone tone = tone(text);

        assertThat(tone.score()).isBetween(-1.0, 1.0);
        assertThat(tone.magnitude()).isBetween(0.0, 1.0);
        assertThat(tone.confidence()).isBetween(0.0, 1.0);
        Tone.Distribution d = tone.distribution();
        assertThat(d.negative() + d.neutral() + d.positive()).isCloseTo(1.0, within(1e-9));
        for (Tone.Phrase phrase : tone.phrases()) {
            assertThat(phrase.score()).isBetween(-1.0, 1.0);
            assertThat(phrase.span().end()).isBetween(phrase.span().start() + 1, text.length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not very good but ", "never ", "!", "\uD83D", "if unless ", "a'", "no deal until "})
    @Timeout(120)
    void aMillionUnitsAreLinear(String piece) {
        String quarter = piece.repeat(250_000 / piece.length());
        String whole = quarter.repeat(4);
        tone(quarter);

        long one = work(quarter);
        long four = work(whole);

        assertThat(four).as("four times the text, compared with " + one).isLessThan(10 * one);
    }

    /** CPU time of this thread: a busy machine does not change it much; a quadratic step makes it sixteen times as long. */
    private long work(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        assertThat(tone(text).score()).isBetween(-1.0, 1.0);
        return threads.getCurrentThreadCpuTime() - before;
    }

    @Test
    void sameInputSameAnswerFromAnotherEngine() {
        String quote = "We had a frank exchange, but it may well be the worst deal they ever signed.";

        assertThat(SentimentEngine.load()
                        .score(List.of(new Passage(quote, null)), Mode.FULL, Explain.RULES)
                        .getFirst())
                .isEqualTo(tone(quote));
    }

    @Test
    void contextIsNotScored() {
        String quote = "The vote is on Monday.";
        String context = "The furious minister slammed a disgraceful, rotten bill. \"The vote is on Monday.\"";

        assertThat(engine.score(List.of(new Passage(quote, context)), Mode.FULL, Explain.RULES)
                        .getFirst()
                        .score())
                .isEqualTo(tone(quote).score());
    }

    @Test
    void anInterruptStopsTheWorkAndStaysSet() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> tone("fine")).isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
