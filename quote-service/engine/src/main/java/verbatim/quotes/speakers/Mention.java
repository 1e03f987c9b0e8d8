package verbatim.quotes.speakers;

import java.util.List;
import java.util.Set;
import verbatim.quotes.Quote.Mention.Form;
import verbatim.quotes.Span;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;

/**
 * Words of the narration that stand for somebody or something.
 *
 * @param index position among the article's mentions, which are in text order
 * @param form name, pronoun or description
 * @param category what it seems to stand for
 * @param headline whether it stands in a headline, whose capitals mislead the recogniser
 * @param plural whether it stands for several
 * @param gender what its words show
 * @param sentence where it stands
 * @param outer index of the first token of the role before a name, else {@code first}
 * @param first index of its first token in the sentence
 * @param last index of its last token
 * @param head index of its head word
 * @param span where it stands in the article
 */
public record Mention(
        int index,
        Form form,
        Category category,
        boolean headline,
        boolean plural,
        Gender gender,
        Sentence sentence,
        int outer,
        int first,
        int last,
        int head,
        Span span) {

    private static final Set<String> DEFINITE = Set.of("the", "this", "that");

    /** What a mention seems to stand for. */
    public enum Category {
        PERSON,
        ORGANIZATION,
        PLACE,
        GROUP,
        DOCUMENT,
        /** A name the recogniser does not know. */
        UNKNOWN,
        /** A description of no person, group or document. */
        THING
    }

    Mention at(int position) {
        return new Mention(
                position, form, category, headline, plural, gender, sentence, outer, first, last, head, span);
    }

    public List<Token> tokens() {
        return sentence.tokens().subList(first, last + 1);
    }

    public Token headToken() {
        return sentence.token(head);
    }

    /** The article's words. */
    public String text(String article) {
        return span.in(article);
    }

    public boolean isName() {
        return form == Form.NAME;
    }

    public boolean isPronoun() {
        return form == Form.PRONOUN;
    }

    public boolean isNominal() {
        return form == Form.NOMINAL;
    }

    /** Whether a token is part of it or of the role before it. */
    public boolean covers(int token) {
        return outer <= token && token <= last;
    }

    /** Whether it is a part of a longer one: "Clinton’s" of "Clinton’s adviser". */
    boolean isInside(Mention longer) {
        return sentence == longer.sentence && first >= longer.first && last < longer.last;
    }

    /** How many sentences behind another it stands, negative before it. */
    int sentencesBehind(Mention other) {
        return sentence.index() - other.sentence.index();
    }

    /** Whether its words say that the reader knows it: "the letter", "this letter". */
    boolean isDefinite() {
        return DEFINITE.contains(sentence.token(first).lemma());
    }

    /** Words before a name that tell an office ("US Secretary of State"), else empty. */
    public String role() {
        return outer < first ? sentence.words(outer, first - 1) : "";
    }

    /** Whether it can be somebody who speaks. */
    public boolean isAnimate() {
        return category == Category.PERSON || category == Category.GROUP || category == Category.ORGANIZATION;
    }
}
