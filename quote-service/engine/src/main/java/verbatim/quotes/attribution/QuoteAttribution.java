package verbatim.quotes.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Analysis;
import verbatim.quotes.Block;
import verbatim.quotes.Evidence;
import verbatim.quotes.Evidence.Alternative;
import verbatim.quotes.Evidence.Step;
import verbatim.quotes.Quote;
import verbatim.quotes.Quote.Attribution;
import verbatim.quotes.Quote.Cue;
import verbatim.quotes.Quote.Kind;
import verbatim.quotes.Span;
import verbatim.quotes.attribution.CueFinder.Found;
import verbatim.quotes.attribution.Kinds.Judgement;
import verbatim.quotes.language.Document;
import verbatim.quotes.ranking.LinearModel;
import verbatim.quotes.speakers.Cast;
import verbatim.quotes.speakers.Cast.Reference;
import verbatim.quotes.speakers.Entity;
import verbatim.quotes.speakers.Mention;
import verbatim.quotes.speakers.Spoken;
import verbatim.quotes.text.QuotedSpan;
import verbatim.quotes.text.SourceText;

/** Decides who says each quote and writes down why. Immutable and thread-safe. */
public final class QuoteAttribution {

    private final Attributor attributor;

    private final Confidence confidence;

    private QuoteAttribution(Attributor attributor, Confidence confidence) {
        this.attributor = attributor;
        this.confidence = confidence;
    }

    /** Reads the weights from the class path. */
    public static QuoteAttribution load() {
        return new QuoteAttribution(
                new Attributor(LinearModel.load(QuoteAttribution.class, "speakers.weights.tsv")), Confidence.load());
    }

    /**
     * Attributes the quotes of an article.
     *
     * @param source the article
     * @param quotes its outermost quoted spans in text order
     * @param document what the language model read with the same quotes
     * @param cast who is mentioned in the document
     */
    public Attributed attribute(SourceText source, List<QuotedSpan> quotes, Document document, Cast cast) {
        return new Attributed(source, attributor.attribute(source, document, cast, quotes, null), confidence);
    }

    /** Which mention speaks each quote of an article. */
    public static final class Attributed {

        private final SourceText source;
        private final List<Decision> decisions;
        private final Confidence confidence;

        private Attributed(SourceText source, List<Decision> decisions, Confidence confidence) {
            this.source = source;
            this.decisions = decisions;
            this.confidence = confidence;
        }

        List<Decision> decisions() {
            return decisions;
        }

        /** What each mention says. */
        public Spoken spoken() {
            Map<Integer, List<Span>> byMention = new HashMap<>();
            for (Decision decision : decisions) {
                Mention mention = decision.mention();
                if (mention != null) {
                    byMention
                            .computeIfAbsent(mention.index(), index -> new ArrayList<>())
                            .add(decision.quote().quoted().inner());
                }
            }
            return Spoken.of(byMention);
        }

        /**
         * The answer.
         *
         * @param cast who is mentioned, made when it was known who speaks; its mentions are those of the first cast
         */
        public Analysis resolve(Cast cast) {
            return new Assembly(source, cast, confidence).assemble(decisions);
        }
    }

    private static final class Assembly {

        /** A speaker less likely than this to be right is not named: a wrong name costs a reader more than none. */
        private static final double SURE_ENOUGH = 0.2;

        /** The same for somebody without a name, who is answered in the article's own words: "the harbour authority". */
        private static final double SURE_ENOUGH_OF_WORDS = 0.1;

        private final SourceText source;
        private final String text;
        private final Cast cast;
        private final Confidence confidence;
        private final SpeakerRegistry registry = new SpeakerRegistry();
        private final Map<Mention, Found> cues = new HashMap<>();

        Assembly(SourceText source, Cast cast, Confidence confidence) {
            this.confidence = confidence;
            this.source = source;
            this.text = source.text();
            this.cast = cast;
        }

        Analysis assemble(List<Decision> decisions) {
            List<Quote> quotes = new ArrayList<>(decisions.size());
            int utterance = 0;
            Decision previous = null;
            for (Decision decision : decisions) {
                if (previous == null || !continues(previous, decision)) {
                    utterance++;
                }
                quotes.add(quote(decision, "q" + (quotes.size() + 1), "u" + utterance));
                previous = decision;
            }
            return new Analysis(quotes, registry.speakers(), source.blocks());
        }

        /** "A," he said, "B.": two pieces of one utterance in one sentence, given to the same mention. */
        private static boolean continues(Decision previous, Decision decision) {
            boolean same = previous.mention() != null && previous.mention() == decision.mention();
            boolean broken = previous.quote().content().stripTrailing().endsWith(",")
                    || !decision.quote().startsUpper();
            return same && previous.quote().sentence() == decision.quote().sentence() && broken;
        }

        private Quote quote(Decision decision, String id, String utterance) {
            QuoteContext context = decision.quote();
            QuotedSpan quoted = context.quoted();
            Block block = source.blockAt(quoted.span().start());
            List<Span> segments = quoted.segments().size() > 1 ? quoted.segments() : List.of();
            Mention mention = decision.mention();
            Reference reference = mention == null ? null : cast.referenceOf(mention);
            String blockId = block == null ? null : block.id();
            if (mention == null) {
                Judgement judgement = Kinds.withoutSpeaker(context);
                return new Quote(
                        id,
                        quoted.span(),
                        judgement.kind(),
                        Kinds.extent(context),
                        utterance,
                        segments,
                        null,
                        null,
                        null,
                        null,
                        new Evidence(judgement.reason(), List.of(), alternatives(decision, null)),
                        judgement.reason(),
                        blockId);
            }
            Found found = cues.computeIfAbsent(mention, m -> CueFinder.of(context, decision.governors(), m));
            Attribution speaker = null;
            String reason = "the article does not show whom “" + mention.text(text) + "” stands for";
            if (reference != null) {
                double sure = confidence.of(decision, reference, cast);
                if (sure >= (reference.entity().isNamed() ? SURE_ENOUGH : SURE_ENOUGH_OF_WORDS)) {
                    List<Entity> speakers = Together.of(mention, reference.entity(), cast);
                    speaker = new Attribution(registry.count(speakers, context.words()), sure);
                    reason = null;
                } else {
                    reason = "“" + mention.text(text) + "” is likeliest "
                            + reference.entity().name() + ", but that is too uncertain to say";
                }
            }
            Evidence evidence = new Evidence(
                    rule(decision, found), steps(mention, found.cue(), reference), alternatives(decision, reference));
            return new Quote(
                    id,
                    quoted.span(),
                    Kind.SPEECH,
                    Kinds.extent(context),
                    utterance,
                    segments,
                    speaker,
                    new Quote.Mention(mention.span(), mention.form()),
                    found.cue(),
                    Channel.of(context),
                    evidence,
                    reason,
                    blockId);
        }

        private static String rule(Decision decision, Found found) {
            boolean carried = decision.features().get(decision.chosen()).names().stream()
                            .anyMatch(name -> name.startsWith("carry="))
                    && decision.mention() != null
                    && decision.mention().sentence() != decision.quote().sentence();
            return carried ? "carried over from the quote before: " + found.rule() : found.rule();
        }

        private List<Step> steps(Mention mention, @Nullable Cue cue, @Nullable Reference reference) {
            List<Step> steps = new ArrayList<>();
            if (cue != null) {
                steps.add(new Step("cue", cue.span().in(text), cue.span(), null));
            }
            steps.add(new Step("mention", mention.text(text), mention.span(), null));
            Mention via = reference == null ? null : reference.via();
            for (int hops = 0; via != null && hops < 4; hops++) {
                steps.add(new Step("antecedent", via.text(text), via.span(), null));
                Reference next = cast.referenceOf(via);
                via = next == null ? null : next.via();
            }
            if (reference != null && reference.entity().isNamed()) {
                Mention fullest = fullest(reference.entity());
                steps.add(new Step(
                        "name",
                        reference.entity().name(),
                        fullest.span(),
                        reference.link().equals("apposition") ? "stands beside its name" : null));
            }
            return steps;
        }

        private static Mention fullest(Entity entity) {
            Mention best = entity.mentions().getFirst();
            for (Mention mention : entity.mentions()) {
                if (mention.isName()
                        && (!best.isName()
                                || mention.span().length() > best.span().length())) {
                    best = mention;
                }
            }
            return best;
        }

        private List<Alternative> alternatives(Decision decision, @Nullable Reference chosen) {
            Map<String, Double> scores = new HashMap<>();
            double[] p = decision.probabilities();
            for (int i = 0; i < p.length; i++) {
                Mention mention = decision.candidates().get(i);
                Reference reference = mention == null ? null : cast.referenceOf(mention);
                if (reference != null && (chosen == null || reference.entity() != chosen.entity())) {
                    scores.merge(reference.entity().name(), p[i], Double::sum);
                }
            }
            if (chosen != null) {
                chosen.rivals()
                        .forEach(rival -> scores.merge(
                                rival.entity().name(), rival.probability() * decision.probability(), Double::sum));
            }
            return scores.entrySet().stream()
                    .filter(entry -> entry.getValue() >= 0.01)
                    .map(entry -> new Alternative(entry.getKey(), Math.min(1, entry.getValue())))
                    .sorted((a, b) -> a.score() != b.score()
                            ? Double.compare(b.score(), a.score())
                            : a.name().compareTo(b.name()))
                    .limit(5)
                    .toList();
        }
    }
}
