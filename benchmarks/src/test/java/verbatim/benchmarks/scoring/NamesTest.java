package verbatim.benchmarks.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@NullMarked
class NamesTest {

    @ParameterizedTest(name = "{0} for {1} ({2}): {3}")
    @CsvFileSource(resources = "names.csv", delimiter = ';')
    void anAnswerNamesTheSpeaker(@Nullable String answer, String gold, String type, boolean same) {
        assertThat(Names.same(answer, gold, type)).isEqualTo(same);
    }
}
