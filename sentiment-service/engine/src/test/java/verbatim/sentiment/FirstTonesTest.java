package verbatim.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.sentiment.Engine.fastToneOf;
import static verbatim.sentiment.Engine.modifiersOf;
import static verbatim.sentiment.Engine.phrasesOf;
import static verbatim.sentiment.Engine.scoreOf;
import static verbatim.sentiment.Engine.toneOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tones that the product was asked for with. */
class FirstTonesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The meeting has begun very constructively",
                "Both delegations worked very constructively through the night.",
                "It started very constructively."
            })
    void veryConstructivelyIsClearlyPositiveAndItsOwnEvidence(String quote) {
        assertThat(scoreOf(quote)).isGreaterThanOrEqualTo(0.5);
        assertThat(phrasesOf(quote)).contains("very constructively");
        assertThat(modifiersOf(quote, Tone.Modifier.Kind.INTENSIFIER)).contains("very");
    }

    @ParameterizedTest
    @ValueSource(strings = {"getting there", "“getting there.”", "We are getting there"})
    void gettingThereIsPositive(String quote) {
        assertThat(scoreOf(quote)).isBetween(0.25, 0.9);
        assertThat(fastToneOf(quote).score()).isBetween(0.25, 0.8);
        assertThat(phrasesOf(quote)).contains("getting there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "you’re not going to get a truce unless both of them give something up",
                "We will not sign anything until the prisoners are home.",
                "There won't be a vote unless the committee hands over the files"
            })
    void refusalHedgedByAConditionIsMildlyNegative(String quote) {
        Tone tone = toneOf(quote);
        assertThat(tone.score()).isBetween(-0.85, -0.25);
        assertThat(tone.phrases()).isNotEmpty();
        assertThat(modifiersOf(quote, Tone.Modifier.Kind.CONDITION)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A meeting of the delegations begins in Jeddah",
                "The committee meets on Thursday in Geneva.",
                "The minister will travel to Oslo next week."
            })
    void announcementIsNeutral(String quote) {
        assertThat(toneOf(quote).label()).isEqualTo(Tone.Label.NEUTRAL);
    }
}
