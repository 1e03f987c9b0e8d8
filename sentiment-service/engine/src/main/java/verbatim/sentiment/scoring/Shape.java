package verbatim.sentiment.scoring;

import verbatim.sentiment.scoring.ToneModel.Probabilities;

/**
 * Turns class probabilities into a score and a confidence; its numbers are fitted on predictions for held-out documents.
 *
 * <p>The balance, probability of positive less that of negative, runs through a line in three pieces a side: 0 at 0,
 * 0.25 (the edge of neutral) at the gate, 0.75 at the strong point, 1 at 1.
 *
 * @param temperature divides the log-odds, so that probabilities are neither too sure nor too shy
 * @param negativeGate balance, as a positive number, from which on a text is negative
 * @param negativeStrong balance that stands for a score of -0.75
 * @param positiveGate balance from which on a text is positive
 * @param positiveStrong balance that stands for a score of 0.75
 */
public record Shape(
        double temperature, double negativeGate, double negativeStrong, double positiveGate, double positiveStrong) {

    /** Edge of the neutral class. */
    public static final double NEUTRAL = 0.25;

    private static final double STRONG = 0.75;

    public Shape {
        if (!(temperature > 0)
                || !(0 < negativeGate && negativeGate < negativeStrong && negativeStrong < 1)
                || !(0 < positiveGate && positiveGate < positiveStrong && positiveStrong < 1)) {
            throw new IllegalArgumentException("shape out of order");
        }
    }

    /** Score in [-1, 1]. */
    public double score(Probabilities p) {
        double balance = p.positive() - p.negative();
        return balance < 0
                ? -size(-balance, negativeGate, negativeStrong)
                : size(balance, positiveGate, positiveStrong);
    }

    private static double size(double balance, double gate, double strong) {
        double size;
        if (balance < gate) {
            size = NEUTRAL * balance / gate;
        } else if (balance < strong) {
            size = NEUTRAL + (STRONG - NEUTRAL) * (balance - gate) / (strong - gate);
        } else {
            size = STRONG + (1 - STRONG) * (balance - strong) / (1 - strong);
        }
        return Math.clamp(size, 0.0, 1.0);
    }

    /** Probability that the class of the score is right. */
    public double confidence(Probabilities p) {
        double score = score(p);
        return score >= NEUTRAL ? p.positive() : score <= -NEUTRAL ? p.negative() : p.neutral();
    }
}
