package verbatim.quotes.models.tagging;

import java.io.IOException;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.flat.FlatWriter;
import verbatim.quotes.models.lexicon.Clusters;

/**
 * What training left.
 *
 * @param tags names of the tags, by id
 * @param openTags ids of the tags that an unknown word may have
 * @param words what is known of the words of the training data
 * @param clusters distributional cluster by word in lower case
 * @param weights by feature and its value
 */
public record TaggerModel(String[] tags, int[] openTags, KnownWords words, Clusters clusters, TagWeights weights) {

    /** The name of its packed form. */
    public static final String KIND = "tagger";

    /** The artificial word behind the last one of a sentence. */
    public static final String END = ".$.";

    /** Stands for words and tags beyond the sentence. */
    public static final String NOTHING = "NA";

    public WeightRow row(Feature feature, String value) {
        return weights.row(feature, value);
    }

    public FlatWriter pack() {
        FlatWriter out = new FlatWriter(KIND);
        out.strings(tags);
        out.ints(openTags);
        words.write(out);
        clusters.write(out);
        weights.write(out);
        return out;
    }

    public static TaggerModel read(FlatReader in) throws IOException {
        return new TaggerModel(in.strings(), in.ints(), KnownWords.read(in), Clusters.read(in), TagWeights.read(in));
    }
}
