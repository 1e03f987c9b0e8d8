package verbatim.sentiment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.sentiment.lexicon.Lexicon;
import verbatim.sentiment.scoping.CueFinder;
import verbatim.sentiment.scoping.Reading;
import verbatim.sentiment.text.Tokenizer;

class ToneModelTest {

    private final ToneModel model = ModelFile.load();

    @Test
    void shippedGramsHaveThreeWordsAtMost() {
        assertThat(model.weights().keySet())
                .filteredOn(Feature::isGram)
                .isNotEmpty()
                .allMatch(name -> name.split(" ", -1).length <= FeatureExtractor.MAX_WORDS);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        String text = String.join("\n", ModelFile.lines(model, List.of("a comment")));

        ToneModel again = ModelFile.read(new StringReader(text));

        assertThat(again.weights()).isEqualTo(model.weights());
        assertThat(again.shape()).isEqualTo(model.shape());
        assertThat(again.version()).isEqualTo(model.version());
    }

    @Test
    void aFileWithoutShapeIsRefused() {
        assertThatThrownBy(() -> ModelFile.read(new StringReader("@version\t1\ngood\t0\t0\t1")))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Training sees features by name, scoring walks a tree of words: both must come to the same probabilities. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was a very good deal, and nobody was hurt.",
                "They will not sign unless we do!",
                "Who knows? 42 people never came.",
                "tremendous"
            })
    void trainingAndScoringSeeTheSameFeatures(String text) {
        Reading reading = new CueFinder(Lexicon.load()).read(Tokenizer.tokenize(text));
        Contributions contributions = new Contributions(model, reading.tokens().size());

        FeatureExtractor.extract(reading, contributions);

        ToneModel.Probabilities byName = model.probabilities(FeatureExtractor.extract(reading));
        assertThat(contributions.probabilities().negative()).isCloseTo(byName.negative(), within(1e-9));
        assertThat(contributions.probabilities().positive()).isCloseTo(byName.positive(), within(1e-9));
    }

    @Test
    void theShapeIsMonotoneAndMeetsItsPoints() {
        Shape shape = new Shape(1, 0.2, 0.1);
        double last = -1;
        for (int i = -100; i <= 100; i++) {
            double positive = 0.5 + i / 200.0;
            double score = shape.score(new ToneModel.Probabilities(1 - positive, 0, positive));
            assertThat(score).isBetween(last, 1.0);
            last = score;
        }
        assertThat(shape.score(new ToneModel.Probabilities(0.4, 0.4, 0.2))).isCloseTo(-0.25, within(1e-9));
        assertThat(shape.score(new ToneModel.Probabilities(0.3, 0.3, 0.4))).isCloseTo(0.25, within(1e-9));
        assertThat(shape.score(new ToneModel.Probabilities(0, 0, 1))).isEqualTo(1);
    }
}
