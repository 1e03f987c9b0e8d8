package verbatim.quotes.speakers;

import java.util.List;
import java.util.Set;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.speakers.Mention.Category;

/** What somebody or something without a name is called. One per article. */
final class Descriptions {

    /** What begins a complement that tells a description apart: "a spokesman for the company". */
    static final Set<String> COMPLEMENT = Set.of("of", "for");

    /** What belongs to a description begins so many words behind it at most: "close", "to", "the". */
    private static final int FARTHEST = 4;

    /** A noun that is left out stands so many sentences before or nearer. */
    private static final int ELLIPSIS_REACH = 3;

    /** "A statement on her website": where a document that nobody is named for can be read. */
    private static final Set<String> PLACED = Set.of("on");

    private final String article;
    private final List<Mention> mentions;

    Descriptions(String article, List<Mention> mentions) {
        this.article = article;
        this.mentions = mentions;
    }

    /**
     * A description with what belongs to it, so that it says by itself who is meant: "a spokesman for the company",
     * "many marchers and spectators".
     */
    String inFull(Mention noun) {
        Sentence sentence = noun.sentence();
        int last = noun.last();
        int start = -1;
        for (int i = noun.index() + 1; i < mentions.size() && mentions.get(i).sentence() == sentence; i++) {
            Mention next = mentions.get(i);
            if (next.outer() > last + FARTHEST) {
                break; // they stand in text order
            }
            if (belongs(noun, last, next)) {
                last = next.last();
                start = next.outer();
            } else if (next.outer() == start) {
                last = Math.max(last, next.last()); // "the board’s pay committee" is longer than "the board’s"
            }
        }
        String alone = noun.headToken().lemma().equals("another") && last == noun.last() ? nounBefore(noun) : "";
        return article.substring(noun.span().start(), sentence.token(last).end()) + alone;
    }

    /** "A supporter cheered. Another sang": the noun that is left out is the last one that describes a person. */
    private String nounBefore(Mention another) {
        for (int i = another.index() - 1; i >= 0; i--) {
            Mention before = mentions.get(i);
            if (another.sentencesBehind(before) > ELLIPSIS_REACH) {
                return "";
            }
            if (before.isNominal()
                    && before.category() == Category.PERSON
                    && before.headToken().isNoun()) {
                return " " + before.headToken().lemma();
            }
        }
        return "";
    }

    private static boolean belongs(Mention noun, int last, Mention next) {
        Sentence sentence = noun.sentence();
        int joint = Chunker.isClose(sentence, last + 1) ? last + 2 : last + 1;
        if (next.outer() <= joint) {
            return false;
        }
        boolean article = sentence.token(joint + 1).tag().equals("DT");
        boolean follows = next.outer() == joint + 1 || article && next.outer() == joint + 2;
        boolean posted = noun.category() == Category.DOCUMENT
                && PLACED.contains(sentence.token(joint).lemma());
        if (joint > last + 1
                || posted
                || COMPLEMENT.contains(sentence.token(joint).lemma())) {
            return follows;
        }
        boolean both = last == noun.last() && noun.plural() && next.plural() && next.isNominal() && !article;
        return follows && both && sentence.token(joint).lemma().equals("and");
    }

    /** "Her campaign" is told apart by her name: "Ana Ruiz’s campaign". */
    static void nameOwner(Entity owned, Mention possessive, Entity owner) {
        int length = possessive.span().end() - possessive.span().start();
        owned.rename(owner.name() + "’s" + owned.name().substring(length));
    }
}
