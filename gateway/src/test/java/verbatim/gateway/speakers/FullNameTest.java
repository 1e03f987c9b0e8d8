package verbatim.gateway.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FullNameTest {

    @Test
    void twoWordsAreAFullName() {
        for (String name : List.of("Ana Ruiz", "ANA RUIZ", "Ana M. Ruiz", "Jean-Luc Moreau", "Dr Ana Ruiz", "Li Na")) {
            assertThat(FullName.is("person", name)).as(name).isTrue();
        }
    }

    @Test
    void aBareNameAnInitialOrATitleIsNot() {
        for (String name : List.of("Ruiz", "A. Ruiz", "Mr Ruiz", "Mr. A. Ruiz", "Ruiz Jr.", "Mayor Ruiz", "")) {
            assertThat(FullName.is("person", name)).as(name).isFalse();
            assertThat(FullName.is(null, name)).as(name).isFalse();
        }
    }

    @Test
    void anOrganisationIsKnownByItsName() {
        assertThat(FullName.is("organization", "Greenpeace")).isTrue();
    }
}
