package verbatim.quotes.models.parsing;

import java.io.IOException;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.flat.FlatWriter;
import verbatim.quotes.models.lexicon.NameIds;

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
public record ParserModel(
        NameIds words,
        NameIds tags,
        String[] relations,
        int nullRelation,
        int dimension,
        float[] embeddings,
        float[][] inputWeights,
        float[] bias,
        float[][] outputWeights) {

    /** The name of its packed form. */
    public static final String KIND = "parser";

    /** Stands for words and tags that training has not seen. */
    public static final String UNKNOWN = "-UNKNOWN-";

    /** Stands for a place with no token: beyond the stack or the buffer, or a child that is not there. */
    public static final String NULL = "-NULL-";

    /** The artificial token above the root of the sentence. */
    public static final String ROOT = "-ROOT-";

    /** Place of {@code root} among the relations. */
    public static final int ROOT_RELATION = 0;

    public int hiddenSize() {
        return bias.length;
    }

    public int transitions() {
        return 2 * relations.length + 1;
    }

    /** The transition that is no arc. */
    public int shift() {
        return 2 * relations.length;
    }

    public int wordId(String word) {
        int id = words.of(word);
        return id != NameIds.NONE ? id : id(words, UNKNOWN);
    }

    public int tagId(String tag) {
        int id = tags.of(tag);
        return id != NameIds.NONE ? id : id(tags, UNKNOWN);
    }

    /** The id of a name that every model has. */
    public static int id(NameIds ids, String name) {
        int id = ids.of(name);
        if (id == NameIds.NONE) {
            throw new IllegalStateException("the model of the parser lacks " + name);
        }
        return id;
    }

    public FlatWriter pack() {
        FlatWriter out = new FlatWriter(KIND);
        words.write(out);
        tags.write(out);
        out.strings(relations);
        out.ints(nullRelation, dimension);
        out.floats(embeddings);
        out.matrix(inputWeights);
        out.floats(bias);
        out.matrix(outputWeights);
        return out;
    }

    public static ParserModel read(FlatReader in) throws IOException {
        NameIds words = NameIds.read(in);
        NameIds tags = NameIds.read(in);
        String[] relations = in.strings();
        int[] numbers = in.ints();
        return new ParserModel(
                words, tags, relations, numbers[0], numbers[1], in.floats(), in.matrix(), in.floats(), in.matrix());
    }
}
