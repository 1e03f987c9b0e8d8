package verbatim.quotes.speakers;

import java.util.Set;
import verbatim.quotes.Quote.Mention.Form;
import verbatim.quotes.language.EntityType;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.speakers.Chunker.Chunk;
import verbatim.quotes.speakers.Mention.Category;

/** Finds the names of persons, with the titles before them and without what only looks like a part of them. */
final class PersonFinder {

    /** Adjectives before a name in the capitals of a headline or a lead ("Top Clinton aide"). */
    private static final Set<String> STANDING = Set.of("Top", "Former", "Ex", "Late", "Senior", "Longtime", "Then");

    private final WordLists words;
    private final MentionList found;

    PersonFinder(WordLists words, MentionList found) {
        this.words = words;
        this.found = found;
    }

    /**
     * Finds the persons that a noun phrase names.
     *
     * @return whether it ends in one, so that nothing else is left to be found in it
     */
    boolean find(Sentence sentence, Chunk chunk) {
        boolean endsInPerson = false;
        int i = chunk.first();
        while (i <= chunk.last()) {
            if (sentence.token(i).entity() == EntityType.PERSON) {
                int last = i;
                while (last < chunk.last()
                        && (sentence.token(last + 1).entity() == EntityType.PERSON || isHyphenated(sentence, last))
                        && !sentence.token(last + 1).tag().equals("POS")) {
                    last += isHyphenated(sentence, last) ? 2 : 1;
                }
                int first = i;
                while (first - 2 >= chunk.first() && isHyphenated(sentence, first - 2)) {
                    first -= 2;
                }
                int partner = partner(sentence, last, chunk.last());
                if (partner > last) {
                    last = partner;
                    found.addName(Category.ORGANIZATION, sentence, first, last);
                } else {
                    person(sentence, chunk.first(), first, last);
                }
                endsInPerson = last == chunk.last();
                i = last;
            }
            i++;
        }
        return endsInPerson;
    }

    /** "Marks & Spencer" is a firm: the last token of the name behind "&", or {@code last} where there is none. */
    private static int partner(Sentence sentence, int last, int chunkLast) {
        int at = last;
        if (at + 2 <= chunkLast
                && sentence.token(at + 1).word().equals("&")
                && sentence.token(at + 2).isProper()) {
            at += 2;
            while (at < chunkLast && sentence.token(at + 1).isProper()) {
                at++;
            }
        }
        return at;
    }

    /** "Min-Ji", "Ortega-Ruiz": a hyphen without spaces and a capital go on with the name. */
    private static boolean isHyphenated(Sentence sentence, int i) {
        return i + 2 < sentence.size()
                && sentence.token(i + 1).word().equals("-")
                && sentence.token(i).end() == sentence.token(i + 1).start()
                && sentence.token(i + 1).end() == sentence.token(i + 2).start()
                && Character.isUpperCase(sentence.token(i).word().charAt(0))
                && Character.isUpperCase(sentence.token(i + 2).word().charAt(0));
    }

    private void person(Sentence sentence, int chunkFirst, int runFirst, int runLast) {
        int first = runFirst;
        while (first < runLast
                && (words.isHonorific(sentence.token(first).word())
                        || STANDING.contains(sentence.token(first).word())
                        || opensWithRole(sentence, first, runLast))) {
            first++;
        }
        Gender gender = Gender.UNKNOWN;
        for (int i = chunkFirst; i < first; i++) {
            Gender shown = words.honorificGender(sentence.token(i).word());
            Gender noun =
                    shown == Gender.UNKNOWN ? words.nounGender(sentence.token(i).word()) : shown;
            gender = noun == Gender.UNKNOWN ? gender : noun;
        }
        int outer = titleStart(sentence, chunkFirst, first);
        dropTitles(sentence, outer, first);
        found.add(Form.NAME, Category.PERSON, false, gender, sentence, outer, first, runLast);
    }

    /** "Potter Hiroshi Tanabe turned …": the capital of a first word is no part of the name where it is a trade. */
    private boolean opensWithRole(Sentence sentence, int i, int runLast) {
        String word = sentence.token(i).word();
        boolean trade = words.isPerson(word) || words.isAnimate(word);
        return i == 0 && runLast >= 2 && trade && words.givenNameGender(word) == Gender.UNKNOWN;
    }

    /** "US Secretary" is no mention of its own where it turns out to be the title of the name behind it. */
    private void dropTitles(Sentence sentence, int outer, int first) {
        found.dropLast(before -> before.sentence() == sentence
                && before.first() >= outer
                && before.last() < first
                && before.isName()
                && before.category() != Category.ORGANIZATION
                && before.category() != Category.PLACE);
    }

    /** First token of the role before a name: within its noun phrase, or in one joined by "of" ("Secretary of State …"). */
    private int titleStart(Sentence sentence, int chunkFirst, int first) {
        int outer = chunkFirst;
        if (first > chunkFirst
                && chunkFirst >= 2
                && sentence.token(chunkFirst - 1).lemma().equals("of")
                && words.isPerson(sentence.token(chunkFirst - 2).word())) {
            outer = chunkFirst - 2;
            while (outer > 0
                    && (sentence.token(outer - 1).isNoun()
                            || sentence.token(outer - 1).tag().equals("JJ"))) {
                outer--;
            }
        }
        return outer;
    }
}
