package verbatim.quotes.language.parsing;

import verbatim.quotes.models.lexicon.NameIds;
import verbatim.quotes.models.parsing.ParserModel;

/**
 * A model made by hand that looks at one thing, the tag of the second token on the stack: a determiner becomes {@code det} of
 * the top, a noun its {@code nsubj}, a verb takes the top as {@code obj}; after any other tag it shifts.
 */
final class TinyModel {

    private static final String[] WORDS = {ParserModel.UNKNOWN, ParserModel.NULL, ParserModel.ROOT};
    private static final String[] TAGS = {ParserModel.UNKNOWN, ParserModel.NULL, ParserModel.ROOT, "DT", "NN", "VBZ"};
    private static final String[] RELATIONS = {"root", "det", "nsubj", "obj"};

    /** One for each tag that means something; the last unit is always on, and says: shift. */
    private static final int HIDDEN = 4;

    private static final int DIMENSION = 3;

    private TinyModel() {}

    static ParserModel model() {
        int nullRelation = WORDS.length + TAGS.length;
        float[] embeddings = new float[(nullRelation + 1 + RELATIONS.length) * DIMENSION];
        float[][] inputWeights = new float[Features.POSITIONS * DIMENSION][HIDDEN];
        for (int i = 0; i < DIMENSION; i++) {
            int tag = WORDS.length + 3 + i;
            embeddings[tag * DIMENSION + i] = 1;
            inputWeights[Features.tagPosition(1) * DIMENSION + i][i] = 1;
        }
        float[][] outputWeights = new float[HIDDEN][2 * RELATIONS.length + 1];
        outputWeights[0][1] = 1; // left arc, det
        outputWeights[1][2] = 1; // left arc, nsubj
        outputWeights[2][RELATIONS.length + 3] = 1; // right arc, obj
        outputWeights[3][2 * RELATIONS.length] = 1; // shift
        return new ParserModel(
                NameIds.of(WORDS, 0),
                NameIds.of(TAGS, WORDS.length),
                RELATIONS,
                nullRelation,
                DIMENSION,
                embeddings,
                inputWeights,
                new float[] {0, 0, 0, 0.5f},
                outputWeights);
    }
}
