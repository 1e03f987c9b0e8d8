package verbatim.load.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class KindMixTest {

    @Test
    void kindsComeAsOftenAsTheirWeightsSay() {
        KindMix mix = KindMix.of("short:3, long:1");
        SplittableRandom random = new SplittableRandom(1);
        Map<ArticleKind, Integer> drawn = new EnumMap<>(ArticleKind.class);

        for (int i = 0; i < 4000; i++) {
            drawn.merge(mix.any(random), 1, Integer::sum);
        }

        assertThat(drawn).containsOnlyKeys(ArticleKind.SHORT, ArticleKind.LONG);
        assertThat(drawn.getOrDefault(ArticleKind.SHORT, 0)).isBetween(2850, 3150);
    }

    @Test
    void whatIsNoKindIsToldWithThoseThatAre() {
        assertThatThrownBy(() -> KindMix.of("medium"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("medium")
                .hasMessageContaining("median");
        assertThatThrownBy(() -> KindMix.of("short:0")).hasMessageContaining("0");
        assertThatThrownBy(() -> KindMix.of("")).isInstanceOf(IllegalArgumentException.class);
    }
}
