package verbatim.quotes.attribution;

import java.util.ArrayList;
import java.util.List;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;
import verbatim.quotes.speakers.Mention;
import verbatim.quotes.speakers.SpeechVerbs;

/**
 * What the order of words tells of who speaks, for sentences that the parser gets wrong: who does what, who else does between,
 * whose claim it is, and whether the sentence ends by telling who said it.
 */
final class Clauses {

    private static final int REACH = 12;
    private static final int CLOSING = 25;

    private Clauses() {}

    /**
     * Features of one candidate in the sentence of the quote.
     *
     * @param where {@code before} or {@code after} the quote
     */
    static List<String> of(QuoteContext quote, Mention mention, String where) {
        Sentence sentence = quote.sentence();
        boolean before = where.equals("before");
        int from = before ? mention.last() + 1 : quote.last() + 1;
        int to = before ? quote.first() : mention.outer();
        int between = 0;
        for (int i = from; i < to; i++) {
            Token token = sentence.token(i);
            boolean subject =
                    !token.isQuoted() && (token.isNoun() || token.tag().equals("PRP"));
            int verb = subject ? verb(sentence, i) : -1;
            between += verb >= 0 && verb < to ? 1 : 0;
        }
        List<String> features = new ArrayList<>();
        int verb = isPartOfAnother(sentence, mention) ? -1 : verb(sentence, mention.last());
        String does = verb < 0
                ? "none"
                : sentence.token(verb).lemma() + (isPassive(sentence, mention.last(), verb) ? "-ed" : "");
        String who = mention.isAnimate() || mention.isPronoun() ? "" : "thing-";
        features.add(who + "does=" + does + "&" + where);
        features.add(who + "does=" + does + "&" + where + "&" + Math.min(between, 2));
        if (!before && introducesNext(sentence, quote.last())) {
            features.add("introduces-next");
        }
        int closing = before ? -1 : closing(sentence, quote.last());
        if (closing >= 0 && mention.first() >= closing) {
            boolean speaks = verb >= 0 && isSaying(sentence, verb)
                    || mention.outer() > closing && isSaying(sentence, mention.outer() - 1)
                    || mention.outer() > closing + 1 && isSaying(sentence, mention.outer() - 2);
            features.add("closing=" + (speaks ? "speaks" : "-"));
        }
        int owned = owned(sentence, mention);
        if (owned >= 0 && before) {
            String lemma = sentence.token(owned).lemma();
            String joint = joint(sentence, owned);
            features.add("owns=" + lemma);
            features.add("owns=" + lemma + "&" + joint);
            features.add("owns&" + joint + "&" + Math.min(between, 2));
        }
        features.add(who + "others-do=" + Math.min(between, 3) + "&" + where + "&" + (verb < 0 ? "-" : "+"));
        return features;
    }

    /**
     * Where the words begin that say at the end of a sentence who told all of it ("…, its chairman has said", "…, according to
     * the report"); -1 where there are none.
     */
    static int closing(Sentence sentence, int last) {
        boolean says = false;
        int words = 0;
        for (int i = sentence.size() - 1; i > last && words <= CLOSING; i--, words++) {
            Token token = sentence.token(i);
            if (token.isQuoted()) {
                return -1;
            }
            if (says
                    && (token.word().equals(",")
                            || token.word().startsWith("-")
                            || token.word().equals("–"))) {
                return i + 1;
            }
            says |= isSaying(sentence, i);
        }
        return -1;
    }

    /** Whether a word means that somebody says something: a verb of speech, or "according". */
    private static boolean isSaying(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return token.isVerb() && SpeechVerbs.isCommon(token.lemma())
                || token.lemma().startsWith("accord");
    }

    /** How a sentence reports what a quote stands in: by words at its end, by a verb above it in the parse, or not. */
    static String reported(QuoteContext quote) {
        Sentence sentence = quote.sentence();
        if (closing(sentence, quote.last()) >= 0) {
            return "end";
        }
        int at = quote.first();
        for (int steps = 0; at >= 0 && steps < 12; steps++) {
            boolean outside = at < quote.first() || at > quote.last();
            if (outside && isSaying(sentence, at)) {
                return "above";
            }
            at = sentence.dependencies().head(at);
        }
        for (int i = 0; i < quote.first(); i++) {
            if (!sentence.token(i).isQuoted() && isSaying(sentence, i)) {
                return "before";
            }
        }
        return "none";
    }

    /** "Residents of Mill Lane say": what stands behind such a name is done by the residents. */
    private static boolean isPartOfAnother(Sentence sentence, Mention mention) {
        int left = mention.outer() - 1;
        return left > 0
                && sentence.token(left).tag().equals("IN")
                && sentence.token(left - 1).isNoun()
                && !mention.isPronoun();
    }

    /** "In Smith’s words, “…”": whose words they are needs no weighing. */
    static boolean isInTheWordsOf(QuoteContext quote, Mention mention) {
        Sentence sentence = quote.sentence();
        int words = mention.sentence() == sentence ? owned(sentence, mention) : -1;
        if (words < 0 || !sentence.token(words).lemma().equals("word") || quote.first() - words > 2) {
            return false;
        }
        for (int i = mention.outer() - 1; i >= 0 && i >= mention.outer() - 4; i--) {
            if (sentence.token(i).lemma().equals("in")) {
                return quote.first() > words;
            }
        }
        return false;
    }

    /** "Smith was asked, “Why?”": the question is not Smith’s. */
    static boolean isAsked(QuoteContext quote, Mention mention) {
        Sentence sentence = quote.sentence();
        int verb = mention.sentence() == sentence ? verb(sentence, mention.last()) : -1;
        return verb >= 0
                && verb < quote.first()
                && quote.first() - verb <= 2
                && sentence.token(verb).lemma().equals("ask")
                && isPassive(sentence, mention.last(), verb)
                && quote.content().strip().endsWith("?");
    }

    /** "…, Smith said: “…”": what stands behind a quote may belong to the next one. */
    private static boolean introducesNext(Sentence sentence, int last) {
        for (int i = last + 1; i + 1 < sentence.size() && i <= last + REACH; i++) {
            Token token = sentence.token(i);
            if (token.isQuoted()) {
                return false;
            }
            if (token.word().equals(":")) {
                return sentence.token(i + 1).isQuoted();
            }
        }
        return false;
    }

    /** "Smith’s claim", "her recent warning": the noun that belongs to a mention, -1 where none does. */
    private static int owned(Sentence sentence, Mention mention) {
        int next = mention.last() + 1;
        boolean owner = mention.headToken().tag().equals("PRP$")
                || next < sentence.size() && sentence.token(next).tag().equals("POS");
        int noun = -1;
        for (int i = next; owner && i < sentence.size() && i <= next + 5; i++) {
            Token token = sentence.token(i);
            boolean inside = token.isNoun()
                    || token.tag().startsWith("JJ")
                    || token.tag().equals("POS") && i == next;
            if (!inside || token.isQuoted()) {
                break;
            }
            noun = token.isNoun() ? i : noun;
        }
        return noun;
    }

    /** What joins a noun to what it says: "that" in the words behind it, else the next word. */
    private static String joint(Sentence sentence, int noun) {
        for (int i = noun + 1; i < sentence.size() && i <= noun + 6; i++) {
            Token token = sentence.token(i);
            if (token.isQuoted() || token.isVerb()) {
                break;
            }
            if (token.lemma().equals("that")) {
                return "that";
            }
        }
        Token next = noun + 1 < sentence.size() ? sentence.token(noun + 1) : sentence.token(noun);
        return next.isNoun() ? "-" : next.isVerb() ? "VB" : next.lemma();
    }

    /** The verb behind a noun, over adverbs and what helps the verb. */
    private static int verb(Sentence sentence, int noun) {
        int found = -1;
        for (int i = noun + 1; i < sentence.size() && i <= noun + 5; i++) {
            Token token = sentence.token(i);
            String tag = token.tag();
            boolean skipped = tag.equals("RB") || tag.equals("MD");
            boolean helps = found >= 0 && isHelper(sentence.token(found));
            if (token.isQuoted() || !skipped && !token.isVerb() || token.isVerb() && found >= 0 && !helps) {
                break;
            }
            boolean first = found < 0 && (tag.equals("VBG") || tag.equals("VBN"));
            if (first) {
                break;
            }
            found = token.isVerb() ? i : found;
        }
        return found;
    }

    private static boolean isHelper(Token verb) {
        return verb.lemma().equals("be")
                || verb.lemma().equals("have")
                || verb.lemma().equals("do");
    }

    private static boolean isPassive(Sentence sentence, int noun, int verb) {
        boolean be = false;
        for (int i = noun + 1; i < verb; i++) {
            be |= sentence.token(i).lemma().equals("be");
        }
        return be && sentence.token(verb).tag().equals("VBN");
    }
}
