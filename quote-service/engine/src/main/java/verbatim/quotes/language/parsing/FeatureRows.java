package verbatim.quotes.language.parsing;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import verbatim.quotes.models.parsing.ParserModel;

/**
 * What each feature adds to the hidden layer: its embedding times the input weights of its position, less what "no token"
 * adds there, so that a feature without a token costs nothing. Rows are computed when first needed: those of tags, relations
 * and frequent words are kept for good and shared, those of other words in the {@link Recent} rows of one thread. A row is a
 * pure function of the model, so it does not matter who computed it, when, or how often.
 */
final class FeatureRows {

    /**
     * So many words are kept, by place; models list words by falling frequency. They are two of three tokens of news, and take
     * 72 MB at most (18 places, 1,000 hidden units), of which 40 MB fill soon.
     */
    private static final int FREQUENT_WORDS = 1_000;

    private final ParserModel model;
    private final float[] nothing;
    private final int wordCount;
    private final int frequent;
    private final int tags;
    private final int relations;
    private final AtomicReferenceArray<float[]> words;
    private final AtomicReferenceArray<float[]> others;

    FeatureRows(ParserModel model) {
        this.model = model;
        wordCount = model.words().size();
        frequent = Math.min(FREQUENT_WORDS, wordCount);
        tags = model.tags().size();
        relations = model.relations().length;
        words = new AtomicReferenceArray<>(Features.PLACES * frequent);
        others = new AtomicReferenceArray<>(
                Features.PLACES * tags + (Features.PLACES - Features.FIRST_CHILD) * relations);
        nothing = sumOfNothing();
    }

    /** The hidden layer of a configuration that holds no token at all, bias included. */
    float[] nothing() {
        return nothing;
    }

    /** The row of a word; it holds until this place is asked again with these recent rows. */
    float[] word(int place, int id, Recent recent) {
        if (id >= frequent) {
            return recent.word(place, id);
        }
        return shared(words, place * frequent + id, Features.wordPosition(place), id);
    }

    float[] tag(int place, int id) {
        return shared(others, place * tags + id - wordCount, Features.tagPosition(place), id);
    }

    /** The row of a relation, by its place among the model's relations; only the places of children have one. */
    float[] relation(int place, int relation) {
        int index = Features.PLACES * tags + (place - Features.FIRST_CHILD) * relations + relation;
        return shared(others, index, Features.relationPosition(place), model.nullRelation() + 1 + relation);
    }

    private float[] shared(AtomicReferenceArray<float[]> rows, int index, int position, int id) {
        float[] row = rows.getAcquire(index);
        if (row == null) {
            row = new float[model.hiddenSize()];
            compute(position, id, row, new float[model.dimension()]);
            rows.setRelease(index, row);
        }
        return row;
    }

    /** Adds the row of a feature to {@code row}, which holds zeros; {@code embedding} is memory to work in. */
    private void compute(int position, int id, float[] row, float[] embedding) {
        int dimension = model.dimension();
        int at = id * dimension;
        int none = nothingAt(position) * dimension;
        float[] embeddings = model.embeddings();
        for (int i = 0; i < dimension; i++) {
            embedding[i] = embeddings[at + i] - embeddings[none + i];
        }
        VectorLoops.addScaled(row, embedding, model.inputWeights(), position * dimension);
    }

    private int nothingAt(int position) {
        if (position < Features.PLACES) {
            return ParserModel.id(model.words(), ParserModel.NULL);
        }
        return position < 2 * Features.PLACES ? ParserModel.id(model.tags(), ParserModel.NULL) : model.nullRelation();
    }

    private float[] sumOfNothing() {
        int dimension = model.dimension();
        double[] sum = new double[model.hiddenSize()];
        for (int h = 0; h < sum.length; h++) {
            sum[h] = model.bias()[h];
        }
        for (int position = 0; position < Features.POSITIONS; position++) {
            int at = nothingAt(position) * dimension;
            for (int i = 0; i < dimension; i++) {
                double factor = model.embeddings()[at + i];
                float[] weights = model.inputWeights()[position * dimension + i];
                for (int h = 0; h < sum.length; h++) {
                    sum[h] += factor * weights[h];
                }
            }
        }
        float[] rounded = new float[sum.length];
        for (int h = 0; h < sum.length; h++) {
            rounded[h] = (float) sum[h];
        }
        return rounded;
    }

    /**
     * Rows of words that are not frequent, for one thread at a time. Every place has slots of its own, so that a row holds until
     * the same place asks for another word.
     */
    final class Recent {

        /** Slots of a place, a power of two; 4.6 MB in all at 1,000 hidden units. */
        private static final int SLOTS = 64;

        private final int[] ids = new int[Features.PLACES * SLOTS];
        private final float[][] rows = new float[Features.PLACES * SLOTS][];
        private final float[] embedding = new float[model.dimension()];

        private float[] word(int place, int id) {
            int slot = place * SLOTS + (id & (SLOTS - 1));
            float[] row = rows[slot];
            if (row != null && ids[slot] == id) {
                return row;
            }
            if (row == null) {
                row = new float[model.hiddenSize()];
                rows[slot] = row;
            } else {
                Arrays.fill(row, 0f);
            }
            ids[slot] = id;
            compute(Features.wordPosition(place), id, row, embedding);
            return row;
        }
    }
}
