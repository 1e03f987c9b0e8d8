package verbatim.quotes.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.attribution.QuoteContext.Shape;
import verbatim.quotes.language.Dependencies;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.language.Token;
import verbatim.quotes.ranking.Features;
import verbatim.quotes.speakers.Cast;
import verbatim.quotes.speakers.Mention;
import verbatim.quotes.speakers.SpeechVerbs;

/**
 * What speaks for or against a mention as the speaker of a quote: where it stands, what the parse says of it, the words
 * around it, and whom the quote before belongs to.
 */
final class SpeakerFeatures {

    private final Cast cast;
    private final String article;

    SpeakerFeatures(Cast cast, String article) {
        this.cast = cast;
        this.article = article;
    }

    /**
     * Features of one candidate.
     *
     * @param quote the quote
     * @param governors its verbs
     * @param mention the candidate
     * @param between how many other animate mentions stand between the two
     * @param rivals mentions in the sentence of the quote that are subjects of its verbs
     * @param previous the decision on the quote before, absent for the first
     */
    Features of(
            QuoteContext quote,
            Governors governors,
            Mention mention,
            int between,
            List<Mention> rivals,
            @Nullable Decision previous) {
        Features f = new Features();
        String where = where(quote, mention);
        String shape = shape(quote);
        String extent = quote.isSentenceLike() ? "s" : "f";
        String what = mention.isPronoun()
                ? mention.text(article).toLowerCase(Locale.ROOT)
                : mention.category().name();
        f.addIf(quote.words() <= 3, "few-words&" + where + "&" + shape)
                .add("where=" + where)
                .add("where=" + where + "&" + shape + "&" + extent)
                .add("what=" + what)
                .add("form=" + mention.form() + "&" + where)
                .add("category=" + mention.category() + "&" + where)
                .add("between=" + Math.min(between, 3) + "&" + where)
                .addIf(cast.referenceOf(mention) == null, "no-reference");
        if (mention.sentence() == quote.sentence()) {
            sameSentence(f, quote, governors, mention, where);
        } else {
            otherSentence(f, quote, mention, where, shape);
        }
        surroundings(f, mention, where);
        boolean saidByAnother = false;
        for (Mention rival : rivals) {
            int verb = governors.verbOf(quote.sentence(), rival);
            if (rival != mention && verb >= 0 && isAnother(rival, mention)) {
                String lemma = quote.sentence().token(verb).lemma();
                saidByAnother |= SpeechVerbs.isCommon(lemma);
                f.add("another=" + lemma);
            }
        }
        f.addIf(saidByAnother, "another-says=" + where + "&" + shape);
        if (previous != null) {
            int verb = mention.sentence() == quote.sentence() ? governors.verbOf(quote.sentence(), mention) : -1;
            boolean says = verb >= 0
                    && SpeechVerbs.isCommon(quote.sentence().token(verb).lemma());
            carried(f, quote, mention, previous, shape + "&" + extent, says);
            boolean outdone = previous.mention() == mention
                    && rivals.stream().anyMatch(rival -> rival != mention && isAnother(rival, mention));
            f.addIf(outdone, "carry-against-subject=" + where + "&" + shape);
        }
        return f;
    }

    private static String shape(QuoteContext quote) {
        return quote.shape().name().toLowerCase(Locale.ROOT);
    }

    private boolean isAnother(Mention one, Mention other) {
        Cast.Reference a = cast.referenceOf(one);
        Cast.Reference b = cast.referenceOf(other);
        return a == null || b == null || a.entity() != b.entity();
    }

    private static String where(QuoteContext quote, Mention mention) {
        int sentences = mention.sentence().index() - quote.sentence().index();
        int paragraphs = mention.sentence().paragraph() - quote.sentence().paragraph();
        if (sentences == 0) {
            return mention.last() < quote.first() ? "before" : "after";
        }
        if (paragraphs != 0) {
            return "p" + Math.max(-3, Math.min(1, paragraphs)) + (sentences == -1 ? "adjacent" : "");
        }
        return "s" + Math.max(-3, Math.min(1, sentences));
    }

    private void sameSentence(Features f, QuoteContext quote, Governors governors, Mention mention, String where) {
        Sentence sentence = quote.sentence();
        int gap = where.equals("before") ? quote.first() - mention.last() - 1 : start(mention) - quote.last() - 1;
        f.add("gap=" + gapBucket(gap) + "&" + where);
        f.addIf(quotesBetween(sentence, quote, mention, where), "quote-between&" + where);
        if (gap <= 3) {
            f.add("pattern=" + where + ":"
                    + (where.equals("before")
                            ? pattern(sentence, mention.last() + 1, quote.first() - 1)
                            : pattern(sentence, quote.last() + 1, start(mention) - 1)));
        }
        Clauses.of(quote, mention, where).forEach(f::add);
        int left = start(mention) - 1;
        boolean inverted = where.equals("after")
                && left > quote.last()
                && left <= quote.last() + 2
                && sentence.token(left).isVerb();
        f.addIf(inverted, "inverted-behind");
        f.addIf(inverted && mention.isAnimate(), "inverted-behind&animate&" + shape(quote));
        Dependencies parse = sentence.dependencies();
        int root = root(mention, parse);
        String relation = root < 0 ? "none" : parse.relation(root);
        int head = root < 0 ? -1 : parse.head(root);
        f.add("relation=" + relation + "&" + where);
        if (relation.equals("appos") && head >= 0) {
            f.add("appos-of=" + parse.relation(head));
        }
        if (head >= 0) {
            Token governor = sentence.token(head);
            f.addIf(governor.isVerb() && !relation.startsWith("nsubj"), "arg=" + relation + "&" + governor.lemma());
            f.addIf(relation.equals("nsubj:pass"), "passive=" + governor.lemma());
        }
        if (relation.startsWith("nsubj") && head >= 0) {
            ownClause(f, sentence, quote, mention, head, where);
        }
        governed(f, sentence, mention, governors.syntactic(), "syntactic");
        governed(f, sentence, mention, governors.before(), "before");
        governed(f, sentence, mention, governors.after(), "after");
        boolean governs = governors.isSubject(sentence, mention);
        if (governs) {
            f.add("governs-behind=" + word(sentence, start(mention) - 1) + "&" + where);
        }
        f.addIf(!governs, "no-subject&" + where + "&" + quote.shape());
        f.addIf(head >= 0 && relation.startsWith("nsubj") && !governs, "other-subject&" + where);
    }

    /** The verb a mention is the subject of, and whether another clause stands between that verb and the quote. */
    private static void ownClause(
            Features f, Sentence sentence, QuoteContext quote, Mention mention, int verb, String where) {
        Dependencies parse = sentence.dependencies();
        boolean before = where.equals("before");
        int from = before ? mention.last() + 1 : quote.last() + 1;
        int to = before ? quote.first() : mention.outer();
        int subjects = 0;
        int verbs = 0;
        for (int i = from; i < to; i++) {
            Token token = sentence.token(i);
            subjects += parse.relation(i).startsWith("nsubj") && !token.isQuoted() ? 1 : 0;
            verbs += token.isVerb() && i != verb && !token.isQuoted() ? 1 : 0;
        }
        int depth = depthBelow(parse, quote, verb);
        f.add("own-depth=" + depth + "&" + where)
                .add("own-depth=" + depth + "&" + quote.shape() + "&" + Math.min(subjects, 1));
        String lemma = sentence.token(verb).isVerb() ? sentence.token(verb).lemma() : "be";
        f.add("own-subjects-between=" + Math.min(subjects, 2) + "&" + where)
                .add("own-verbs-between=" + Math.min(verbs, 3) + "&" + where)
                .add("own-verb=" + lemma + "&" + where)
                .add("own-verb=" + lemma + "&" + where + "&" + Math.min(subjects, 1));
    }

    /** How many steps up the parse lead from the quote to a verb; -1 where none do. */
    private static int depthBelow(Dependencies parse, QuoteContext quote, int verb) {
        int best = -1;
        for (int i = quote.first(); i <= quote.last(); i++) {
            int at = i;
            int outside = 0;
            for (int steps = 0; at >= 0 && steps < 12; steps++) {
                if (at == verb) {
                    best = best < 0 ? outside : Math.min(best, outside);
                    break;
                }
                outside += at < quote.first() || at > quote.last() ? 1 : 0;
                at = parse.head(at);
            }
        }
        return Math.min(best, 4);
    }

    private void governed(Features f, Sentence sentence, Mention mention, int verb, String kind) {
        if (isSubject(sentence, mention, verb)) {
            String lemma = sentence.token(verb).lemma();
            f.add("subject-of-" + kind).add("cue=" + lemma).add("cue-" + kind + "=" + lemma);
        } else if (verb >= 0 && (verb == start(mention) - 1 || verb == mention.last() + 1)) {
            f.add("beside-" + kind)
                    .add("beside-" + kind + "=" + sentence.token(verb).lemma());
        }
    }

    static boolean isSubject(Sentence sentence, Mention mention, int verb) {
        if (verb < 0) {
            return false;
        }
        int subject = Governors.subject(sentence, verb);
        if (subject < 0) {
            return false;
        }
        if (mention.covers(subject)) {
            return true;
        }
        Dependencies parse = sentence.dependencies();
        int root = root(mention, parse);
        return root >= 0 && parse.head(root) == subject && parse.relation(root).equals("appos") && mention.isName();
    }

    private void otherSentence(Features f, QuoteContext quote, Mention mention, String where, String shape) {
        Sentence sentence = mention.sentence();
        Token end = sentence.token(sentence.size() - 1);
        f.addIf(end.word().equals(":"), "colon&" + where + "&" + shape);
        boolean opens = mention.outer() == 0;
        f.addIf(opens, "opens&" + where + "&" + shape);
        int verb = verbBehind(sentence, mention.last());
        if (verb >= 0) {
            f.add("subjectlike&" + where + "&" + shape)
                    .add("told=" + sentence.token(verb).lemma() + "&" + shape);
        }
        int before = mention.outer() - 1;
        f.addIf(
                before >= 0
                        && sentence.token(before).isVerb()
                        && before > 0
                        && sentence.token(before - 1).isQuoted(),
                "inverted&" + where);
        boolean speaksThere = false;
        for (Token token : sentence.tokens()) {
            speaksThere |= token.isQuoted();
        }
        f.addIf(speaksThere, "quote-there&" + where + "&" + shape);
        f.addIf(!speaksThere, "no-quote-there&" + where + "&" + shape);
    }

    private void surroundings(Features f, Mention mention, String where) {
        Sentence sentence = mention.sentence();
        int first = start(mention);
        String left = word(sentence, first - 1);
        boolean per = left.equals("per"); // means "according to", which has examples enough
        f.add("left=" + (per ? "to" : left) + "&" + side(where));
        f.add("right=" + word(sentence, mention.last() + 1) + "&" + side(where));
        if (first >= 2) {
            f.add("left2=" + (per ? "accord_to" : word(sentence, first - 2) + "_" + left));
        }
        f.addIf(mention.isNominal(), "noun=" + mention.headToken().lemma());
        int next = mention.last() + 1;
        if (next + 1 < sentence.size() && sentence.token(next).tag().equals("POS")) {
            f.add("owner-of="
                    + sentence.token(Math.min(next + 1, sentence.size() - 1)).lemma());
        }
    }

    private void carried(
            Features f, QuoteContext quote, Mention mention, Decision previous, String shape, boolean says) {
        int paragraphs =
                quote.sentence().paragraph() - previous.quote().sentence().paragraph();
        boolean sameSentence = quote.sentence() == previous.quote().sentence();
        String distance = sameSentence ? "sentence" : paragraphs == 0 ? "paragraph" : paragraphs == 1 ? "next" : "far";
        Mention before = previous.mention();
        if (before == mention) {
            f.add("carry=" + distance).add("carry=" + distance + "&" + shape);
            f.addIf(paragraphs > 0 && quote.shape() == Shape.BARE, "carry-over-paragraph");
            f.addIf(quote.words() <= 3, "carry-few-words=" + distance + "&" + shape);
        } else if (before != null) {
            Cast.Reference then = cast.referenceOf(before);
            Cast.Reference now = cast.referenceOf(mention);
            boolean same = then != null && now != null && then.entity() == now.entity();
            f.add((same ? "same-speaker=" : "other-speaker=") + distance);
            f.addIf(says && !same, "other-speaker-says=" + distance);
        } else {
            f.add("after-nobody=" + distance);
        }
    }

    /** The token of a mention whose head stands outside it. */
    static int root(Mention mention, Dependencies parse) {
        for (int i = mention.last(); i >= mention.outer(); i--) {
            if (!mention.covers(parse.head(i))) {
                return i;
            }
        }
        return -1;
    }

    private static final Set<String> LEXICAL = Set.of(
            "IN", "TO", ",", ":", ".", "DT", "POS", "CC", "``", "''", "WRB", "WDT", "WP", "MD", "-LRB-", "-RRB-");

    /** Where the noun phrase of a mention begins: "the" before a name belongs to it. */
    private static int start(Mention mention) {
        int first = mention.outer();
        boolean article = first > 0
                && mention.isName()
                && mention.sentence().token(first - 1).tag().equals("DT");
        return article ? first - 1 : first;
    }

    /** A verb, preposition or mark by itself, any other word by its tag. */
    private static String word(Sentence sentence, int i) {
        if (i < 0) {
            return "^";
        }
        if (i >= sentence.size()) {
            return "$";
        }
        Token token = sentence.token(i);
        return token.isVerb() || LEXICAL.contains(token.tag()) ? token.lemma() : token.tag();
    }

    private static String side(String where) {
        return where.equals("before") || where.equals("after") ? where : "elsewhere";
    }

    private static String pattern(Sentence sentence, int from, int to) {
        StringBuilder pattern = new StringBuilder();
        for (int i = from; i <= to; i++) {
            pattern.append(i == from ? "" : "_").append(word(sentence, i));
        }
        return pattern.toString();
    }

    private static boolean quotesBetween(Sentence sentence, QuoteContext quote, Mention mention, String where) {
        int from = where.equals("before") ? mention.last() + 1 : quote.last() + 1;
        int to = where.equals("before") ? quote.first() - 1 : mention.outer() - 1;
        for (int i = from; i <= to; i++) {
            if (sentence.token(i).isQuoted()) {
                return true;
            }
        }
        return false;
    }

    private static int verbBehind(Sentence sentence, int last) {
        for (int i = last + 1; i < sentence.size() && i <= last + 3; i++) {
            Token token = sentence.token(i);
            if (token.isVerb()) {
                return i;
            }
            if (!token.tag().startsWith("RB") && !token.tag().equals("MD")) {
                return -1;
            }
        }
        return -1;
    }

    private static String gapBucket(int gap) {
        return gap <= 2 ? Integer.toString(Math.max(gap, 0)) : gap <= 5 ? "3-5" : gap <= 10 ? "6-10" : "11+";
    }
}
