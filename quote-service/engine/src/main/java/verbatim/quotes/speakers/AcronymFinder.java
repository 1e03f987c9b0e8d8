package verbatim.quotes.speakers;

import java.util.Set;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;
import verbatim.quotes.speakers.Mention.Category;

/** Finds the names of bodies that an article gives an acronym for. */
final class AcronymFinder {

    /** Words in a name that an acronym may leave out. */
    private static final Set<String> JOINING = Set.of("of", "for", "the", "and", "in", "on", "to", "&", "de");

    private final MentionList found;
    private final BodyNames bodies;

    AcronymFinder(MentionList found, BodyNames bodies) {
        this.found = found;
        this.bodies = bodies;
    }

    /**
     * "The Federation of Island Fishermen (FIF)": the words whose initials an acronym in brackets has are one name
     * (after Schwartz and Hearst 2003, with whole initials only).
     */
    void find(Sentence sentence, int i) {
        if (i < 2
                || i + 1 >= sentence.size()
                || !sentence.token(i - 1).tag().equals("-LRB-")
                || !sentence.token(i + 1).tag().equals("-RRB-")) {
            return;
        }
        String letters = sentence.token(i).word();
        int first = isAcronym(letters) ? start(sentence, i - 2, letters) : -1;
        if (first < 0) {
            return;
        }
        bodies.define(letters);
        if (found.hasName(sentence, first, i - 2)) {
            return;
        }
        Mention own = found.takeLast(sentence, i);
        found.dropLast(
                before -> before.sentence() == sentence && before.first() >= first - 1 && before.last() <= i - 2);
        found.addName(Category.ORGANIZATION, sentence, first, i - 2);
        if (own != null) {
            found.add(own);
        }
    }

    /** First token of the name that ends at a token and has these initials, -1 where none does. */
    private static int start(Sentence sentence, int last, String letters) {
        int left = letters.length() - 1;
        for (int at = last; at >= 0; at--) {
            String word = sentence.token(at).word();
            if (word.charAt(0) == letters.charAt(left)) {
                left--;
                if (left < 0) {
                    return at;
                }
            } else if (!JOINING.contains(word)) {
                return -1;
            }
        }
        return -1;
    }

    /** "An FA statement": the tagger takes the letters for a common noun; the linker drops them where they stand for nobody. */
    static boolean isUnknown(Token token) {
        return token.tag().equals("NN") && isAcronym(token.word());
    }

    private static boolean isAcronym(String word) {
        return word.length() >= 2 && word.chars().allMatch(Character::isUpperCase);
    }
}
