package verbatim.quotes.language.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import verbatim.quotes.models.parsing.ParserModel;

class ConfigurationTest {

    private final Configuration state = new Configuration();

    @Test
    void startsWithTheRootOnTheStackAndTheSentenceInTheBuffer() {
        state.start(2);

        assertThat(state.stack(0)).isZero();
        assertThat(state.stack(1)).isEqualTo(Configuration.NONE);
        assertThat(state.buffer(0)).isEqualTo(1);
        assertThat(state.buffer(1)).isEqualTo(2);
        assertThat(state.buffer(2)).isEqualTo(Configuration.NONE);
        assertThat(state.isTerminal()).isFalse();
    }

    @Test
    void joinsTokensOfTheSentenceOnly() {
        state.start(2);
        state.shift();

        assertThat(state.canJoin()).isFalse();

        state.shift();

        assertThat(state.canJoin()).isTrue();
        assertThat(state.canShift()).isFalse();
    }

    @Test
    void knowsTheOutermostChildrenOnEachSide() {
        state.start(5); // 1 and 2 go to the left of 3, 4 and 5 to its right
        state.shift();
        state.shift();
        state.shift();
        state.leftArc(7);
        state.leftArc(8);
        state.shift();
        state.rightArc(9);
        state.shift();
        state.rightArc(9);

        assertThat(state.leftmost(3)).isEqualTo(1);
        assertThat(state.secondLeftmost(3)).isEqualTo(2);
        assertThat(state.rightmost(3)).isEqualTo(5);
        assertThat(state.secondRightmost(3)).isEqualTo(4);
        assertThat(state.leftmost(1)).isEqualTo(Configuration.NONE);
        assertThat(state.leftmost(Configuration.NONE)).isEqualTo(Configuration.NONE);
        assertThat(state.head(1)).isEqualTo(3);
        assertThat(state.relation(1)).isEqualTo(8);
        assertThat(state.relation(2)).isEqualTo(7);
    }

    @Test
    void endsWhenTheRootIsAlone() {
        state.start(1);
        state.shift();
        state.rightArc(ParserModel.ROOT_RELATION);

        assertThat(state.isTerminal()).isTrue();
        assertThat(state.head(1)).isZero();
    }

    @Test
    void startsAfresh() {
        state.start(2);
        state.shift();
        state.shift();
        state.leftArc(7);
        state.start(2);

        assertThat(state.leftmost(2)).isEqualTo(Configuration.NONE);
        assertThat(state.stack(0)).isZero();
    }
}
