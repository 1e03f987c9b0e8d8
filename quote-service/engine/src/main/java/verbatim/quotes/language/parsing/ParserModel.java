package verbatim.quotes.language.parsing;

import java.util.Map;

/**
 * What training left: names and weights of the network. The ids of words, tags and relations share one range, in this
 * order; they count the rows of {@code embeddings}.
 *
 * @param words id by word; holds {@link #UNKNOWN}, {@link #NULL} and {@link #ROOT}
 * @param tags id by part of speech; holds the same three
 * @param relations names of the relations, {@code root} first
 * @param nullRelation id of "no relation"; relation {@code r} of {@code relations} has the id {@code nullRelation + 1 + r}
 * @param dimension length of an embedding
 * @param embeddings by id, {@code dimension} values each
 * @param inputWeights by feature position and dimension of its embedding, one value per hidden unit each
 * @param bias one value per hidden unit
 * @param outputWeights by hidden unit, one value per transition each: left arcs by relation, right arcs by relation, shift
 */
record ParserModel(
        Map<String, Integer> words,
        Map<String, Integer> tags,
        String[] relations,
        int nullRelation,
        int dimension,
        float[] embeddings,
        float[][] inputWeights,
        float[] bias,
        float[][] outputWeights) {

    /** Stands for words and tags that training has not seen. */
    static final String UNKNOWN = "-UNKNOWN-";

    /** Stands for a place with no token: beyond the stack or the buffer, or a child that is not there. */
    static final String NULL = "-NULL-";

    /** The artificial token above the root of the sentence. */
    static final String ROOT = "-ROOT-";

    /** Place of {@code root} among the relations. */
    static final int ROOT_RELATION = 0;

    int hiddenSize() {
        return bias.length;
    }

    int transitions() {
        return 2 * relations.length + 1;
    }

    /** The transition that is no arc. */
    int shift() {
        return 2 * relations.length;
    }

    int wordId(String word) {
        Integer id = words.get(word);
        return id != null ? id : id(words, UNKNOWN);
    }

    int tagId(String tag) {
        Integer id = tags.get(tag);
        return id != null ? id : id(tags, UNKNOWN);
    }

    static int id(Map<String, Integer> ids, String name) {
        Integer id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("the model of the parser lacks " + name);
        }
        return id;
    }
}
