package verbatim.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;

class OffsetUnitTest {

    private static final String MIXED = "a😀é“𝔅”z";

    @Test
    void codePointsAgreeWithTheJdkEverywhere() {
        OffsetUnit.Offsets offsets = OffsetUnit.CODEPOINT.of(MIXED);

        for (int i = 0; i <= MIXED.length(); i++) {
            boolean split = i > 0 && i < MIXED.length() && Character.isLowSurrogate(MIXED.charAt(i));
            int expected = MIXED.codePointCount(0, split ? i - 1 : i);
            assertThat(offsets.of(i)).as("offset %d", i).isEqualTo(expected);
        }
    }

    @Test
    void utf16IsKept() {
        OffsetUnit.Offsets offsets = OffsetUnit.UTF16.of(MIXED);

        assertThat(offsets.of(MIXED.length())).isEqualTo(MIXED.length());
    }

    @Test
    void empty() {
        assertThat(OffsetUnit.CODEPOINT.of("").of(0)).isZero();
    }

    @Test
    void parameter() {
        assertThat(OffsetUnit.ofParameter("offsetUnit", null)).isEqualTo(OffsetUnit.UTF16);
        assertThat(OffsetUnit.ofParameter("offsetUnit", "codepoint")).isEqualTo(OffsetUnit.CODEPOINT);
        assertThatThrownBy(() -> OffsetUnit.ofParameter("offsetUnit", "bytes"))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getParameters())
                        .containsEntry("code", "invalid-value")
                        .containsEntry("field", "offsetUnit"));
    }
}
