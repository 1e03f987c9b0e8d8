package verbatim.quotes.models.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import verbatim.quotes.models.words.WordModel;
import verbatim.quotes.models.words.WordModel.NameGender;

class WordReaderTest {

    private final WordModel words = WordReader.read(
            lines("# a comment", "anna\tFEMALE", "kim\tFEMALE", "kim\tMALE", "rené\tMALE", "nobody", ""),
            lines("anna\t900 1 0 0", "bo\t90 10 0 0", "eve\t1 19 3 0", "lee\t60 40 0 0", "una\t0 19 0 0", "nobody"),
            lines("astronaut", "aunt", "astronaut"));

    WordReaderTest() throws IOException {}

    @Test
    void names_are_of_the_gender_that_the_first_list_says() {
        assertThat(words.genderOf("anna")).isEqualTo(NameGender.FEMALE);
        assertThat(words.genderOf("rené")).isEqualTo(NameGender.MALE);
        assertThat(words.genderOf("kim")).isEqualTo(NameGender.EITHER);
    }

    @Test
    void others_are_of_that_of_a_clear_majority() {
        assertThat(words.genderOf("bo")).isEqualTo(NameGender.MALE);
        assertThat(words.genderOf("eve")).isEqualTo(NameGender.FEMALE);
        assertThat(words.genderOf("lee")).isNull();
        assertThat(words.genderOf("una")).isNull();
        assertThat(words.genderOf("nobody")).isNull();
    }

    @Test
    void nouns_name_somebody_alive_or_do_not() {
        assertThat(words.isAnimate("astronaut")).isTrue();
        assertThat(words.isAnimate("asteroid")).isFalse();
    }

    private static InputStream lines(String... lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
