package verbatim.quotes.speakers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Span;
import verbatim.quotes.attribution.QuoteAttribution;
import verbatim.quotes.language.Document;
import verbatim.quotes.language.LanguageModel;
import verbatim.quotes.language.ReadingCache;
import verbatim.quotes.ranking.LinearModel;
import verbatim.quotes.ranking.LogitTrainer;
import verbatim.quotes.speakers.Casting.Choice;
import verbatim.quotes.text.QuotationScanner;
import verbatim.quotes.text.QuotedSpan;
import verbatim.quotes.text.SourceText;
import verbatim.quotes.training.Gold.Doc;
import verbatim.quotes.training.Gold.GoldQuote;
import verbatim.quotes.training.ResolvedSpeakers;
import verbatim.quotes.training.SameName;

/**
 * Learns the weights that link pronouns and descriptions to those they stand for, from quotes whose mention and resolved
 * speaker are both known. Arguments: the gold files, then the file to write.
 */
public final class AntecedentTraining {

    private static final double PENALTY = 10;
    private static final int MIN_DOCUMENTS = 3;
    private static final int ROUNDS = 2;

    private final ReadingCache language =
            new ReadingCache(Path.of(System.getProperty("readings", "target/readings")), LanguageModel::load);
    private final QuoteAttribution attribution = QuoteAttribution.load();
    private int unreachable;
    private int right;
    private int all;

    public static void main(String[] args) throws Exception {
        List<Doc> docs = new ArrayList<>();
        for (int i = 0; i < args.length - 1; i++) {
            docs.addAll(ResolvedSpeakers.read(args[i]));
        }
        LogitTrainer.write(
                new AntecedentTraining().fit(docs),
                Path.of(args[args.length - 1]),
                "Weights of the antecedent ranker: see MODEL_CARD.md. Made by AntecedentTraining.");
    }

    /** Weights learned from articles. */
    public LinearModel fit(List<Doc> docs) throws IOException {
        LinearModel model = LinearModel.load(Casting.class, "antecedents.weights.tsv");
        for (int round = 0; round < ROUNDS; round++) {
            LogitTrainer trainer = new LogitTrainer(PENALTY, MIN_DOCUMENTS);
            unreachable = right = all = 0;
            for (Doc doc : docs) {
                learn(doc, new Casting(model), trainer);
            }
            System.out.println(trainer.size() + " links; the right one was not among the candidates " + unreachable
                    + " times; right before training " + right + " of " + all);
            model = trainer.train();
        }
        return model;
    }

    private void learn(Doc doc, Casting casting, LogitTrainer trainer) {
        SourceText source = SourceText.of(doc.text());
        List<QuotedSpan> quotes = QuotationScanner.scan(source).stream()
                .filter(q -> q.depth() == 0)
                .toList();
        Document document = language.read(doc.id(), source, quotes);
        List<Choice> choices = new ArrayList<>();
        Cast cast = casting.cast(source, document, Credits.NONE, Spoken.NOTHING);
        Spoken spoken = attribution.attribute(source, quotes, document, cast).spoken();
        casting.cast(source, document, spoken, choices);
        for (Choice choice : choices) {
            GoldQuote gold = goldOf(doc, choice.anaphor());
            if (gold == null) {
                continue;
            }
            all++;
            BitSet answer = answer(doc, gold, choice);
            if (answer.isEmpty()) {
                unreachable++;
                show(doc, gold, choice);
            } else {
                trainer.add(doc.id(), choice.features(), answer);
                right += answer.get(best(casting.antecedents().probabilities(choice.features()))) ? 1 : 0;
            }
        }
    }

    private static int best(double[] p) {
        int best = 0;
        for (int i = 1; i < p.length; i++) {
            best = p[i] > p[best] ? i : best;
        }
        return best;
    }

    private static void show(Doc doc, GoldQuote gold, Choice choice) {
        if (System.getenv("SHOW") != null) {
            Span at = choice.anaphor().span();
            String before = doc.text()
                    .substring(
                            Math.max(0, at.start() - 250), Math.min(doc.text().length(), at.end() + 30));
            System.out.println("? " + choice.anaphor().text(doc.text()) + " gold "
                    + gold.speaker().name() + " candidates " + choice.candidates() + " :: "
                    + before.replace('\n', '¶'));
        }
    }

    private static @Nullable GoldQuote goldOf(Doc doc, Mention anaphor) {
        for (GoldQuote quote : doc.quotes()) {
            if (quote.mention() != null
                    && quote.speaker() != null
                    && quote.speaker().name() != null
                    && !quote.speaker().type().equals("NONE")) {
                Span span = doc.span(quote.mention().start(), quote.mention().end());
                boolean begins = span.start() == anaphor.span().start()
                        && span.end() >= anaphor.span().end();
                boolean inside = span.start() < anaphor.span().start()
                        && anaphor.span().start() - span.start() <= 4
                        && span.end() >= anaphor.span().end();
                if (anaphor.isNominal() ? begins || inside : span.equals(anaphor.span())) {
                    return quote;
                }
            }
        }
        return null;
    }

    /** The candidates that bear the right name; nobody mentioned before, where the description itself is that name. */
    private static BitSet answer(Doc doc, GoldQuote gold, Choice choice) {
        BitSet answer = new BitSet();
        String name = gold.speaker().name();
        String type = gold.speaker().type();
        for (int c = 0; c < choice.candidates().size(); c++) {
            Entity entity = choice.candidates().get(c);
            String candidate = entity == null ? choice.described() : entity.name();
            answer.set(c, SameName.test(candidate, name, type));
        }
        int nobody = choice.candidates().indexOf(null);
        if (answer.isEmpty() && nobody >= 0 && type.equals("UNNAMED")) {
            answer.set(nobody);
        }
        return answer;
    }
}
