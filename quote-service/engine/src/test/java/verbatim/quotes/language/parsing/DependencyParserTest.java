package verbatim.quotes.language.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependencyParserTest {

    private final DependencyParser parser = new DependencyParser(TinyModel.model());

    @Test
    void attachesDependentsOnBothSides() {
        ParseTree tree = parser.parse(List.of("the", "dog", "sees", "cats"), List.of("DT", "NN", "VBZ", "NN"));

        assertThat(tree.heads()).containsExactly(1, 2, -1, 2);
        assertThat(tree.relations()).containsExactly("det", "nsubj", "root", "obj");
    }

    @Test
    void takesTheBestOfWhatIsLeftWhenNothingCanBeShifted() {
        ParseTree tree = parser.parse(List.of("well", "well"), List.of("UH", "UH"));

        // All arcs score the same, and the first that is allowed is a left arc.
        assertThat(tree.heads()).containsExactly(1, -1);
        assertThat(tree.relations()).containsExactly("det", "root");
    }

    @Test
    void makesASingleTokenTheRoot() {
        ParseTree tree = parser.parse(List.of("Yes"), List.of("UH"));

        assertThat(tree.heads()).containsExactly(-1);
        assertThat(tree.relations()).containsExactly("root");
    }

    @Test
    void givesNothingForNothing() {
        assertThat(parser.parse(List.of(), List.of()).heads()).isEmpty();
    }

    @Test
    void forgetsTheSentenceBefore() {
        List<String> words = Collections.nCopies(300, "dog");
        parser.parse(words, Collections.nCopies(300, "NN"));

        attachesDependentsOnBothSides();
    }

    @Test
    void refusesWordsWithoutTags() {
        assertThatThrownBy(() -> parser.parse(List.of("dog"), List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
