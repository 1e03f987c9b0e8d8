package verbatim.sentiment.scoring;

import java.util.List;
import verbatim.sentiment.encoding.Encoding;
import verbatim.sentiment.text.Token;

/** Matches the word pieces of an encoder with the tokens they begin in. */
final class PieceWalk {

    private PieceWalk() {}

    /** Takes a token and a piece that begins in it. */
    interface Pair {
        void take(int token, int piece);
    }

    /** Hands over every piece that begins in a token, in text order; pieces between tokens are passed over. */
    static void over(Encoding.Pieces pieces, List<Token> tokens, Pair pair) {
        int token = 0;
        for (int piece = 0; piece < pieces.size(); piece++) {
            int at = pieces.from()[piece];
            while (token < tokens.size() && tokens.get(token).end() <= at) {
                token++;
            }
            if (token < tokens.size() && tokens.get(token).start() <= at) {
                pair.take(token, piece);
            }
        }
    }
}
