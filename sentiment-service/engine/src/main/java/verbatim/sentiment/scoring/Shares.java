package verbatim.sentiment.scoring;

import java.util.List;
import verbatim.sentiment.encoding.Encoding;
import verbatim.sentiment.text.Token;

/** What each token adds to the log-odds of positive against negative. */
final class Shares {

    private final double[] values;

    Shares(double[] values) {
        this.values = values;
    }

    /** What a token adds. */
    double of(int token) {
        return values[token];
    }

    /** What tokens {@code [from, to)} add. */
    double of(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }

    /** These shares and those of an encoder's word pieces, each with its weight in the blend. */
    Shares blended(Blend blend, Encoding heard, List<Token> tokens) {
        double[] sums = new double[values.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = blend.words() * values[i];
        }
        PieceWalk.over(
                heard.pieces(),
                tokens,
                (token, piece) ->
                        sums[token] += blend.encoder() * heard.pieces().share()[piece]);
        return new Shares(sums);
    }
}
