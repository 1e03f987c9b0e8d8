package verbatim.quotes.attribution;

import java.util.Set;
import verbatim.quotes.language.Dependencies;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;
import verbatim.quotes.speakers.Mention;
import verbatim.quotes.speakers.SpeechVerbs;

/**
 * The words of the frame that may govern a quote, as token indices, -1 where there is none.
 *
 * @param syntactic the verb above the quote in the parse
 * @param before the verb right before the opening mark, with nothing but marks and small words between
 * @param after the first verb behind the closing mark before the sentence or its clause ends
 */
record Governors(int syntactic, int before, int after) {

    private static final Set<String> SKIPPED_BEFORE =
            Set.of("RB", "IN", ":", ",", "DT", "TO", "PRP", "``", "NN", "JJ", "CC", "PRP$");
    private static final Set<String> CLAUSE =
            Set.of("conj", "advcl", "xcomp", "ccomp", "acl", "parataxis", "dep", "amod", "aux", "aux:pass");

    /** How a clause hangs on another that does not contain it as what is said. */
    private static final Set<String> BESIDE = Set.of("conj", "advcl", "parataxis", "dep");

    private static final int MOST_STEPS = 6;

    static Governors of(QuoteContext quote) {
        Sentence sentence = quote.sentence();
        return new Governors(above(quote), verbBefore(sentence, quote.first()), verbAfter(sentence, quote.last()));
    }

    /** Whether a mention is the subject of one of these verbs. */
    boolean isSubject(Sentence sentence, Mention mention) {
        return SpeakerFeatures.isSubject(sentence, mention, syntactic)
                || SpeakerFeatures.isSubject(sentence, mention, before)
                || SpeakerFeatures.isSubject(sentence, mention, after);
    }

    /** Which of these verbs a mention is the subject of: the one nearest to the quote, -1 for none. */
    int verbOf(Sentence sentence, Mention mention) {
        for (int verb : new int[] {before, after, syntactic}) {
            if (SpeakerFeatures.isSubject(sentence, mention, verb)) {
                return verb;
            }
        }
        return -1;
    }

    /**
     * Whether a mention is a new subject since the quote before: of a sentence of its own or, in the same sentence, of a clause
     * that no other one contains ("A said “…”, and B said “…”" but not "A said “…” and that B was “…”").
     */
    boolean isNewSubject(QuoteContext quote, Mention mention, QuoteContext previous) {
        Sentence sentence = quote.sentence();
        int verb = mention.last() < quote.first() ? verbOf(sentence, mention) : -1;
        if (verb < 0 || previous.sentence() != sentence) {
            return verb >= 0;
        }
        return mention.first() > previous.last()
                && SpeechVerbs.isCommon(sentence.token(verb).lemma())
                && isIndependent(sentence.dependencies(), verb);
    }

    private static boolean isIndependent(Dependencies parse, int verb) {
        int at = verb;
        for (int steps = 0; parse.head(at) >= 0; steps++) {
            if (steps == MOST_STEPS || !BESIDE.contains(parse.relation(at))) {
                return false;
            }
            at = parse.head(at);
        }
        return true;
    }

    private static int above(QuoteContext quote) {
        if (quote.shape() == QuoteContext.Shape.BARE) {
            return -1;
        }
        Sentence sentence = quote.sentence();
        Dependencies parse = sentence.dependencies();
        int best = -1;
        for (int i = quote.first(); i <= quote.last() && best < 0; i++) {
            int head = parse.head(i);
            boolean leaves = head >= 0 && (head < quote.first() || head > quote.last());
            if (leaves && !sentence.token(i).isPunctuation()) {
                best = head;
            }
        }
        for (int steps = 0; best >= 0 && !sentence.token(best).isVerb() && steps < 4; steps++) {
            best = parse.head(best);
        }
        if (best >= 0 && sentence.token(best).isVerb() && !sentence.token(best).isQuoted()) {
            return best;
        }
        return below(quote, parse);
    }

    /** The parser often hangs the speech verb below the quote ("“It works,” Smith, 58, said"): look there. */
    private static int below(QuoteContext quote, Dependencies parse) {
        Sentence sentence = quote.sentence();
        for (int i = 0; i < sentence.size(); i++) {
            int head = parse.head(i);
            boolean inside = head >= quote.first() && head <= quote.last();
            boolean outside = i < quote.first() || i > quote.last();
            if (inside
                    && outside
                    && sentence.token(i).isVerb()
                    && !sentence.token(i).isQuoted()) {
                return i;
            }
        }
        return -1;
    }

    private static int verbBefore(Sentence sentence, int first) {
        for (int i = first - 1; i >= 0 && i >= first - 8; i--) {
            Token token = sentence.token(i);
            if (token.isVerb()) {
                return i;
            }
            if (token.isQuoted() || !SKIPPED_BEFORE.contains(token.tag())) {
                return -1;
            }
        }
        return -1;
    }

    /** Behind "“pragmatic” relations" the phrase goes on: a verb after it introduces nothing. */
    private static final Set<String> PHRASE_GOES_ON = Set.of("NN", "NNS", "JJ", "IN", "CC", "TO", "POS", "WDT");

    private static int verbAfter(Sentence sentence, int last) {
        if (last + 1 < sentence.size()
                && PHRASE_GOES_ON.contains(sentence.token(last + 1).tag())) {
            return -1;
        }
        for (int i = last + 1; i < sentence.size() && i <= last + 30; i++) {
            Token token = sentence.token(i);
            if (token.isQuoted() || token.word().equals(";")) {
                return -1;
            }
            if (token.isVerb()) {
                return i;
            }
        }
        return -1;
    }

    /** Of these verbs the one who speaks is the subject of the passive ("was quoted by the Times as saying"). */
    private static final Set<String> QUOTING =
            Set.of("quote", "cite", "hear", "overhear", "record", "paraphrase", "ask");

    /** Whoever does what the verb says: its subject, or the agent of a passive ("was described by Marsh as"). */
    private static int ownSubject(Sentence sentence, Dependencies parse, int verb) {
        int subject = -1;
        int behind = -1;
        for (int child : parse.children(verb)) {
            String relation = parse.relation(child);
            boolean nearer = subject < 0 || Math.abs(child - verb) < Math.abs(subject - verb);
            if (relation.startsWith("nsubj") && nearer) {
                subject = child; // a parse may hang the subject of another clause on the verb too, farther away
            }
            if (behind < 0 && child > verb && relation.equals("obj")) {
                behind = child;
            }
        }
        boolean acted = subject >= 0
                && parse.relation(subject).equals("nsubj:pass")
                && !QUOTING.contains(sentence.token(verb).lemma());
        int agent = acted ? agent(sentence, parse, verb) : -1;
        if (agent >= 0 || subject >= 0) {
            return agent >= 0 ? agent : subject;
        }
        return followsQuote(sentence, verb) ? behind : -1;
    }

    private static int agent(Sentence sentence, Dependencies parse, int verb) {
        for (int child : parse.children(verb)) {
            if (parse.relation(child).startsWith("obl")) {
                for (int below : parse.children(child)) {
                    if (parse.relation(below).equals("case")
                            && sentence.token(below).lemma().equals("by")) {
                        return child;
                    }
                }
            }
        }
        return -1;
    }

    /** "“…,” replied the owner": right behind a quote the parser often takes the subject for an object. */
    private static boolean followsQuote(Sentence sentence, int verb) {
        return verb > 0 && sentence.token(verb - 1).isQuoted();
    }

    /**
     * The token that is the subject of a verb: its own, else that of the verb it hangs on ("Smith smiled and said",
     * "Smith left, saying"), else the noun it modifies ("a statement saying").
     *
     * @return -1 where there is none
     */
    static int subject(Sentence sentence, int verb) {
        Dependencies parse = sentence.dependencies();
        int at = verb;
        for (int steps = 0; at >= 0 && steps < 5; steps++) {
            int own = ownSubject(sentence, parse, at);
            if (own >= 0) {
                return own;
            }
            String relation = parse.relation(at);
            String plain = relation.indexOf(':') > 0 && !relation.equals("aux:pass")
                    ? relation.substring(0, relation.indexOf(':'))
                    : relation;
            if (!CLAUSE.contains(plain)) {
                return -1;
            }
            int head = parse.head(at);
            if (head >= 0 && !sentence.token(head).isVerb() && (plain.equals("acl") || plain.equals("amod"))) {
                return head;
            }
            at = head;
        }
        return -1;
    }
}
