package verbatim.quotes.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import verbatim.quotes.language.EntityType;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;

/** Finds base noun phrases by their tags: one pass over a sentence. */
final class Chunker {

    private static final Set<String> OPENERS = Set.of("DT", "PDT", "PRP$");
    private static final Set<String> INNER = Set.of(
            "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "VBN", "VBG", "AFX", "$", "ADD", "FW");
    /** Words that stand for somebody without a noun. */
    private static final Set<String> ALONE = Set.of(
            "one", "another", "others", "some", "many", "several", "both", "most", "few", "each", "neither", "two",
            "three");

    private final WordLists words;
    private final NameJoints joints;

    Chunker(WordLists words, NameJoints joints) {
        this.joints = joints;
        this.words = words;
    }

    /** First and last token of a base noun phrase. */
    record Chunk(int first, int last) {}

    List<Chunk> chunks(Sentence sentence) {
        List<Chunk> chunks = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            int end = end(sentence, i);
            if (end > i) {
                int last = trim(sentence, i, beforeSpeechVerb(sentence, i, end - 1));
                int first = skipLeading(sentence, i, last);
                if (last >= first) {
                    chunks.add(new Chunk(first, last));
                }
                i = end;
            } else {
                i++;
            }
        }
        return chunks;
    }

    private int end(Sentence sentence, int from) {
        int i = from;
        Token token = sentence.token(i);
        if (!inner(sentence, i) && !OPENERS.contains(token.tag())) {
            return from;
        }
        int quote = token.quote();
        i++;
        while (i < sentence.size()
                && sentence.token(i).quote() == quote
                && (inner(sentence, i) || insideName(sentence, i) || doubleOpener(sentence, from, i))) {
            i++;
        }
        return i;
    }

    private boolean inner(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return !token.isPlaceholder()
                && (INNER.contains(token.tag()) || token.entity() != EntityType.NONE && !token.isPunctuation())
                && !(words.isCalendar(token.word()) && token.isProper());
    }

    /** "Department of Justice", "Johnson & Johnson": a connecting word that the recogniser counts to the name. */
    private boolean insideName(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return i + 1 < sentence.size()
                && (token.entity() == EntityType.ORGANIZATION
                                && sentence.token(i + 1).entity() == EntityType.ORGANIZATION
                        || token.word().equals("&")
                        || joints.isJoint(sentence, i));
    }

    /** "all the voters", "both his parents". */
    private static boolean doubleOpener(Sentence sentence, int from, int i) {
        return i == from + 1
                && sentence.token(from).tag().equals("PDT")
                && OPENERS.contains(sentence.token(i).tag());
    }

    /** "“…,” the document states": behind a quote the tagger takes a verb in the present for a plural noun. */
    private static int beforeSpeechVerb(Sentence sentence, int first, int last) {
        boolean behindQuote = first > 0 && sentence.token(first - 1).isQuoted();
        boolean article = sentence.token(first).tag().equals("DT");
        boolean ends = last + 1 >= sentence.size()
                || sentence.token(last + 1).isPunctuation()
                || sentence.token(last + 1).isQuoted();
        boolean verb = last - first >= 2
                && (sentence.token(last - 1).isNoun()
                        || sentence.token(last - 1).tag().equals("JJ"))
                && AMBIGUOUS.contains(sentence.token(last).word());
        return behindQuote && article && ends && verb ? last - 1 : last;
    }

    private static final Set<String> AMBIGUOUS = Set.of(
            "states", "reads", "read", "notes", "claims", "reports", "concludes", "adds", "warns", "says", "charges");

    private static int trim(Sentence sentence, int first, int last) {
        int i = isClose(sentence, last) ? last - 1 : last;
        while (i >= first
                && !sentence.token(i).isNoun()
                && sentence.token(i).entity() == EntityType.NONE
                && !ALONE.contains(sentence.token(i).lemma())
                && !isAge(sentence, i)
                && !NameJoints.isNumber(sentence, i)
                && !isMember(sentence, first, i)) {
            i--;
        }
        return i;
    }

    /** "One Republican", "another Iranian": an adjective of a party or people that stands for one of them. */
    private static boolean isMember(Sentence sentence, int first, int i) {
        Token token = sentence.token(i);
        return i == first + 1
                && token.tag().equals("JJ")
                && Character.isUpperCase(token.word().charAt(0))
                && MEMBER_OF.contains(sentence.token(first).lemma());
    }

    private static final Set<String> MEMBER_OF = Set.of("one", "another", "a", "an");

    /** "A diplomat close to the talks": the tagger often takes "close" for a noun. */
    static boolean isClose(Sentence sentence, int i) {
        if (i < 1 || i + 2 >= sentence.size()) {
            return false;
        }
        String word = sentence.token(i).word();
        String next = sentence.token(i + 1).word();
        return word.equals("close") && next.equals("to") || word.equals("familiar") && next.equals("with");
    }

    /** "The 46-year-old": an age that stands for who has it. */
    static boolean isAge(Sentence sentence, int i) {
        return i >= 4
                && sentence.token(i).lemma().equals("old")
                && sentence.token(i - 1).word().equals("-")
                && sentence.token(i - 2).lemma().equals("year");
    }

    private static int skipLeading(Sentence sentence, int first, int last) {
        int i = first;
        while (i < last
                && Set.of("POS", "HYPH", "VBG", "$").contains(sentence.token(i).tag())) {
            i++;
        }
        return i;
    }
}
