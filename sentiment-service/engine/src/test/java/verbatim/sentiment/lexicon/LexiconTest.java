package verbatim.sentiment.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.sentiment.text.Tokenizer;

class LexiconTest {

    private final Lexicon lexicon = Lexicon.load();

    private double valence(String phrase) {
        List<Lexicon.Hit<Polarity>> hits = lexicon.polarities(Tokenizer.tokenize(phrase));
        assertThat(hits).as(phrase).isNotEmpty();
        return hits.getFirst().value().valence();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "constructive",
                "productively",
                "getting there",
                "common ground",
                "beat expectations",
                "exonerated",
                "record profits",
                "well-deserved",
                "step in the right direction",
                "praised"
            })
    void knowsGoodNewsOfEveryDesk(String phrase) {
        assertThat(valence(phrase)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deadlock",
                "stalemate",
                "walked back",
                "record loss",
                "profit warnings",
                "miscarriage of justice",
                "slap in the face",
                "below par",
                "double standards",
                "no comment"
            })
    void knowsBadNewsOfEveryDesk(String phrase) {
        assertThat(valence(phrase)).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"United States", "Supreme Court", "health care", "climate change", "death penalty"})
    void namesOfThingsCarryNoTone(String phrase) {
        assertThat(lexicon.polarities(Tokenizer.tokenize(phrase)))
                .allMatch(hit -> hit.value().valence() == 0);
    }

    @Test
    void theLongestEntryWins() {
        List<Lexicon.Hit<Polarity>> hits = lexicon.polarities(Tokenizer.tokenize("a step in the right direction"));

        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().from()).isEqualTo(1);
        assertThat(hits.getFirst().to()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "praise/v, praised",
        "stop/v, stopping",
        "deny/v, denied",
        "agree/v, agreeing",
        "setback/n, setbacks",
        "crisis, crisis"
    })
    void inflectsRegularWords(String entry, String form) {
        assertThat(Inflection.forms(entry)).contains(form);
    }
}
