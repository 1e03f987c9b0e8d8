package verbatim.quotes.attribution;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Span;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.speakers.Mention;
import verbatim.quotes.speakers.Mention.Category;
import verbatim.quotes.text.Paragraph;
import verbatim.quotes.text.SourceText;

/**
 * Speakers whom no words of a sentence attribute, only how the page is laid out: whoever is interviewed, and whoever signs
 * a quote that stands by itself.
 */
final class Layout {

    private static final Set<String> ANSWER = Set.of("A", "Answer");
    private static final Set<String> DASHES = Set.of("—", "–", "-", "--", "―");

    private final SourceText source;
    private final List<List<Mention>> bySentence;
    private final @Nullable Mention interviewee;

    /**
     * Looks at an article.
     *
     * @param bySentence its mentions, per sentence in text order
     */
    Layout(SourceText source, List<List<Mention>> bySentence) {
        this.source = source;
        this.bySentence = bySentence;
        this.interviewee = bySentence.stream()
                .flatMap(List::stream)
                .filter(mention -> mention.isName() && mention.category() == Category.PERSON && !mention.headline())
                .findFirst()
                .orElse(null);
    }

    /** Who says a quote by its place on the page; null where the page tells nothing. */
    @Nullable
    Mention speaker(QuoteContext quote) {
        Mention signed = signature(quote);
        return signed != null ? signed : isAnswer(quote) ? interviewee : null;
    }

    /** "“…” — Gladys Entwistle, resident": nothing but a dash between the quote and a name that ends its line. */
    private @Nullable Mention signature(QuoteContext quote) {
        boolean bare = quote.shape() == QuoteContext.Shape.BARE;
        int at = quote.sentence().index() + (bare ? 1 : 0);
        for (Mention mention : at < bySentence.size() ? bySentence.get(at) : List.<Mention>of()) {
            Sentence sentence = mention.sentence();
            if (mention.outer() > (bare ? 1 : quote.last() + 2)) {
                return null; // they stand in text order
            }
            if (mention.outer() == (bare ? 1 : quote.last() + 2)
                    && sentence.paragraph() <= quote.sentence().paragraph() + 1 // a dash may begin a list
                    && mention.isName()
                    && DASHES.contains(sentence.token(mention.outer() - 1).word())) {
                boolean ends = mention.last() + 1 >= sentence.size()
                        || sentence.token(mention.last() + 1).isPunctuation();
                return ends ? mention : null;
            }
        }
        return null;
    }

    /** A paragraph that is nothing but a quote, behind one that is nothing but a question or behind the label "A:". */
    private boolean isAnswer(QuoteContext quote) {
        Paragraph own = source.paragraphs().get(quote.sentence().paragraph());
        if (interviewee == null || interviewee.span().start() > own.span().start() || own.index() == 0) {
            return false;
        }
        Span label = own.label();
        boolean labelled = label != null && ANSWER.contains(words(label));
        int first = labelled && label != null ? label.end() : own.span().start();
        boolean alone = isBlank(first, quote.span().start())
                && isBlank(quote.span().end(), own.span().end());
        return alone
                && (labelled
                        || isQuestion(
                                source.paragraphs().get(own.index() - 1).span().in(source.text())));
    }

    /** Whether no word stands between two offsets; stops at the first. */
    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(source.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isQuestion(String paragraph) {
        return paragraph.endsWith("?") && paragraph.chars().noneMatch(c -> "“”\"„«»".indexOf(c) >= 0);
    }

    private String words(Span span) {
        return span.in(source.text()).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
