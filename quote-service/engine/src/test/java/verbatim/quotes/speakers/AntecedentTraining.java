package verbatim.quotes.speakers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.Span;
import verbatim.quotes.language.Document;
import verbatim.quotes.language.LanguageModel;
import verbatim.quotes.language.ReadingCache;
import verbatim.quotes.ranking.LinearModel;
import verbatim.quotes.ranking.LogitTrainer;
import verbatim.quotes.speakers.Casting.Choice;
import verbatim.quotes.text.QuotationScanner;
import verbatim.quotes.text.QuotedSpan;
import verbatim.quotes.text.SourceText;
import verbatim.quotes.training.Gold;
import verbatim.quotes.training.Gold.Doc;
import verbatim.quotes.training.Gold.GoldQuote;

/**
 * Learns the weights that link pronouns and descriptions to those they stand for, from quotes whose mention and resolved
 * speaker are both known. Arguments: the training file, the file to write.
 */
public final class AntecedentTraining {

    private final ReadingCache language =
            new ReadingCache(Path.of(System.getProperty("readings", "target/readings")), LanguageModel::load);
    private int unreachable;
    private int right;
    private int all;

    public static void main(String[] args) throws Exception {
        AntecedentTraining training = new AntecedentTraining();
        List<Doc> docs = Gold.read(Path.of(args[0]));
        LinearModel model = LinearModel.load(Casting.class, "antecedents.weights.tsv");
        for (int round = 0; round < 2; round++) {
            LogitTrainer trainer = new LogitTrainer(2.0, 3);
            training.unreachable = training.right = training.all = 0;
            for (Doc doc : docs) {
                training.learn(doc, new Casting(model), trainer);
            }
            System.out.println(trainer.size() + " links; the right one was not among the candidates "
                    + training.unreachable + " times; right before training " + training.right + " of " + training.all);
            model = trainer.train();
        }
        LogitTrainer.write(
                model,
                Path.of(args[1]),
                "Weights of the antecedent ranker: see MODEL_CARD.md. Made by AntecedentTraining.");
    }

    private void learn(Doc doc, Casting casting, LogitTrainer trainer) {
        SourceText source = SourceText.of(doc.text());
        List<QuotedSpan> quotes = QuotationScanner.scan(source).stream()
                .filter(q -> q.depth() == 0)
                .toList();
        Document document = language.read(doc.id(), source, quotes);
        List<Choice> choices = new ArrayList<>();
        casting.cast(source, document, choices);
        for (Choice choice : choices) {
            GoldQuote gold = goldOf(doc, choice.anaphor());
            if (gold != null) {
                int answer = answer(doc, gold, choice);
                if (answer < 0) {
                    unreachable++;
                    if (System.getenv("SHOW") != null) {
                        Span at = choice.anaphor().span();
                        System.out.println("? " + choice.anaphor().text(doc.text()) + " gold "
                                + gold.speaker().name() + " candidates " + choice.candidates() + " :: "
                                + doc.text()
                                        .substring(
                                                Math.max(0, at.start() - 250),
                                                Math.min(doc.text().length(), at.end() + 30))
                                        .replace('\n', '¶'));
                    }
                } else {
                    BitSet set = new BitSet();
                    set.set(answer);
                    trainer.add(doc.id(), choice.features(), set);
                    double[] p = casting.antecedents().probabilities(choice.features());
                    int best = 0;
                    for (int i = 1; i < p.length; i++) {
                        best = p[i] > p[best] ? i : best;
                    }
                    right += best == answer ? 1 : 0;
                }
                all++;
            }
        }
    }

    private static @Nullable GoldQuote goldOf(Doc doc, Mention anaphor) {
        for (GoldQuote quote : doc.quotes()) {
            if (quote.mention() != null
                    && quote.speaker() != null
                    && !quote.mention().form().equals("name")) {
                Span span = doc.span(quote.mention().start(), quote.mention().end());
                boolean begins = span.start() == anaphor.span().start()
                        && span.end() >= anaphor.span().end();
                if (begins && (anaphor.isNominal() || span.equals(anaphor.span()))) {
                    return quote;
                }
            }
        }
        return null;
    }

    private static int answer(Doc doc, GoldQuote gold, Choice choice) {
        if (gold.speaker().name() == null) {
            return -1;
        }
        if (gold.speaker().type().equals("UNNAMED")) {
            return choice.candidates().indexOf(null);
        }
        for (int c = 0; c < choice.candidates().size(); c++) {
            Entity entity = choice.candidates().get(c);
            if (entity != null && sameName(entity, gold.speaker().name())) {
                return c;
            }
        }
        return -1;
    }

    private static boolean sameName(Entity entity, String gold) {
        String a = entity.name().toLowerCase(Locale.ROOT).replace("’", "'");
        String b = gold.toLowerCase(Locale.ROOT).replace("’", "'");
        return a.equals(b)
                || a.endsWith(" " + b)
                || b.endsWith(" " + a)
                || entity.category() == Mention.Category.PERSON
                        && a.substring(a.lastIndexOf(' ') + 1).equals(b.substring(b.lastIndexOf(' ') + 1))
                        && a.charAt(0) == b.charAt(0);
    }
}
