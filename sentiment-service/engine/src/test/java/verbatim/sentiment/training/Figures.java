package verbatim.sentiment.training;

import java.util.List;
import java.util.Locale;

/**
 * How well scores meet gold tones, computed as the project's referee does: three classes by a threshold of 0.25, sign
 * on gold of 0.5 and more, calibration as expected error over ten bins.
 */
record Figures(int n, double r, double macroF1, double sign, double accuracy, double calibration) {

    /** One answer beside its gold tone. */
    record Pair(double score, double confidence, double gold) {}

    static Figures of(List<Pair> pairs) {
        int[][] counts = new int[3][3];
        double[] confident = new double[10];
        double[] right = new double[10];
        int clear = 0;
        int signed = 0;
        for (Pair pair : pairs) {
            int ours = Example.classOf(pair.score);
            int gold = Example.classOf(pair.gold);
            counts[gold][ours]++;
            int bin = Math.min(9, (int) (pair.confidence * 10));
            confident[bin] += pair.confidence;
            right[bin] += ours == gold ? 1 : 0;
            if (Math.abs(pair.gold) >= 0.5) {
                clear++;
                signed += pair.score * pair.gold > 0 && Math.abs(pair.score) >= 0.05 ? 1 : 0;
            }
        }
        double f1 = 0;
        int hits = 0;
        for (int c = 0; c < 3; c++) {
            int ours = counts[0][c] + counts[1][c] + counts[2][c];
            int gold = counts[c][0] + counts[c][1] + counts[c][2];
            f1 += ours + gold == 0 ? 0 : 2.0 * counts[c][c] / (ours + gold) / 3;
            hits += counts[c][c];
        }
        double gap = 0;
        for (int b = 0; b < 10; b++) {
            gap += Math.abs(confident[b] - right[b]);
        }
        int n = Math.max(1, pairs.size());
        return new Figures(
                pairs.size(), pearson(pairs), f1, (double) signed / Math.max(1, clear), (double) hits / n, gap / n);
    }

    private static double pearson(List<Pair> pairs) {
        double a = pairs.stream().mapToDouble(Pair::score).average().orElse(0);
        double b = pairs.stream().mapToDouble(Pair::gold).average().orElse(0);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (Pair pair : pairs) {
            ab += (pair.score - a) * (pair.gold - b);
            aa += (pair.score - a) * (pair.score - a);
            bb += (pair.gold - b) * (pair.gold - b);
        }
        return ab / Math.sqrt(aa * bb);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "n %d  r %.3f  macro-F1 %.3f  sign %.3f  accuracy %.3f  calibration error %.3f",
                n,
                r,
                macroF1,
                sign,
                accuracy,
                calibration);
    }
}
