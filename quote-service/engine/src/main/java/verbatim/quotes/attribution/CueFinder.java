package verbatim.quotes.attribution;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Quote.Cue;
import verbatim.quotes.Span;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;
import verbatim.quotes.speakers.Mention;

/** Names the words that make a quote the speech of its mention, and how they do it. */
final class CueFinder {

    private static final Set<String> BEFORE_NAME = Set.of("to", "per", "by", "from", "of");
    private static final int REACH = 4;

    private CueFinder() {}

    /**
     * A cue and the rule it stands for.
     *
     * @param cue the words, absent where layout alone attributes
     * @param rule what connects cue, mention and quote, in words
     */
    record Found(@Nullable Cue cue, String rule) {}

    static Found of(QuoteContext quote, Governors governors, Mention mention) {
        Sentence sentence = mention.sentence();
        if (sentence != quote.sentence()) {
            return elsewhere(quote, mention);
        }
        int[] verbs = {governors.before(), governors.after(), governors.syntactic()};
        for (int verb : verbs) {
            if (verb >= 0 && SpeakerFeatures.isSubject(sentence, mention, verb)) {
                return new Found(
                        cue(sentence, verb, verb), "the mention is the subject of the verb that introduces the quote");
            }
        }
        for (int verb : verbs) {
            if (verb >= 0 && (verb == mention.outer() - 1 || verb == mention.last() + 1)) {
                return new Found(
                        cue(sentence, verb, verb), "the mention stands beside the verb that introduces the quote");
            }
        }
        Found preposition = preposition(sentence, mention);
        if (preposition != null) {
            return preposition;
        }
        for (int verb : verbs) {
            if (verb >= 0) {
                return new Found(
                        cue(sentence, verb, verb), "the mention belongs to the clause that introduces the quote");
            }
        }
        return new Found(null, "the mention stands in the sentence of the quote");
    }

    private static @Nullable Found preposition(Sentence sentence, Mention mention) {
        int before = mention.outer() - 1;
        if (before >= 0 && sentence.token(before).tag().equals("DT")) {
            before--;
        }
        if (before >= 1 && BEFORE_NAME.contains(sentence.token(before).lemma())) {
            boolean according = sentence.token(before - 1).lemma().equals("according");
            return new Found(
                    cue(sentence, according ? before - 1 : before, before),
                    according ? "“according to” names the source" : "a preposition names the source");
        }
        int next = mention.last() + 1;
        if (next < sentence.size() && sentence.token(next).tag().equals("POS")) {
            return new Found(
                    cue(sentence, Math.min(next + 1, sentence.size() - 1), Math.min(next + 1, sentence.size() - 1)),
                    "the quoted words belong to the mention");
        }
        return null;
    }

    private static Found elsewhere(QuoteContext quote, Mention mention) {
        Sentence sentence = mention.sentence();
        boolean colon = sentence.token(sentence.size() - 1).word().equals(":");
        String rule = colon
                ? "the sentence before introduces the quote with a colon"
                : sentence.index() < quote.sentence().index()
                        ? "the quote stands by itself after a sentence about the speaker"
                        : "the sentence behind the quote names the speaker";
        for (int i = mention.last() + 1; i < sentence.size() && i <= mention.last() + REACH; i++) {
            if (sentence.token(i).isVerb()) {
                return new Found(cue(sentence, i, i), rule);
            }
        }
        int before = mention.outer() - 1;
        return new Found(before >= 0 && sentence.token(before).isVerb() ? cue(sentence, before, before) : null, rule);
    }

    private static Cue cue(Sentence sentence, int first, int last) {
        Token from = sentence.token(first);
        Token to = sentence.token(last);
        String lemma =
                first == last ? from.lemma() : sentence.words(first, last).toLowerCase(Locale.ROOT);
        return new Cue(new Span(from.start(), to.end()), lemma);
    }
}
