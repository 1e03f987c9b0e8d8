package verbatim.sentiment.training;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verbatim.sentiment.encoding.Encoding;
import verbatim.sentiment.encoding.SentenceEncoder;
import verbatim.sentiment.encoding.TunedWeights;
import verbatim.sentiment.lexicon.Lexicon;
import verbatim.sentiment.scoping.CueFinder;
import verbatim.sentiment.scoring.Blend;
import verbatim.sentiment.scoring.Feature;
import verbatim.sentiment.scoring.FeatureExtractor;
import verbatim.sentiment.scoring.LogOdds;
import verbatim.sentiment.scoring.Shape;
import verbatim.sentiment.scoring.ToneModel;
import verbatim.sentiment.text.Tokenizer;

/**
 * Fits how words and encoder join: {@code FitBlend DATA-FOLDER TUNED-WEIGHTS OUTPUT-FILE}, on the quotes that the
 * encoder's training left out; the weights of words are trained without them for this.
 */
public final class FitBlend {

    private static final Shape PLAIN = new Shape(1, 0.2, 0.2);
    private static final int STEPS = 200;

    /** Keeps the weights near one and the biases near none: there are few held-out quotes. */
    private static final double PENALTY = 2;

    /** Where a gate is unless the held-out quotes say much else, and what each 0.01 of distance must gain. */
    private static final double MIDDLE = 0.25;

    private static final double FAR = 0.3;

    private FitBlend() {}

    /** What both say of one quote. */
    private record Row(LogOdds words, Encoding heard, double tone) {}

    public static void main(String[] args) throws IOException {
        Corpus corpus = new Corpus(Path.of(args[0]));
        List<Example> examples = new ArrayList<>(corpus.training());
        examples.addAll(corpus.invented());
        List<Row> rows = rows(examples, encoder(Path.of(args[1])));
        double[] x = Lbfgs.minimise(4, (v, gradient) -> loss(rows, v, gradient), STEPS, 1e-9);
        Blend best = blend(x, 0, PLAIN);
        double highest = Double.NEGATIVE_INFINITY;
        for (int part = 0; part <= 8; part++) {
            for (int negative = 10; negative <= 50; negative += 2) {
                for (int positive = 10; positive <= 50; positive += 2) {
                    Blend blend =
                            blend(x, part / 10.0, new Shape(1, negative / 100.0, positive / 100.0, Blend.STRAIGHT));
                    Figures figures = figures(rows, blend);
                    double quality = figures.macroF1()
                            + figures.r()
                            + 0.5 * figures.sign()
                            - 0.5 * figures.calibration()
                            - FAR * (Math.abs(negative / 100.0 - MIDDLE) + Math.abs(positive / 100.0 - MIDDLE));
                    if (quality > highest) {
                        highest = quality;
                        best = blend;
                    }
                }
            }
        }
        String held = String.format(Locale.ROOT, "Held out by document: %s", figures(rows, best));
        System.out.println(best);
        System.out.println(held);
        Files.write(
                Path.of(args[2]),
                best.lines(List.of(
                        "How words and sentence encoder join. Made by FitBlend.",
                        "Origin, data, figures and limits: MODEL-CARD.md beside this file. Licence: Apache-2.0.",
                        held)));
    }

    private static SentenceEncoder encoder(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return SentenceEncoder.load(TunedWeights.read(stream));
        }
    }

    private static List<Row> rows(List<Example> examples, SentenceEncoder encoder) {
        CueFinder cues = new CueFinder(Lexicon.load());
        List<Regression.Prepared> train = new ArrayList<>();
        List<Regression.Prepared> held = new ArrayList<>();
        for (Example example : examples) {
            List<Feature> features = FeatureExtractor.extract(cues.read(Tokenizer.tokenize(example.text())));
            (example.isHeldOut() ? held : train).add(new Regression.Prepared(example, features));
        }
        ToneModel words = new ToneModel("without held-out documents", new Regression(train).fit(), PLAIN);
        return held.stream()
                .filter(row -> row.example().domain() == Example.Domain.QUOTE)
                .map(row -> new Row(
                        words.logOdds(row.features()),
                        encoder.encode(row.example().text()),
                        row.example().tone()))
                .toList();
    }

    /** Cross-entropy of the classes by weights and biases, which are given as their distance from 0.5, 0.5, 0, 0. */
    private static double loss(List<Row> rows, double[] v, double[] gradient) {
        double value = 0;
        for (int i = 0; i < v.length; i++) {
            value += PENALTY / 2 * v[i] * v[i];
            gradient[i] = PENALTY * v[i];
        }
        Blend blend = blend(v, 0, PLAIN);
        for (Row row : rows) {
            ToneModel.Probabilities p = blend.judge(row.words, row.heard).probabilities();
            int gold = Example.classOf(row.tone);
            double[] all = {p.negative(), p.neutral(), p.positive()};
            value -= StrictMath.log(Math.max(1e-12, all[gold]));
            double[] words = {row.words.negative(), row.words.neutral(), row.words.positive()};
            double[] heard = {row.heard.negative(), row.heard.neutral(), row.heard.positive()};
            for (int c = 0; c < 3; c++) {
                double d = all[c] - (c == gold ? 1 : 0);
                gradient[0] += d * words[c];
                gradient[1] += d * heard[c];
                gradient[2] += c == 0 ? d : 0;
                gradient[3] += c == 2 ? d : 0;
            }
        }
        return value;
    }

    private static Blend blend(double[] v, double valence, Shape shape) {
        return new Blend(round(0.5 + v[0]), round(0.5 + v[1]), round(v[2]), round(v[3]), valence, shape);
    }

    private static double round(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    private static Figures figures(List<Row> rows, Blend blend) {
        return Figures.of(rows.stream()
                .map(row -> {
                    Blend.Judgement judgement = blend.judge(row.words, row.heard);
                    double score = blend.shape().score(judgement.balance());
                    return new Figures.Pair(score, Shape.confidence(judgement.probabilities(), score), row.tone);
                })
                .toList());
    }
}
