package verbatim.quotes.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Quote.Mention.Form;
import verbatim.quotes.Span;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.speakers.Mention.Category;

/**
 * The mentions of an article while they are found, sentence by sentence. A later finder may know better and take back what
 * an earlier one took for a mention. One per article.
 */
final class MentionList {

    private final List<Mention> found = new ArrayList<>();
    private boolean headline;

    /**
     * Begins a sentence.
     *
     * @param inHeadline whether it stands in a headline
     */
    void enter(boolean inHeadline) {
        headline = inHeadline;
    }

    /** Whether the sentence stands in a headline. */
    boolean isHeadline() {
        return headline;
    }

    /** What was found so far, in text order. */
    List<Mention> all() {
        return found;
    }

    void addName(Category category, Sentence sentence, int first, int last) {
        add(Form.NAME, category, false, Gender.UNKNOWN, sentence, first, first, last);
    }

    /** Adds a mention, unless it stands inside a quote. */
    void add(
            Form form,
            Category category,
            boolean plural,
            Gender gender,
            Sentence sentence,
            int outer,
            int first,
            int last) {
        Span span = new Span(sentence.token(first).start(), sentence.token(last).end());
        if (!sentence.token(last).isQuoted()) {
            found.add(new Mention(
                    -1, form, category, headline, plural, gender, sentence, outer, first, last, last, span));
        }
    }

    /** Puts back what was taken. */
    void add(Mention mention) {
        found.add(mention);
    }

    /** Takes back the latest mentions as long as they are unwanted. */
    void dropLast(Predicate<Mention> unwanted) {
        while (!found.isEmpty() && unwanted.test(found.getLast())) {
            found.removeLast();
        }
    }

    /** Takes back the latest mention if it begins at a token; null otherwise. */
    @Nullable
    Mention takeLast(Sentence sentence, int first) {
        boolean begins = !found.isEmpty()
                && found.getLast().sentence() == sentence
                && found.getLast().first() == first;
        return begins ? found.removeLast() : null;
    }

    /** Looks back as far as the token: all the mentions of a long article would be too many. */
    boolean hasName(Sentence sentence, int first, int last) {
        for (int m = found.size() - 1; m >= 0; m--) {
            Mention mention = found.get(m);
            if (mention.sentence() != sentence || mention.last() < first) {
                return false;
            }
            if (mention.isName() && mention.first() == first && mention.last() == last) {
                return true;
            }
        }
        return false;
    }
}
