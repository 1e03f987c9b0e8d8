package verbatim.quotes.speakers;

import java.util.List;
import java.util.Set;
import verbatim.quotes.Quote.Mention.Form;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;
import verbatim.quotes.speakers.Chunker.Chunk;
import verbatim.quotes.speakers.Mention.Category;

/** Finds descriptions: noun phrases that stand for somebody or something without a name. */
final class DescriptionFinder {

    /** Endings of nouns that say what one does. */
    private static final List<String> DOERS = List.of("er", "or", "ist", "ian", "man", "woman");

    private static final Set<String> PLURALS =
            Set.of("others", "some", "many", "several", "both", "most", "few", "two", "three");

    private final WordLists words;
    private final MentionList found;

    DescriptionFinder(WordLists words, MentionList found) {
        this.words = words;
        this.found = found;
    }

    void find(Sentence sentence, Chunk chunk) {
        Token head = sentence.token(chunk.last());
        String noun = head.lemma();
        Category category = isAged(sentence, chunk) ? Category.PERSON : category(head);
        Gender gender = category == Category.PERSON ? words.nounGender(noun) : Gender.UNKNOWN;
        boolean plural = head.tag().equals("NNS") || PLURALS.contains(noun);
        found.add(Form.NOMINAL, category, plural, gender, sentence, chunk.first(), chunk.first(), chunk.last());
    }

    /** "The 46-year-old", "the 41-year-old chart-topper", but not "the 40-year-old tower": who does something, with an age. */
    private boolean isAged(Sentence sentence, Chunk chunk) {
        if (Chunker.isAge(sentence, chunk.last())) {
            return true;
        }
        String head = sentence.token(chunk.last()).lemma();
        boolean doer = category(sentence.token(chunk.last())) == Category.THING
                && sentence.token(Math.max(chunk.first(), chunk.last() - 1))
                        .word()
                        .equals("-")
                && DOERS.stream().anyMatch(head::endsWith);
        for (int i = chunk.last() - 1; doer && i > chunk.first(); i--) {
            if (Chunker.isAge(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private Category category(Token head) {
        String word = head.word();
        if (words.isPerson(word) || words.isPerson(head.lemma()) || words.isHonorific(word)) {
            return Category.PERSON;
        }
        if (words.isGroup(head.lemma())) {
            return Category.GROUP;
        }
        if (words.isDocument(head.lemma())) {
            return Category.DOCUMENT;
        }
        return PLURALS.contains(head.lemma())
                        || head.lemma().equals("one")
                        || head.lemma().equals("another")
                        || words.isAnimate(head.lemma())
                ? Category.PERSON
                : Category.THING;
    }
}
