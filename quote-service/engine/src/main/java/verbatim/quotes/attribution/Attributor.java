package verbatim.quotes.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Block;
import verbatim.quotes.language.Document;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.ranking.Features;
import verbatim.quotes.ranking.LinearModel;
import verbatim.quotes.speakers.Cast;
import verbatim.quotes.speakers.Mention;
import verbatim.quotes.speakers.Mention.Category;
import verbatim.quotes.text.QuotedSpan;
import verbatim.quotes.text.SourceText;

/**
 * Gives each quote to a mention or to nobody, from the first quote to the last, each with the decision before it in view.
 * Immutable and thread-safe.
 */
final class Attributor {

    private static final int SENTENCES_BEFORE = 3;
    private static final int SENTENCES_AFTER = 1;

    /** A speaker is carried over so many paragraphs without being mentioned again. */
    private static final int CARRY = 4;

    /** Share of the mentions' probability that makes one clearly the best. */
    private static final double CLEAR = 0.5;

    /** Marks around so few words are mostly no speech. */
    private static final int FEW = 3;

    /** The probability of nobody from which on a few words are given to nobody: a scare quote in a mouth is the worse error. */
    private static final double DOUBT = 0.25;

    /** How far the layout of a page is trusted where no words attribute a quote. */
    private static final double SHOWN = 0.9;

    private final LinearModel model;

    Attributor(LinearModel model) {
        this.model = model;
    }

    /** Tells the training which candidate is right, so that the decisions after it see the truth. */
    interface Teacher {
        /** Index of the right candidate, or -1 to leave the choice to the model. */
        int choose(QuoteContext quote, List<@Nullable Mention> candidates);
    }

    List<Decision> attribute(
            SourceText source, Document document, Cast cast, List<QuotedSpan> quotes, @Nullable Teacher teacher) {
        SpeakerFeatures speakerFeatures = new SpeakerFeatures(cast, document.text());
        List<List<Mention>> bySentence = bySentence(document, cast);
        List<Decision> decisions = new ArrayList<>(quotes.size());
        Repetitions repetitions = Repetitions.of(document, quotes);
        Layout layout = new Layout(source, bySentence);
        Decision previous = null;
        for (int q = 0; q < quotes.size(); q++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted after " + q + " quotes");
            }
            QuoteContext quote = QuoteContext.of(document, quotes.get(q), q);
            Governors governors = Governors.of(quote);
            List<Mention> subjects = bySentence.get(quote.sentence().index()).stream()
                    .filter(mention -> mention.isAnimate() || mention.isPronoun())
                    .filter(mention -> governors.isSubject(quote.sentence(), mention))
                    .toList();
            List<@Nullable Mention> candidates = candidates(source, quote, bySentence, previous);
            if (previous != null && isSuperseded(previous, subjects, quote, governors, cast)) {
                candidates.remove(previous.mention());
            }
            List<Features> features = new ArrayList<>(candidates.size());
            for (Mention mention : candidates) {
                features.add(
                        mention == null
                                ? NobodyFeatures.of(quote, governors, repetitions.isRepeated(quote))
                                : speakerFeatures.of(
                                        quote,
                                        governors,
                                        mention,
                                        between(quote, mention, bySentence),
                                        subjects,
                                        previous));
            }
            double[] p = model.probabilities(features);
            int taught = teacher == null ? -1 : teacher.choose(quote, candidates);
            int chosen = taught >= 0 ? taught : choose(quote, candidates, p, cast);
            Mention shown = taught < 0 && candidates.get(chosen) == null ? layout.speaker(quote) : null;
            Decision decision = shown != null
                    ? byLayout(quote, governors, candidates, shown)
                    : new Decision(quote, governors, candidates, features, p, chosen);
            decisions.add(decision);
            previous = decision;
        }
        return decisions;
    }

    /**
     * Whether somebody else has begun to speak before a quote, so that it cannot go on the speech of the quote before. Where that
     * one stands in another sentence, 6 of 838 such quotes of the training articles did.
     */
    private static boolean isSuperseded(
            Decision previous, List<Mention> subjects, QuoteContext quote, Governors governors, Cast cast) {
        Mention carried = previous.mention();
        return carried != null
                && subjects.stream()
                        .filter(subject ->
                                subject != carried && !whom(subject, cast).equals(whom(carried, cast)))
                        .anyMatch(subject -> governors.isNewSubject(quote, subject, previous.quote()));
    }

    private static Decision byLayout(
            QuoteContext quote, Governors governors, List<@Nullable Mention> candidates, Mention shown) {
        List<@Nullable Mention> all = new ArrayList<>(candidates);
        int at = all.indexOf(shown);
        if (at < 0) {
            at = 0;
            all.add(0, shown);
        }
        double[] p = new double[all.size()];
        p[at] = SHOWN;
        p[p.length - 1] = 1 - SHOWN;
        Features none = new Features().add("layout");
        return new Decision(quote, governors, all, Collections.nCopies(p.length, none), p, at);
    }

    /** The most probable candidate; for words that are speech by their form the best mention, if it is clearly the best. */
    private static int choose(QuoteContext quote, List<@Nullable Mention> candidates, double[] p, Cast cast) {
        int nobody = p.length - 1;
        if (nobody == 0) {
            return nobody;
        }
        for (int i = 0; i < nobody; i++) {
            Mention candidate = candidates.get(i);
            if (candidate != null && Clauses.isInTheWordsOf(quote, candidate)) {
                return i;
            }
        }
        int mention = ofTheLikeliest(candidates, p, cast);
        boolean few = quote.words() <= FEW && !quote.isSentenceLike();
        boolean spoken = quote.words() <= FEW
                && (isInverted(quote, candidates.get(mention)) || isIntroduced(quote, candidates.get(mention)));
        if (spoken || (few ? p[nobody] < DOUBT : best(p, p.length) != nobody)) {
            return mention;
        }
        boolean clear = p[mention] >= CLEAR * (1 - p[nobody]);
        return Kinds.isSpeechByForm(quote) && clear ? mention : nobody;
    }

    /** "“No,” snapped the actor", "«No», said the actor": a comma and the verb behind it make a single word speech. */
    private static boolean isInverted(QuoteContext quote, @Nullable Mention mention) {
        String content = quote.content().strip();
        Sentence sentence = quote.sentence();
        int next = quote.last() + 1;
        boolean outside = next < sentence.size() && sentence.token(next).word().equals(",");
        boolean inside = !content.isEmpty() && ",?!".indexOf(content.charAt(content.length() - 1)) >= 0;
        int verb = outside ? next + 1 : next;
        return mention != null
                && quote.first() == 0
                && (inside || outside)
                && mention.sentence() == sentence
                && mention.isAnimate()
                && verb + 1 < sentence.size()
                && sentence.token(verb).isVerb()
                && mention.covers(verb + 1);
    }

    /** "The envoy replied, “getting there”": a verb and a comma or colon before the marks make two words speech. */
    private static boolean isIntroduced(QuoteContext quote, @Nullable Mention mention) {
        Sentence sentence = quote.sentence();
        int mark = quote.first() - 1;
        return mention != null
                && mark > 0
                && (sentence.token(mark).word().equals(",")
                        || sentence.token(mark).word().equals(":"))
                && sentence.token(mark - 1).isVerb()
                && mention.sentence() == sentence
                && SpeakerFeatures.isSubject(sentence, mention, mark - 1);
    }

    /** The best mention of the one whose mentions weigh most together: "Beck, who said" has two of one man. */
    private static int ofTheLikeliest(List<@Nullable Mention> candidates, double[] p, Cast cast) {
        Map<Object, Double> weight = new HashMap<>();
        int nobody = p.length - 1;
        for (int i = 0; i < nobody; i++) {
            weight.merge(whom(candidates.get(i), cast), p[i], Double::sum);
        }
        int best = 0;
        for (int i = 1; i < nobody; i++) {
            double mine = weight.getOrDefault(whom(candidates.get(i), cast), 0.0);
            double other = weight.getOrDefault(whom(candidates.get(best), cast), 0.0);
            best = mine > other || mine == other && p[i] > p[best] ? i : best;
        }
        return best;
    }

    private static Object whom(@Nullable Mention mention, Cast cast) {
        Cast.Reference reference = mention == null ? null : cast.referenceOf(mention);
        return reference != null ? reference.entity() : mention == null ? "nobody" : mention;
    }

    private static int best(double[] p, int end) {
        int best = 0;
        for (int i = 1; i < end; i++) {
            best = p[i] > p[best] ? i : best;
        }
        return best;
    }

    private static List<List<Mention>> bySentence(Document document, Cast cast) {
        List<List<Mention>> bySentence = new ArrayList<>();
        document.sentences().forEach(sentence -> bySentence.add(new ArrayList<>()));
        for (Mention mention : cast.mentions()) {
            bySentence.get(mention.sentence().index()).add(mention);
        }
        return bySentence;
    }

    private static List<@Nullable Mention> candidates(
            SourceText source, QuoteContext quote, List<List<Mention>> bySentence, @Nullable Decision previous) {
        Block block = source.blockAt(quote.span().start());
        List<@Nullable Mention> candidates = new ArrayList<>();
        Sentence own = quote.sentence();
        int from = Math.max(0, own.index() - SENTENCES_BEFORE);
        int to = Math.min(bySentence.size() - 1, own.index() + SENTENCES_AFTER);
        for (int s = from; s <= to; s++) {
            for (Mention mention : bySentence.get(s)) {
                int paragraphs = own.paragraph() - mention.sentence().paragraph();
                boolean near = s == own.index()
                        || paragraphs == 0 && speaksElsewhere(mention)
                        || paragraphs == 1 && speaksElsewhere(mention) && s >= own.index() - 2;
                if (near
                        && !Clauses.isAsked(quote, mention)
                        && source.blockAt(mention.span().start()) == block) {
                    candidates.add(mention);
                }
            }
        }
        Mention carried = previous == null ? null : previous.mention();
        if (previous != null && carried != null && !candidates.contains(carried)) {
            int paragraphs = own.paragraph() - previous.quote().sentence().paragraph();
            if (paragraphs <= CARRY && source.blockAt(carried.span().start()) == block) {
                candidates.add(carried);
            }
        }
        candidates.add(null);
        return candidates;
    }

    private static boolean speaksElsewhere(Mention mention) {
        return mention.isPronoun()
                ? mention.category() == Category.PERSON || mention.plural()
                : mention.category() != Category.THING && mention.category() != Category.PLACE;
    }

    private static int between(QuoteContext quote, Mention mention, List<List<Mention>> bySentence) {
        int count = 0;
        for (Mention other : bySentence.get(quote.sentence().index())) {
            boolean animate = other != mention && (other.isAnimate() || other.isPronoun());
            boolean behind = mention.sentence() == quote.sentence()
                    ? other.first() > mention.last() && other.last() < quote.first()
                            || other.first() > quote.last() && other.last() < mention.first()
                    : mention.sentence().index() < quote.sentence().index() && other.last() < quote.first();
            count += animate && behind ? 1 : 0;
        }
        return count;
    }
}
