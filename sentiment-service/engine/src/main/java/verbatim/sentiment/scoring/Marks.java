package verbatim.sentiment.scoring;

import java.util.List;
import verbatim.sentiment.encoding.Encoding;
import verbatim.sentiment.text.Token;

/** By token, how probably a careful reader would mark it as carrying positive or negative tone, in [0, 1]. */
record Marks(double[] positive, double[] negative) {

    static Marks of(Encoding.Pieces pieces, List<Token> tokens) {
        Marks marks = new Marks(new double[tokens.size()], new double[tokens.size()]);
        PieceWalk.over(pieces, tokens, (token, piece) -> {
            marks.positive[token] = Math.max(marks.positive[token], probability(pieces.positive()[piece]));
            marks.negative[token] = Math.max(marks.negative[token], probability(pieces.negative()[piece]));
        });
        return marks;
    }

    private static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /** Probability of the mark of a sign. */
    double of(int token, boolean up) {
        return up ? positive[token] : negative[token];
    }
}
