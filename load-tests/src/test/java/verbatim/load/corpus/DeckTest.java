package verbatim.load.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class DeckTest {

    @Test
    void noneComesAgainBeforeAllHaveCome() {
        List<String> cards = List.of("a", "b", "c", "d", "e");
        Deck deck = new Deck(new SplittableRandom(1));

        List<String> drawn = IntStream.range(0, 10)
                .mapToObj(i -> deck.draw("letters", cards))
                .toList();

        assertThat(drawn.subList(0, 5)).containsExactlyInAnyOrderElementsOf(cards);
        assertThat(drawn.subList(5, 10)).containsExactlyInAnyOrderElementsOf(cards);
    }
}
