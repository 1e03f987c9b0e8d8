package verbatim.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.sentiment.Engine.scoreOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.sentiment.SentimentEngine.Explain;
import verbatim.sentiment.SentimentEngine.Mode;

/** Tones that no list of words gives: what is said in the language of a desk, and what negation does to it. */
class DesksTest {

    private static final double EDGE = 0.25;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We had a frank and constructive exchange.",
                "The talks were productive and friendly.",
                "We made some concessions, and it was worth it.",
                "We beat expectations for a fourth quarter running.",
                "Orders are picking up nicely.",
                "We are cautiously optimistic about next year.",
                "She has the right temperament to lead.",
                "a good start",
                "nice work",
                "well done",
                "quite encouraging"
            })
    void progressAndPraiseOfTheDesksArePositive(String quote) {
        assertThat(scoreOf(quote)).isGreaterThanOrEqualTo(EDGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The talks have reached a deadlock.",
                "This is a grave provocation and it will not go unanswered.",
                "They have walked back every promise they made.",
                "They refuse every concession.",
                "The verdict is a travesty.",
                "The witness lied under oath.",
                "We threw it away in the last minute.",
                "Revenue fell short of expectations.",
                "It was a record loss for the group.",
                "He is unfit for office.",
                "Oh, brilliant: another committee to bury the truth.",
                "How dare they?"
            })
    void deadlockBlameAndLossOfTheDesksAreNegative(String quote) {
        assertThat(scoreOf(quote)).isLessThanOrEqualTo(-EDGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I would not call that leadership.",
                "There is nothing admirable about this scheme.",
                "It was far from a triumph.",
                "hardly a success",
                "lack of respect"
            })
    void deniedPraiseIsNegative(String quote) {
        assertThat(scoreOf(quote)).isLessThanOrEqualTo(-EDGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not bad.",
                "The fund is no longer short of money.",
                "We are no longer afraid of them.",
                "She was never rude to us."
            })
    void deniedBlameIsNotNegative(String quote) {
        assertThat(scoreOf(quote)).isGreaterThan(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't know him well, but she is a superb minister.",
                "It isn't the money that matters, it is a wonderful project.",
                "There is no doubt that she is brave."
            })
    void negationElsewhereLeavesPraiseAlone(String quote) {
        assertThat(scoreOf(quote)).isGreaterThanOrEqualTo(EDGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unless they apologise, we walk out.",
                "Until the shelling stops, there is nothing to talk about.",
                "You won't see a signature from us unless they open the books.",
                "There can be no agreement until the troops have left."
            })
    void whatIsRefusedUnderAConditionIsMildlyNegative(String quote) {
        assertThat(scoreOf(quote)).isBetween(-0.85, -EDGE);
    }

    @Test
    void aHedgeMakesPraiseMilder() {
        assertThat(scoreOf("It may well be the best budget in years."))
                .isLessThan(scoreOf("It is the best budget in years."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The hearing resumes at ten o'clock.",
                "The funeral is on Friday.",
                "I have no comment on that.",
                "Both sides will meet again in the spring.",
                "When does the session start?",
                "How many ships are there?"
            })
    void proceedingsAndPlainQuestionsAreNeutral(String quote) {
        assertThat(scoreOf(quote)).isBetween(-EDGE, EDGE);
    }

    /** What is left out moves the score by what the phrase is said to weigh. */
    @ParameterizedTest
    @ValueSource(strings = {"The verdict is a travesty.", "The vote was close, but she ran a superb campaign."})
    void leavingAPhraseOutMovesTheScoreByItsShare(String quote) {
        SentimentEngine engine = SentimentEngine.load();
        Tone tone = engine.score(List.of(new Passage(quote, null)), Mode.FULL, Explain.FULL)
                .getFirst();
        assertThat(tone.phrases()).isNotEmpty();
        for (Tone.Phrase phrase : tone.phrases()) {
            String rest = quote.substring(0, phrase.span().start()) + " "
                    + quote.substring(phrase.span().end());
            double without = engine.score(List.of(new Passage(rest, null)), Mode.FULL, Explain.RULES)
                    .getFirst()
                    .score();
            assertThat(phrase.score()).isEqualTo(Math.clamp(tone.score() - without, -1.0, 1.0));
        }
        assertThat(tone.phrases())
                .anyMatch(phrase -> phrase.score() * tone.score() > 0 && Math.abs(phrase.score()) > 0.2);
    }

    /** No quote's tone depends on what else is asked for. */
    @Test
    void companyDoesNotChangeATone() {
        SentimentEngine engine = SentimentEngine.load();
        List<Passage> many = List.of(
                new Passage("The hearing resumes at ten o'clock.", null),
                new Passage("The verdict is a travesty. ".repeat(40), null),
                new Passage("nice work", null));

        List<Tone> together = engine.score(many, Mode.FULL, Explain.RULES);

        for (int i = 0; i < many.size(); i++) {
            assertThat(engine.score(List.of(many.get(i)), Mode.FULL, Explain.RULES)
                            .getFirst())
                    .isEqualTo(together.get(i));
        }
    }
}
