package verbatim.quotes.language.recognition;

import verbatim.quotes.models.recognition.Piece;

/**
 * What a word brings to every sentence that it stands in. Weights of nodes are by class of the token in question, weights of
 * edges by class of the token before it and then its own.
 *
 * @param length of its American spelling
 * @param spelling its American spelling
 * @param shape its pattern of capitals, digits and marks
 * @param cluster its distributional cluster
 * @param isName whether it is written like a name
 * @param isLower whether it has no upper case
 * @param hasLetter whether it has a letter
 * @param own node weights of the token itself
 * @param asPrevious node weights of the token after it
 * @param asNext node weights of the token before it
 * @param asEarlier node weights of the five tokens after it
 * @param asLater node weights of the five tokens before it
 * @param ownEdge edge weights where it is the second
 * @param previousEdge edge weights where it is the first
 * @param nextEdge edge weights where it follows the second
 */
record WordType(
        int length,
        Piece spelling,
        Piece shape,
        Piece cluster,
        boolean isName,
        boolean isLower,
        boolean hasLetter,
        double[] own,
        double[] asPrevious,
        double[] asNext,
        double[] asEarlier,
        double[] asLater,
        double[] ownEdge,
        double[] previousEdge,
        double[] nextEdge) {}
