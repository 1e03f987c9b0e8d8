package verbatim.sentiment.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    private static List<String> forms(String text) {
        return Tokenizer.tokenize(text).stream().map(Token::form).toList();
    }

    @Test
    void contractionsStayWhole() {
        assertThat(forms("I don’t, can't, you’re")).containsExactly("i", "don't", ",", "can't", ",", "you're");
    }

    @Test
    void quotationMarksOfEveryKindAreNoPartOfAWord() {
        assertThat(forms("''fine'' ‘fine’ “fine”"))
                .containsExactly("'", "fine", "'", "‘", "fine", "’", "“", "fine", "”");
    }

    @Test
    void aHyphenPartsWordsAndADashIsAMark() {
        assertThat(forms("low-key talks - hard – slow"))
                .containsExactly("low", "key", "talks", "-", "hard", "–", "slow");
    }

    @Test
    void numbersAreAlikeAndKeepTheirOffsets() {
        List<Token> tokens = Tokenizer.tokenize("$1,237.50 or 3rd");

        assertThat(tokens.stream().map(Token::form)).containsExactly("$", "0", "or", "0");
        assertThat(tokens.get(1).start()).isEqualTo(1);
        assertThat(tokens.get(1).end()).isEqualTo(9);
    }

    @Test
    void offsetsCountUtf16Units() {
        List<Token> tokens = Tokenizer.tokenize("😀 bad");

        assertThat(tokens.getLast().start()).isEqualTo(3);
        assertThat(tokens.getLast().end()).isEqualTo(6);
    }

    @Test
    void capitalsAreSeenInWordsOfTwoLettersAndMore() {
        assertThat(Tokenizer.tokenize("I said NEVER Again").stream()
                        .filter(Token::shout)
                        .map(Token::form))
                .containsExactly("never");
    }

    @Test
    void runsOfOneMarkAreOneTokenAndDotsAnEllipsis() {
        assertThat(forms("no!!! well... ok")).containsExactly("no", "!", "well", "…", "ok");
    }
}
