package verbatim.quotes.language.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassiveSubjectsTest {

    private static final List<String> NAMES =
            List.of("root", "nsubj", "nsubj:pass", "csubj", "csubj:pass", "aux:pass", "obj");

    @Test
    void makesTheSubjectsOfAPassiveVerbPassive() {
        // "He was seen" and the clause beside it, all under "seen" (2)
        assertThat(corrected(new int[] {2, 2, -1, 2}, "nsubj", "aux:pass", "root", "csubj"))
                .containsExactly("nsubj:pass", "aux:pass", "root", "csubj:pass");
    }

    @Test
    void leavesTheSubjectsOfOtherVerbs() {
        // the auxiliary stands under "seen" (2), the subject under "said" (3)
        assertThat(corrected(new int[] {3, 2, 3, -1}, "nsubj", "aux:pass", "obj", "root"))
                .containsExactly("nsubj", "aux:pass", "obj", "root");
    }

    private static List<String> corrected(int[] heads, String... names) {
        int[] relations = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            relations[i] = NAMES.indexOf(names[i]);
        }
        new PassiveSubjects(NAMES.toArray(String[]::new)).correct(heads, relations);
        return Arrays.stream(relations).mapToObj(NAMES::get).toList();
    }
}
