package verbatim.quotes.attribution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Span;
import verbatim.quotes.language.Document;
import verbatim.quotes.language.LanguageModel;
import verbatim.quotes.language.ReadingCache;
import verbatim.quotes.ranking.LinearModel;
import verbatim.quotes.ranking.LogitTrainer;
import verbatim.quotes.speakers.Cast;
import verbatim.quotes.speakers.Casting;
import verbatim.quotes.speakers.Credits;
import verbatim.quotes.speakers.Mention;
import verbatim.quotes.speakers.Spoken;
import verbatim.quotes.text.QuotationScanner;
import verbatim.quotes.text.QuotedSpan;
import verbatim.quotes.text.SourceText;
import verbatim.quotes.training.Gold;
import verbatim.quotes.training.Gold.Doc;
import verbatim.quotes.training.Gold.GoldMention;
import verbatim.quotes.training.Gold.GoldQuote;

/**
 * Learns the weights that choose the speaker of a quote. Arguments: the training file, the file to write.
 * See MODEL_CARD.md for the command.
 */
public final class AttributionTraining {

    private final ReadingCache language =
            new ReadingCache(Path.of(System.getProperty("readings", "target/readings")), LanguageModel::load);
    private final Casting casting;
    private final LogitTrainer trainer = new LogitTrainer(60, 5);
    private static final int NOBODY_WEIGHT = 4;
    private int unreachable;
    private int unmatched;

    private AttributionTraining(Casting casting) {
        this.casting = casting;
    }

    public static void main(String[] args) throws Exception {
        AttributionTraining training = new AttributionTraining(Casting.load());
        List<Doc> docs = new ArrayList<>(Gold.read(Path.of(args[0])));
        for (Doc doc : docs) {
            training.learn(doc);
        }
        System.out.println(docs.size() + " articles, " + training.trainer.size()
                + " decisions, right mention not among the candidates: " + training.unreachable + ", quote not found: "
                + training.unmatched);
        LinearModel model = training.trainer.train();
        LogitTrainer.write(
                model,
                Path.of(args[1]),
                "Weights of the speaker ranker: see MODEL_CARD.md. Made by AttributionTraining.");
        if (args.length > 2) {
            new AttributionTraining(Casting.load()).evaluate(model, Gold.read(Path.of(args[2])));
        }
    }

    private void learn(Doc doc) {
        SourceText source = SourceText.of(doc.text());
        List<QuotedSpan> quotes = outermost(source);
        Document document = language.read(doc.id(), source, quotes);
        Cast cast = casting.cast(source, document, Credits.NONE, Spoken.NOTHING);
        Truth truth = new Truth(doc, quotes);
        unmatched += truth.unmatched();
        new Attributor(new LinearModel(Map.of()))
                .attribute(source, document, cast, quotes, (quote, candidates) -> {
                    int right = truth.right(quote, candidates);
                    unreachable += right == Truth.UNREACHABLE ? 1 : 0;
                    return right < 0 ? candidates.size() - 1 : right;
                })
                .forEach(decision -> {
                    int right = truth.right(decision.quote(), decision.candidates());
                    if (right >= 0) {
                        BitSet set = new BitSet();
                        set.set(right);
                        // There are fourteen times as many quotes that somebody says: those that nobody says count more
                        // often.
                        int copies = right == decision.candidates().size() - 1 ? NOBODY_WEIGHT : 1;
                        for (int i = 0; i < copies; i++) {
                            trainer.add(doc.id(), decision.features(), set);
                        }
                    }
                });
    }

    private void evaluate(LinearModel model, List<Doc> docs) {
        int right = 0;
        int all = 0;
        int nobodyRight = 0;
        int nobody = 0;
        int invented = 0;
        for (Doc doc : docs) {
            SourceText source = SourceText.of(doc.text());
            List<QuotedSpan> quotes = outermost(source);
            Document document = language.read(doc.id(), source, quotes);
            Cast cast = casting.cast(source, document, Credits.NONE, Spoken.NOTHING);
            Truth truth = new Truth(doc, quotes);
            for (Decision decision : new Attributor(model).attribute(source, document, cast, quotes, null)) {
                int gold = truth.right(decision.quote(), decision.candidates());
                if (gold == decision.candidates().size() - 1) {
                    nobody++;
                    nobodyRight += decision.mention() == null ? 1 : 0;
                } else if (gold != Truth.UNKNOWN) {
                    all++;
                    boolean hit = truth.isRight(decision.quote(), decision.mention());
                    right += hit ? 1 : 0;
                    invented += decision.mention() == null ? 1 : 0;
                    if (!hit && System.getenv("SHOW") != null) {
                        show(doc, decision, truth);
                    }
                }
            }
        }
        System.out.printf(
                "mention right %.4f of %d (abstained %d), nobody right %.4f of %d%n",
                (double) right / all, all, invented, (double) nobodyRight / nobody, nobody);
    }

    private static void show(Doc doc, Decision decision, Truth truth) {
        Mention mention = decision.mention();
        Span span = decision.quote().span();
        System.out.println("--- " + doc.id() + " p=" + decision.probability() + " said: "
                + (mention == null ? "nobody" : mention.text(doc.text())) + " gold: "
                + truth.describe(decision.quote()));
        System.out.println(doc.text()
                .substring(Math.max(0, span.start() - 200), Math.min(doc.text().length(), span.end() + 150))
                .replace('\n', '¶'));
    }

    static List<QuotedSpan> outermost(SourceText source) {
        return QuotationScanner.scan(source).stream()
                .filter(quote -> quote.depth() == 0)
                .toList();
    }

    /** What the annotators say of the quotes that the scanner found. */
    private static final class Truth {

        static final int UNKNOWN = -1;
        static final int UNREACHABLE = -2;

        private final Doc doc;
        private final List<@Nullable GoldQuote> gold = new ArrayList<>();
        private final List<Boolean> nobody = new ArrayList<>();
        private int matched;

        Truth(Doc doc, List<QuotedSpan> quotes) {
            this.doc = doc;
            for (QuotedSpan quote : quotes) {
                GoldQuote best = null;
                for (GoldQuote candidate : doc.quotes()) {
                    if (Gold.overlap(doc.text(), quote.span(), doc.span(candidate.start(), candidate.end())) >= 0.8) {
                        best = candidate;
                    }
                }
                gold.add(best);
                matched += best == null ? 0 : 1;
                boolean none = best != null
                                && best.speaker() != null
                                && best.speaker().type().equals("NONE")
                        || best == null
                                && doc.nonQuotes().stream()
                                        .anyMatch(range -> range.n_words() < 8
                                                && Gold.overlap(
                                                                doc.text(),
                                                                quote.span(),
                                                                doc.span(range.start(), range.end()))
                                                        >= 0.8);
                nobody.add(none);
            }
        }

        int unmatched() {
            return doc.quotes().size() - matched;
        }

        String describe(QuoteContext quote) {
            GoldQuote known = gold.get(quote.index());
            return known == null || known.mention() == null
                    ? "?"
                    : known.mention().text();
        }

        boolean isRight(QuoteContext quote, @Nullable Mention mention) {
            GoldQuote known = gold.get(quote.index());
            return mention != null && known != null && known.mention() != null && matches(known.mention(), mention);
        }

        /** Index of the right candidate. */
        int right(QuoteContext quote, List<@Nullable Mention> candidates) {
            if (nobody.get(quote.index())) {
                return candidates.size() - 1;
            }
            GoldQuote known = gold.get(quote.index());
            GoldMention mention = known == null ? null : known.mention();
            if (mention == null) {
                return UNKNOWN;
            }
            int best = UNREACHABLE;
            int bestRank = Integer.MAX_VALUE;
            for (int c = 0; c < candidates.size(); c++) {
                Mention candidate = candidates.get(c);
                if (candidate != null && matches(mention, candidate)) {
                    int rank = rank(candidate, candidates) * 1000 + candidate.first();
                    if (rank < bestRank) {
                        best = c;
                        bestRank = rank;
                    }
                }
            }
            return best;
        }

        /** Of several candidates inside the annotated words a name is the right one, then the first; never a part of another. */
        private static int rank(Mention mention, List<@Nullable Mention> candidates) {
            for (Mention other : candidates) {
                boolean around = other != null
                        && other != mention
                        && other.sentence() == mention.sentence()
                        && other.outer() <= mention.first()
                        && other.last() > mention.last();
                if (around) {
                    return 2;
                }
            }
            return mention.isName() && mention.category() != Mention.Category.PLACE ? 0 : 1;
        }

        private boolean matches(GoldMention gold, Mention mention) {
            Span words = doc.span(gold.start(), gold.end());
            Span ours = mention.span();
            return words.contains(ours) || ours.contains(words) && ours.length() <= words.length() + 40;
        }
    }
}
