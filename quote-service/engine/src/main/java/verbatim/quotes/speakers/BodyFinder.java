package verbatim.quotes.speakers;

import java.util.Locale;
import java.util.Set;
import verbatim.quotes.language.EntityType;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;
import verbatim.quotes.speakers.Chunker.Chunk;
import verbatim.quotes.speakers.Mention.Category;

/** Finds the names of bodies and places, and names that the recogniser does not know. */
final class BodyFinder {

    /** Parts of a state: who owns one is a country, whatever the recogniser takes it for. */
    private static final Set<String> STATE_ORGANS = Set.of(
            "ministry",
            "parliament",
            "government",
            "senate",
            "army",
            "navy",
            "cabinet",
            "embassy",
            "police",
            "treasury");

    private static final Set<String> INDEFINITE =
            Set.of("a", "an", "another", "one", "some", "several", "many", "other", "any", "no", "each", "every");

    private final WordLists words;
    private final NameJoints joints;
    private final BodyNames names;
    private final MentionList found;

    BodyFinder(WordLists words, NameJoints joints, BodyNames names, MentionList found) {
        this.words = words;
        this.joints = joints;
        this.names = names;
        this.found = found;
    }

    /** A place that owns what follows ("Ukraine ’s Foreign Ministry") is a mention of its own too. */
    void findOwner(Sentence sentence, Chunk chunk) {
        for (int i = chunk.first(); i < chunk.last(); i++) {
            Token token = sentence.token(i);
            boolean name = token.entity() == EntityType.LOCATION || token.entity() == EntityType.ORGANIZATION;
            if (name && sentence.token(i + 1).tag().equals("POS")) {
                int first = i;
                while (first > chunk.first() && sentence.token(first - 1).entity() == token.entity()) {
                    first--;
                }
                Category category = token.entity() == EntityType.LOCATION ? Category.PLACE : Category.ORGANIZATION;
                found.addName(category, sentence, first, i);
            }
        }
    }

    /**
     * Finds the name that a noun phrase ends in, or the one before a document.
     *
     * @return whether the phrase is a name to its end, so that it describes nobody
     */
    boolean find(Sentence sentence, Chunk chunk) {
        Token head = sentence.token(chunk.last());
        boolean body = !found.isHeadline() && names.isName(sentence, chunk.first(), chunk.last());
        boolean title = !body && (words.isPerson(head.word()) || words.isHonorific(head.word()));
        boolean common = head.tag().equals("NN") || head.tag().equals("NNS");
        boolean number = NameJoints.isNumber(sentence, chunk.last());
        if (!title && (number || body || head.isProper() || head.entity() != EntityType.NONE && !common)) {
            int first = number ? chunk.last() - 1 : chunk.last();
            boolean organ = STATE_ORGANS.contains(head.lemma());
            while (first > chunk.first()
                    && (nameContinues(sentence, first - 1) || organ && owns(sentence, first - 1))) {
                first--;
            }
            if (sentence.token(first).tag().equals("POS")) {
                first++;
            }
            if (first <= chunk.last() && !words.isHonorific(sentence.words(first, chunk.last()))) {
                Category category =
                        number || body ? Category.ORGANIZATION : nameCategory(sentence, first, chunk.last());
                found.addName(category, sentence, first, chunk.last());
                return true;
            }
        }
        int owner = words.isGroup(head.lemma()) ? named(sentence, chunk) : -1;
        if (owner >= 0) {
            found.addName(Category.ORGANIZATION, sentence, owner, chunk.last());
            return true;
        }
        if (words.isDocument(head.lemma())) {
            issuer(sentence, chunk);
        }
        return false;
    }

    /**
     * "The Trump campaign", "Clinton’s team": a group that a name tells apart is as good as named.
     *
     * @return the first token of that name, -1 where there is none or the group is brought in as a new one
     */
    private static int named(Sentence sentence, Chunk chunk) {
        if (INDEFINITE.contains(sentence.token(chunk.first()).lemma())) {
            return -1;
        }
        for (int i = chunk.first(); i < chunk.last(); i++) {
            Token token = sentence.token(i);
            if (token.isProper() || token.entity() == EntityType.ORGANIZATION) {
                return i;
            }
            if (token.isVerb() || token.tag().equals("CD")) {
                return -1;
            }
        }
        return -1;
    }

    /** "An FA statement", "the IMF report": the name before a document is a mention of its own. */
    private void issuer(Sentence sentence, Chunk chunk) {
        int last = chunk.last() - 1;
        if (last >= chunk.first() && AcronymFinder.isUnknown(sentence.token(last))) {
            found.addName(Category.UNKNOWN, sentence, last, last);
            return;
        }
        while (last > chunk.first() && !sentence.token(last).isProper()) {
            last--;
        }
        int first = last;
        while (first > chunk.first() && sentence.token(first - 1).isProper()) {
            first--;
        }
        boolean name = last >= chunk.first() && sentence.token(last).isProper();
        boolean known = name
                && (sentence.token(last).entity() == EntityType.PERSON
                        || sentence.token(last + 1).tag().equals("POS"));
        if (name && !known && !words.isCalendar(sentence.token(last).word())) {
            Category category = nameCategory(sentence, first, last);
            if (category != Category.PLACE && category != Category.PERSON) {
                found.addName(category, sentence, first, last);
            }
        }
    }

    private static boolean owns(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return token.isProper()
                || token.tag().equals("POS") && i > 0 && sentence.token(i - 1).isProper();
    }

    private boolean nameContinues(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return token.isProper()
                || i > 0
                        && token.tag().equals("JJ")
                        && Character.isUpperCase(token.word().charAt(0))
                        && sentence.token(i + 1).isProper()
                || i > 0
                        && NameJoints.isOf(token)
                        && sentence.token(i - 1).isProper()
                        && sentence.token(i + 1).isProper()
                || token.entity() == EntityType.ORGANIZATION
                || token.entity() == EntityType.LOCATION
                || token.word().equals("&")
                || joints.isJoint(sentence, i)
                || NameJoints.isNumber(sentence, i) && sentence.token(i + 1).isProper()
                || NameJoints.isCapitalNoun(token) && joints.isJoint(sentence, i + 1)
                || token.tag().equals("POS")
                        && i > 0
                        && sentence.token(i - 1).entity() != EntityType.PERSON
                        && sentence.token(i - 1).isProper();
    }

    private Category nameCategory(Sentence sentence, int first, int last) {
        EntityType type = sentence.token(last).entity();
        for (int i = first; i <= last; i++) {
            if (sentence.token(i).entity() == EntityType.ORGANIZATION) {
                type = EntityType.ORGANIZATION;
            }
        }
        Token head = sentence.token(last);
        if (type == EntityType.ORGANIZATION || words.isGroup(head.word().toLowerCase(Locale.ROOT))) {
            return Category.ORGANIZATION;
        }
        if (type == EntityType.LOCATION) {
            return Category.PLACE;
        }
        return words.isPerson(head.word()) ? Category.PERSON : Category.UNKNOWN;
    }
}
