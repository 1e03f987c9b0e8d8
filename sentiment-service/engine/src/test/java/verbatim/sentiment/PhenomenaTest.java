package verbatim.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.sentiment.Engine.fastToneOf;
import static verbatim.sentiment.Engine.modifiersOf;
import static verbatim.sentiment.Engine.phrasesOf;
import static verbatim.sentiment.Engine.scoreOf;
import static verbatim.sentiment.Engine.toneOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tones as a careful reader hears them, from the whole engine. */
class PhenomenaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She is a brilliant, honest leader.",
                "We are delighted with the outcome.",
                "I am very grateful to everyone who helped.",
                "Both sides made good progress today."
            })
    void praiseAndProgressArePositive(String quote) {
        assertThat(toneOf(quote).label()).isEqualTo(Tone.Label.POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is a shameful betrayal of our voters.",
                "He is a liar and a coward.",
                "The offer is insulting.",
                "They botched the rescue and then covered it up."
            })
    void blameAndContemptAreNegative(String quote) {
        assertThat(toneOf(quote).label()).isEqualTo(Tone.Label.NEGATIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The committee will publish its report in June.",
                "Eleven people were aboard the plane.",
                "The trial starts on the ninth of March.",
                "Turnout was 61 percent."
            })
    void plainFactsAreNeutralWhateverTheTopic(String quote) {
        assertThat(Math.abs(scoreOf(quote))).isLessThan(0.25);
    }

    @ParameterizedTest
    @CsvSource({
        "The meeting was productive., The meeting was not productive.",
        "I admire her., I don't admire her.",
        "He deserves our praise., He hardly deserves our praise.",
        "They support the plan., They no longer support the plan."
    })
    void negationTurnsPraise(String plain, String negated) {
        assertThat(scoreOf(plain)).isPositive();
        assertThat(scoreOf(negated)).isNegative();
        assertThat(modifiersOf(negated, Tone.Modifier.Kind.NEGATION)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "This is a disaster., This is not a disaster.",
        "The plan is terrible., The plan isn't terrible.",
        "She was rude., She was never rude."
    })
    void negationSoftensBlame(String plain, String negated) {
        assertThat(scoreOf(negated)).isGreaterThan(scoreOf(plain) + 0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"He is not only generous but wise.", "There is no doubt that she is brave."})
    void notOnlyIsNoNegation(String quote) {
        assertThat(scoreOf(quote)).isGreaterThan(0.25);
    }

    @ParameterizedTest
    @CsvSource({
        "They were very helpful., They were helpful.",
        "It was an utterly shameful display., It was a shameful display."
    })
    void intensifiersStandInTheEvidence(String with, String without) {
        assertThat(Math.abs(scoreOf(with))).isGreaterThanOrEqualTo(Math.abs(scoreOf(without)));
        assertThat(modifiersOf(with, Tone.Modifier.Kind.INTENSIFIER)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "The negotiations remain deadlocked., deadlocked",
        "We reached common ground on trade., common ground",
        "The minister walked back his pledge., walked back",
        "It was a record loss for the group., record loss",
        "We beat expectations again., beat expectations",
        "This is a miscarriage of justice., miscarriage of justice"
    })
    void phrasesOfTheDesksAreEvidence(String quote, String phrase) {
        assertThat(phrasesOf(quote)).anyMatch(found -> found.contains(phrase));
    }

    @ParameterizedTest
    @CsvSource({
        "The negotiations remain deadlocked., -1",
        "We reached common ground on trade., 1",
        "It was a record loss for the group., -1",
        "We beat expectations again., 1",
        "This is a miscarriage of justice., -1",
        "The lads were superb tonight., 1"
    })
    void phrasesOfTheDesksHaveTheirSign(String quote, int sign) {
        assertThat(Math.signum(scoreOf(quote))).isEqualTo(sign);
    }

    @ParameterizedTest
    @CsvSource({
        "It was a terrible start but a wonderful evening., It was a wonderful evening but a terrible start.",
        "He is rude but he is honest., He is honest but he is rude."
    })
    void whatFollowsButWeighsMore(String goodLast, String badLast) {
        assertThat(scoreOf(goodLast)).isGreaterThan(scoreOf(badLast));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She was a wonderful mother and a terrible boss.",
                "I am proud of the team and ashamed of the result."
            })
    void evenMixtureIsNearNeutralWithMagnitude(String quote) {
        Tone tone = toneOf(quote);
        assertThat(Math.abs(tone.score())).isLessThan(0.5);
        assertThat(tone.magnitude()).isGreaterThan(0.4);
    }

    @Test
    void wordsAndRulesHearBothSidesWhereTheNetworkHearsOne() {
        Tone tone = fastToneOf("There was joy at the win and anger at the price of the tickets.");
        assertThat(Math.abs(tone.score())).isLessThan(0.5);
        assertThat(tone.magnitude()).isGreaterThan(0.4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"When is the next meeting?", "Who will chair the panel?", "Where will the talks be held?"})
    void aQuestionWithoutAttitudeIsNeutral(String quote) {
        assertThat(Math.abs(scoreOf(quote))).isLessThan(0.25);
    }

    @Test
    void scoreAndConfidenceAreDifferentThings() {
        Tone plain = toneOf("The committee will publish its report in June.");
        Tone harsh = toneOf("He is a liar and a coward.");

        assertThat(Math.abs(plain.score())).isLessThan(0.25);
        assertThat(plain.confidence()).isGreaterThan(0.5);
        assertThat(harsh.confidence()).isNotEqualTo(Math.abs(harsh.score()));
    }

    @Test
    void aPhraseMovesTheScoreItsWay() {
        String with = "The vote is on Monday, and the bill is a disgrace.";
        String without = "The vote is on Monday, and the bill is long.";

        Tone tone = toneOf(with);

        assertThat(tone.phrases()).anyMatch(phrase -> phrase.score() < 0);
        assertThat(tone.score()).isLessThan(scoreOf(without));
    }
}
