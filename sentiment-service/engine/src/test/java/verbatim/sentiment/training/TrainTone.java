package verbatim.sentiment.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verbatim.sentiment.lexicon.Lexicon;
import verbatim.sentiment.scoping.CueFinder;
import verbatim.sentiment.scoring.FeatureExtractor;
import verbatim.sentiment.scoring.ModelFile;
import verbatim.sentiment.scoring.Shape;
import verbatim.sentiment.scoring.ToneModel;
import verbatim.sentiment.text.Tokenizer;

/** Trains the weights: {@code TrainTone DATA-FOLDER OUTPUT-FILE VERSION}. The same data give the same file. */
public final class TrainTone {

    private static final int FOLDS = 5;
    private static final Shape PLAIN = new Shape(1, 0.2, 0.2);

    private TrainTone() {}

    public static void main(String[] args) throws IOException {
        List<Regression.Prepared> rows = prepare(new Corpus(Path.of(args[0])).training());
        System.out.println("examples " + rows.size());
        List<ShapeFitter.Fold> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(fold(rows, fold));
        }
        Shape shape = ShapeFitter.fit(folds);
        Figures figures = Figures.of(ShapeFitter.pairs(folds, shape, Example.Domain.QUOTE));
        System.out.println(shape);
        for (Example.Domain domain : List.of(Example.Domain.QUOTE, Example.Domain.EDITORIAL, Example.Domain.TARGETED)) {
            System.out.println("held out " + domain + ": " + Figures.of(ShapeFitter.pairs(folds, shape, domain)));
        }
        if (args.length > 2) {
            ToneModel model = new ToneModel(args[2], new Regression(rows).fit(), shape);
            List<String> comments = List.of(
                    "Weights of the linear layer: log-odds of negative, neutral, positive by feature. Made by TrainTone.",
                    "Origin, data, figures and limits: MODEL-CARD.md beside this file. Licence: Apache-2.0.",
                    String.format(Locale.ROOT, "Held out by document: %s", figures));
            Files.write(Path.of(args[1]), ModelFile.lines(model, comments));
            System.out.println("features " + model.weights().size());
        }
    }

    private static List<Regression.Prepared> prepare(List<Example> examples) {
        CueFinder cues = new CueFinder(Lexicon.load());
        return examples.stream()
                .map(example -> new Regression.Prepared(
                        example, FeatureExtractor.extract(cues.read(Tokenizer.tokenize(example.text())))))
                .toList();
    }

    private static ShapeFitter.Fold fold(List<Regression.Prepared> rows, int fold) {
        List<Regression.Prepared> train = new ArrayList<>();
        List<Regression.Prepared> heldOut = new ArrayList<>();
        for (Regression.Prepared row : rows) {
            boolean out = !row.example().domain().isWritten()
                    && Math.floorMod(row.example().document().hashCode(), FOLDS) == fold;
            (out ? heldOut : train).add(row);
        }
        return new ShapeFitter.Fold(new ToneModel("fold", new Regression(train).fit(), PLAIN), heldOut);
    }
}
