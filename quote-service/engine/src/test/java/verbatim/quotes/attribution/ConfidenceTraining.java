package verbatim.quotes.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import verbatim.quotes.Span;
import verbatim.quotes.language.Document;
import verbatim.quotes.language.LanguageModel;
import verbatim.quotes.language.ReadingCache;
import verbatim.quotes.ranking.Features;
import verbatim.quotes.ranking.LogitTrainer;
import verbatim.quotes.speakers.AntecedentTraining;
import verbatim.quotes.speakers.Cast;
import verbatim.quotes.speakers.Cast.Reference;
import verbatim.quotes.speakers.Casting;
import verbatim.quotes.speakers.Credits;
import verbatim.quotes.speakers.Mention;
import verbatim.quotes.speakers.Spoken;
import verbatim.quotes.text.QuotedSpan;
import verbatim.quotes.text.SourceText;
import verbatim.quotes.training.Gold;
import verbatim.quotes.training.Gold.Doc;
import verbatim.quotes.training.Gold.GoldQuote;
import verbatim.quotes.training.ResolvedSpeakers;
import verbatim.quotes.training.SameName;

/**
 * Fits the confidence of a speaker to how often such speakers are right. The articles are dealt into folds; those of one
 * fold are answered with antecedent weights learned from the others. Arguments: the file whose answers count, further
 * files that only the antecedents learn from, the file to write.
 */
public final class ConfidenceTraining {

    private static final int FOLDS = 4;
    private static final double PENALTY = 20;
    private static final int MIN_DOCUMENTS = 5;

    private final ReadingCache language =
            new ReadingCache(Path.of(System.getProperty("readings", "target/readings")), LanguageModel::load);
    private final QuoteAttribution attribution = QuoteAttribution.load();
    private final LogitTrainer trainer = new LogitTrainer(PENALTY, MIN_DOCUMENTS);

    public static void main(String[] args) throws IOException {
        List<Doc> counted = Gold.read(Path.of(args[0]));
        List<Doc> others = new ArrayList<>();
        for (int i = 1; i < args.length - 1; i++) {
            others.addAll(ResolvedSpeakers.read(args[i]));
        }
        ConfidenceTraining training = new ConfidenceTraining();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Doc> learned = new ArrayList<>(others);
            List<Doc> answered = new ArrayList<>();
            for (int i = 0; i < counted.size(); i++) {
                (i % FOLDS == fold ? answered : learned).add(counted.get(i));
            }
            Casting casting = new Casting(new AntecedentTraining().fit(learned));
            answered.forEach(doc -> training.answer(doc, casting));
        }
        LogitTrainer.write(
                training.trainer.train(),
                Path.of(args[args.length - 1]),
                "Weights of the confidence: see MODEL_CARD.md. Made by ConfidenceTraining.");
        System.out.println(training.trainer.size() + " answers");
    }

    private void answer(Doc doc, Casting casting) {
        SourceText source = SourceText.of(doc.text());
        List<QuotedSpan> quotes = AttributionTraining.outermost(source);
        Document document = language.read(doc.id(), source, quotes);
        QuoteAttribution.Attributed attributed = attribution.attribute(
                source, quotes, document, casting.cast(source, document, Credits.NONE, Spoken.NOTHING));
        Cast cast = casting.cast(source, document, Credits.NONE, attributed.spoken());
        for (Decision decision : attributed.decisions()) {
            Mention mention = decision.mention();
            Reference reference = mention == null ? null : cast.referenceOf(mention);
            if (mention != null && reference != null && isLabelled(doc, decision)) {
                String name = SpeakerRegistry.nameOf(Together.of(mention, reference.entity(), cast));
                BitSet right = new BitSet();
                right.set(isRight(doc, decision, name) ? 0 : 1);
                trainer.add(doc.id(), List.of(Confidence.features(decision, reference, cast), new Features()), right);
            }
        }
    }

    private static boolean isLabelled(Doc doc, Decision decision) {
        return doc.quotes().stream().anyMatch(quote -> overlaps(doc, decision, quote) && quote.speaker() != null)
                || doc.nonQuotes().stream()
                        .anyMatch(range -> range.n_words() <= 3
                                && Gold.overlap(
                                                doc.text(),
                                                decision.quote().span(),
                                                doc.span(range.start(), range.end()))
                                        >= 0.8);
    }

    private static boolean isRight(Doc doc, Decision decision, String name) {
        return doc.quotes().stream()
                .anyMatch(quote -> overlaps(doc, decision, quote)
                        && quote.speaker() != null
                        && quote.speaker().name() != null
                        && !quote.speaker().type().equals("NONE")
                        && SameName.test(
                                name, quote.speaker().name(), quote.speaker().type()));
    }

    private static boolean overlaps(Doc doc, Decision decision, GoldQuote quote) {
        Span span = doc.span(quote.start(), quote.end());
        return Gold.overlap(doc.text(), decision.quote().span(), span) >= 0.8;
    }
}
