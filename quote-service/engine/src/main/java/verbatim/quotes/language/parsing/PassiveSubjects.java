package verbatim.quotes.language.parsing;

import java.util.Arrays;
import java.util.List;

/**
 * The one repair that CoreNLP makes to the basic dependencies of its parser ({@code correctSubjPass}): the subject of a verb
 * with a passive auxiliary is a passive subject, whatever the parser called it.
 */
final class PassiveSubjects {

    private final int auxiliary;
    private final int[][] activeToPassive;

    PassiveSubjects(String[] relations) {
        List<String> names = Arrays.asList(relations);
        auxiliary = names.indexOf("aux:pass");
        activeToPassive = new int[][] {
            {names.indexOf("nsubj"), names.indexOf("nsubj:pass")}, {names.indexOf("csubj"), names.indexOf("csubj:pass")}
        };
    }

    void correct(int[] heads, int[] relations) {
        for (int i = 0; i < relations.length; i++) {
            if (relations[i] == auxiliary) {
                correctSubjects(heads[i], heads, relations);
            }
        }
    }

    private void correctSubjects(int verb, int[] heads, int[] relations) {
        for (int i = 0; i < heads.length; i++) {
            for (int[] pair : activeToPassive) {
                if (heads[i] == verb && relations[i] == pair[0]) {
                    relations[i] = pair[1];
                }
            }
        }
    }
}
