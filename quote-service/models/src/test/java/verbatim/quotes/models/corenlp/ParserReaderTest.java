package verbatim.quotes.models.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.quotes.models.parsing.ParserModel;

class ParserReaderTest {

    @Test
    void readsNamesAndWeights() throws IOException {
        ParserModel model = TinyParser.load();

        assertThat(model.wordId("café")).isEqualTo(3);
        assertThat(model.wordId("unseen")).isZero();
        assertThat(model.tagId("NN")).isEqualTo(8);
        assertThat(model.tagId("XYZ")).isEqualTo(4);
        assertThat(model.relations()).containsExactly("root", "det", "nsubj", "obj");
        assertThat(model.inputWeights()[19 * 3 + 1]).containsExactly(0, 1, 0, 0);
        assertThat(model.bias()).containsExactly(0, 0, 0, 0.5f);
        assertThat(model.outputWeights()[3]).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.0000",
                "1.",
                ".5",
                "3.6045",
                "-0.2806",
                "0.0001",
                "16777217",
                "0.123456789",
                "123456.789012",
                "1e-3",
                "-2.5E4",
                "1.0E-45",
                "NaN",
                "0.00000000000001",
                "99999999999999999999"
            })
    void readsNumbersAsJavaDoes(String number) throws IOException {
        ParserModel model = TinyParser.read(TinyParser.text().replace("0 0 0 0.5\n", "0 0 0 " + number + "\n"));

        assertThat(Float.floatToIntBits(model.bias()[3])).isEqualTo(Float.floatToIntBits(Float.parseFloat(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-", "", "1.2.3", "--1", "1-"})
    void refusesWhatIsNoNumber(String number) {
        String text = TinyParser.text().replace("0 0 0 0.5\n", "0 0 0 " + number + "\n");

        assertThatThrownBy(() -> TinyParser.read(text)).isInstanceOf(StreamCorruptedException.class);
    }

    @Test
    void refusesAModelThatEndsEarly() {
        String text = TinyParser.text();

        assertThatThrownBy(() -> TinyParser.read(text.substring(0, text.length() / 2)))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void refusesOtherFiles() {
        assertThatThrownBy(() -> TinyParser.read("language=English\n")).isInstanceOf(StreamCorruptedException.class);
        assertThatThrownBy(() -> TinyParser.read(TinyParser.text().replace("café", "-NULL-")))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> TinyParser.read(TinyParser.text().replace("numTokens=48", "numTokens=12")))
                .hasMessageContaining("12 features");
    }
}
