package verbatim.quotes.speakers;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import verbatim.quotes.language.EntityType;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;

/**
 * Tells names of papers and bodies from descriptions that look alike: "The Advocate" is no lawyer, the "Federation of Island
 * Fishermen" no fishermen, and "CREW" is no crew where the article has said what it stands for. One for each article.
 */
final class BodyNames {

    private final WordLists words;
    private final Set<String> acronyms = new HashSet<>();

    BodyNames(WordLists words) {
        this.words = words;
    }

    /** Takes note of letters that the article gives in brackets behind a name. */
    void define(String acronym) {
        acronyms.add(acronym);
    }

    /** Whether a noun phrase whose last word describes people or things is the name of a body all the same. */
    boolean isName(Sentence sentence, int first, int last) {
        Token head = sentence.token(last);
        return NameJoints.isCapitalNoun(head)
                && (acronyms.contains(head.word())
                        || isPaper(sentence, first, last)
                        || isBodyOfPeople(sentence, first, last));
    }

    /** "The Advocate" with the capital of its article, "Market Insider". */
    private boolean isPaper(Sentence sentence, int first, int last) {
        String head = sentence.token(last).word().toLowerCase(Locale.ROOT);
        if (!words.describes("outlet", head)) {
            return false;
        }
        if (sentence.token(first).word().equals("The") && last == first + 1) {
            return words.describes("newspaper", head) || words.describes("magazine", head);
        }
        boolean article = sentence.token(first).tag().equals("DT");
        int start = article ? first + 1 : first;
        for (int i = start; i <= last; i++) {
            if (!sentence.token(i).tag().equals("NNP")) {
                return false;
            }
        }
        return last > start;
    }

    private boolean isBodyOfPeople(Sentence sentence, int first, int last) {
        for (int i = first + 1; i < last && sentence.token(last).entity() == EntityType.ORGANIZATION; i++) {
            if (NameJoints.isOf(sentence.token(i))
                    && words.isGroup(sentence.token(i - 1).lemma())
                    && NameJoints.isCapital(sentence.token(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
