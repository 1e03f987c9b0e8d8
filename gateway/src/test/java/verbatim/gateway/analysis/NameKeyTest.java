package verbatim.gateway.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeyTest {

    @Test
    void caseWidthAndSpacesDoNotCount() {
        assertThat(NameKey.of(" ANA\u00a0 Ruiz\n")).isEqualTo("ana ruiz");
        assertThat(NameKey.of("Ａｎａ")).isEqualTo("ana");
        assertThat(NameKey.of("STRASSE")).isEqualTo(NameKey.of("Straße"));
        assertThat(NameKey.of("Müller")).isEqualTo(NameKey.of("Mu\u0308ller")).isNotEqualTo(NameKey.of("Muller"));
    }

    @Test
    void longNamesAreCutAtCodePoints() {
        assertThat(NameKey.of("😀".repeat(400))).isEqualTo("😀".repeat(300));
    }
}
