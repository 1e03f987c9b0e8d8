package verbatim.quotes.speakers;

import java.util.Set;
import verbatim.quotes.language.EntityType;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;

/** Which small words and numbers go on with a name that the recogniser breaks or does not see. */
final class NameJoints {

    /** Words in capitals that a number belongs to: "Radio 4", "Channel 9", "Formula 1", "Teamsters Local 12". */
    private static final Set<String> NUMBERED = Set.of("Radio", "Channel", "Formula", "Local", "Studio", "Network");

    private final WordLists words;

    NameJoints(WordLists words) {
        this.words = words;
    }

    /** Whether a word stands between two parts of one name. */
    boolean isJoint(Sentence sentence, int i) {
        return i > 0
                && i + 1 < sentence.size()
                && (isCapitalLink(sentence, i) || isBodyOf(sentence, i) || isJoined(sentence, i));
    }

    /** Whether a number ends a name. */
    static boolean isNumber(Sentence sentence, int i) {
        String word = sentence.token(i).word();
        return i > 0
                && word.length() <= 3
                && word.chars().allMatch(Character::isDigit)
                && NUMBERED.contains(sentence.token(i - 1).word());
    }

    /** "Ministry of Defence", "Federation of Island Fishermen": a body with a capital and what it is for. */
    private boolean isBodyOf(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return isOf(token)
                && sentence.token(i - 1).isProper()
                && sentence.token(i - 1).entity() != EntityType.PERSON
                && words.isGroup(sentence.token(i - 1).lemma())
                && sentence.token(i + 1).isProper()
                && sentence.token(i + 1).entity() != EntityType.PERSON;
    }

    /** "Reporters Without Borders": a preposition with a capital inside a sentence is part of a name. */
    private static boolean isCapitalLink(Sentence sentence, int i) {
        Token token = sentence.token(i);
        if (!isCapital(token) || !(token.tag().equals("IN") || token.tag().equals("CC"))) {
            return false;
        }
        boolean proper =
                sentence.token(i - 1).isProper() && sentence.token(i + 1).isProper();
        boolean headline = i + 2 < sentence.size() && isCapital(sentence.token(i + 2));
        return proper || !headline && isCapitalNoun(sentence.token(i - 1)) && isCapitalNoun(sentence.token(i + 1));
    }

    /**
     * "U.S. Customs and Border Protection", "Department of Trade and Industry": what stands before "and" is no name without
     * what stands behind it, because it ends in something that offices look after.
     */
    private boolean isJoined(Sentence sentence, int i) {
        Token before = sentence.token(i - 1);
        Token behind = sentence.token(i + 1);
        String joint = sentence.token(i).word();
        return (joint.equals("and") || joint.equals("&"))
                && before.isProper()
                && behind.isProper()
                && before.entity() != EntityType.PERSON
                && behind.entity() != EntityType.PERSON
                && behind.entity() != EntityType.LOCATION
                && (words.isOfficeSubject(before.word()) || isOfBody(sentence, i - 1, behind));
    }

    /** "Department of Harbours and Fisheries": the office stands two words before. */
    private boolean isOfBody(Sentence sentence, int i, Token behind) {
        return i >= 2
                && sentence.token(i - 1).word().equals("of")
                && sentence.token(i - 2).isProper()
                && OFFICES.contains(sentence.token(i - 2).word())
                && !words.isGroup(behind.lemma());
    }

    private static final Set<String> OFFICES =
            Set.of("Department", "Ministry", "Office", "Bureau", "Committee", "Commission", "Board", "Institute");

    /** "Of" or "for", which in a name tell what a body is for. */
    static boolean isOf(Token token) {
        return token.word().equals("of") || token.word().equals("for");
    }

    static boolean isCapitalNoun(Token token) {
        return token.isNoun() && isCapital(token);
    }

    static boolean isCapital(Token token) {
        return Character.isUpperCase(token.word().codePointAt(0));
    }
}
