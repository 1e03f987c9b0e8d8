package verbatim.benchmarks.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import verbatim.benchmarks.gold.CodePoints;
import verbatim.benchmarks.gold.GoldTone;
import verbatim.benchmarks.gold.Range;
import verbatim.benchmarks.systems.ToneAnswer;

/**
 * Measures tones against labels.
 *
 * <ul>
 *   <li>Pearson r of the scores;
 *   <li>macro-F1 and share right of the three classes, where a score between -0.25 and 0.25 is neutral;
 *   <li>sign: of labels of 0.5 or more either way, the score has the same sign; a score under 0.05 has none;
 *   <li>phrases found: labelled phrases that a phrase of the answer meets, with an overlap over union of 0.25 or more;
 *       phrases right: the answer's phrases that meet a labelled one.
 * </ul>
 *
 * A text without an answer counts as one of score 0.
 */
public final class ToneScorer {

    private static final double NEUTRAL = .25;
    private static final double CLEAR = .5;
    private static final double NO_SIGN = .05;
    private static final double MEETS = .25;

    private ToneScorer() {}

    /** Measures answers, one a label and in their order. */
    public static ToneScore score(List<GoldTone> labels, List<@Nullable ToneAnswer> answers) {
        int n = labels.size();
        double[] gold = labels.stream().mapToDouble(GoldTone::tone).toArray();
        double[] given = answers.stream()
                .mapToDouble(answer -> answer == null ? 0 : answer.score())
                .toArray();
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure("tone_r", pearson(given, gold), n));
        measures.add(new Measure("tone_macroF1", macroF1(given, gold), n));
        measures.add(sign(given, gold));
        Share classes = new Share();
        IntStream.range(0, n).forEach(i -> classes.add(three(given[i]) == three(gold[i])));
        measures.add(classes.as("tone_acc3"));
        addPhrases(labels, answers, measures);
        Calibration calibration = calibration(labels, answers);
        if (calibration.count() > 0) {
            measures.add(new Measure("tone calibration error", calibration.error(), calibration.count()));
        }
        int failed = (int) answers.stream().filter(answer -> answer == null).count();
        return new ToneScore(failed, measures, calibration.bins());
    }

    private static Calibration calibration(List<GoldTone> labels, List<@Nullable ToneAnswer> answers) {
        Calibration calibration = new Calibration();
        for (int i = 0; i < answers.size(); i++) {
            ToneAnswer answer = answers.get(i);
            Double confidence = answer == null ? null : answer.confidence();
            if (answer != null && confidence != null) {
                calibration.add(
                        confidence, three(answer.score()) == three(labels.get(i).tone()));
            }
        }
        return calibration;
    }

    private static void addPhrases(List<GoldTone> labels, List<@Nullable ToneAnswer> answers, List<Measure> measures) {
        Share found = new Share();
        Share right = new Share();
        for (int i = 0; i < answers.size(); i++) {
            ToneAnswer answer = answers.get(i);
            List<String> phrases = labels.get(i).phrases();
            List<Range> ours = answer == null ? null : answer.phrases();
            if (phrases != null && ours != null) {
                CodePoints text = CodePoints.of(labels.get(i).text());
                List<Range> gold = phrases.stream()
                        .filter(phrase -> text.indexOf(phrase) >= 0)
                        .map(phrase -> place(text, phrase))
                        .toList();
                gold.forEach(phrase -> found.add(meets(phrase, ours)));
                ours.forEach(phrase -> right.add(meets(phrase, gold)));
            }
        }
        if (found.all() + right.all() > 0) {
            measures.add(found.as("tone phrases found"));
            measures.add(right.as("tone phrases right"));
        }
    }

    private static Range place(CodePoints text, String phrase) {
        int start = text.indexOf(phrase);
        return new Range(start, start + phrase.codePointCount(0, phrase.length()));
    }

    private static boolean meets(Range phrase, List<Range> others) {
        return others.stream().anyMatch(other -> phrase.overlapOverUnion(other) >= MEETS);
    }

    static int three(double score) {
        return score >= NEUTRAL ? 1 : score <= -NEUTRAL ? -1 : 0;
    }

    static double pearson(double[] x, double[] y) {
        int n = x.length;
        if (n < 3) {
            return Double.NaN;
        }
        double meanX = IntStream.range(0, n).mapToDouble(i -> x[i]).sum() / n;
        double meanY = IntStream.range(0, n).mapToDouble(i -> y[i]).sum() / n;
        double squaresX = 0;
        double squaresY = 0;
        double products = 0;
        for (int i = 0; i < n; i++) {
            squaresX += (x[i] - meanX) * (x[i] - meanX);
            squaresY += (y[i] - meanY) * (y[i] - meanY);
            products += (x[i] - meanX) * (y[i] - meanY);
        }
        double deviations = Math.sqrt(squaresX) * Math.sqrt(squaresY);
        return deviations == 0 ? Double.NaN : products / deviations;
    }

    private static double macroF1(double[] given, double[] gold) {
        double sum = 0;
        for (int label = -1; label <= 1; label++) {
            int both = 0;
            int either = 0;
            for (int i = 0; i < given.length; i++) {
                boolean a = three(given[i]) == label;
                boolean b = three(gold[i]) == label;
                both += a && b ? 1 : 0;
                either += (a ? 1 : 0) + (b ? 1 : 0);
            }
            sum += both == 0 ? 0 : 2.0 * both / either;
        }
        return sum / 3;
    }

    private static Measure sign(double[] given, double[] gold) {
        Share right = new Share();
        for (int i = 0; i < given.length; i++) {
            if (Math.abs(gold[i]) >= CLEAR) {
                right.add(given[i] * gold[i] > 0 && Math.abs(given[i]) >= NO_SIGN);
            }
        }
        return right.as("tone_sign");
    }
}
