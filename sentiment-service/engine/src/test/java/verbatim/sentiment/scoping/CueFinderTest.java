package verbatim.sentiment.scoping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.sentiment.lexicon.Lexicon;
import verbatim.sentiment.lexicon.Modifier;
import verbatim.sentiment.text.Tokenizer;

/** What scope makes of a cue, before any learned weight. */
class CueFinderTest {

    private final CueFinder finder = new CueFinder(Lexicon.load());

    private double sum(String text) {
        return finder.read(Tokenizer.tokenize(text)).cues().stream()
                .mapToDouble(Cue::value)
                .sum();
    }

    private boolean acts(Modifier.Kind kind, String text) {
        return finder.read(Tokenizer.tokenize(text)).cues().stream().anyMatch(cue -> cue.has(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks were not constructive.",
                "The talks have never been constructive.",
                "I don’t think the talks were constructive.",
                "The talks are no longer constructive.",
                "The talks were hardly constructive.",
                "The talks were far from constructive.",
                "Nobody called the talks constructive."
            })
    void negationTurnsWhatStandsInItsScope(String text) {
        assertThat(sum(text)).isNegative();
        assertThat(acts(Modifier.Kind.NEGATION, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They did not come, a wonderful surprise.",
                "No. It was a wonderful evening.",
                "He was not there because of a wonderful concert.",
                "The minister did not speak; the reception was wonderful."
            })
    void negationEndsWithItsClause(String text) {
        assertThat(sum(text)).isPositive();
        assertThat(acts(Modifier.Kind.NEGATION, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She is not only generous.",
                "No doubt he was generous.",
                "There is no question that it was generous.",
                "It was not just generous."
            })
    void aPseudoNegationTurnsNothing(String text) {
        assertThat(sum(text)).isPositive();
        assertThat(acts(Modifier.Kind.NEGATION, text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "The plan is very generous., The plan is generous.",
        "That was an extremely reckless move., That was a reckless move.",
        "They are deeply grateful., They are grateful."
    })
    void intensifiersMakeStronger(String with, String without) {
        assertThat(Math.abs(sum(with))).isGreaterThan(Math.abs(sum(without)));
        assertThat(acts(Modifier.Kind.INTENSIFIER, with)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "The plan is somewhat reckless., The plan is reckless.",
        "I was a bit sad., I was sad.",
        "He was slightly happy., He was happy."
    })
    void downtonersMakeWeaker(String with, String without) {
        assertThat(Math.abs(sum(with))).isLessThan(Math.abs(sum(without)));
    }

    @ParameterizedTest
    @CsvSource({
        "This might be a disaster., This is a disaster.",
        "Perhaps it is a wonderful idea., It is a wonderful idea.",
        "It seems reckless., It is reckless."
    })
    void hedgesMakeWeaker(String with, String without) {
        assertThat(Math.abs(sum(with))).isLessThan(Math.abs(sum(without)));
        assertThat(acts(Modifier.Kind.HEDGE, with)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "If it is a disaster we will see., It is a disaster.",
        "As long as he is honest we listen., He is honest.",
        "We listen unless they are rude., They are rude."
    })
    void conditionsMakeWeaker(String with, String without) {
        assertThat(Math.abs(sum(with))).isLessThan(Math.abs(sum(without)));
        assertThat(acts(Modifier.Kind.CONDITION, with)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There will be no vote unless the files arrive.",
                "We won't move until they call.",
                "Nobody leaves this room unless I say so."
            })
    void aRefusalUnderAConditionIsACueOfItsOwn(String text) {
        assertThat(sum(text)).isNegative();
        assertThat(acts(Modifier.Kind.CONDITION, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The food was good, but the service was bad.",
                "The start was happy, however the end was sad.",
                "He is honest but rude."
            })
    void whatFollowsAContrastWeighsMore(String text) {
        assertThat(sum(text)).isNegative();
    }
}
