package verbatim.quotes.models.recognition;

import java.io.IOException;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.flat.FlatWriter;
import verbatim.quotes.models.lexicon.Clusters;
import verbatim.quotes.models.lexicon.HashSlots;
import verbatim.quotes.models.lexicon.StringHash;

/**
 * What training left.
 *
 * @param classes names of the classes, by id; the first is that of words outside of entities
 * @param nodes weights by feature of a token and its neighbours, one for each class of the token
 * @param edges weights by feature of two tokens, one for each class of the first and then of the second
 * @param clusters distributional cluster by word in lower case with 9 for every digit
 * @param lowerCaseWords {@link StringHash hashes} of the words that training saw in lower case
 */
public record RecogniserModel(
        String[] classes, FeatureTable nodes, FeatureTable edges, Clusters clusters, HashSlots lowerCaseWords) {

    /** The name of its packed form. */
    public static final String KIND = "recogniser";

    /** Whether training saw a word in lower case. */
    public boolean isLowerCaseWord(String word) {
        return lowerCaseWords.find(StringHash.of(word)) != HashSlots.NONE;
    }

    public FlatWriter pack() {
        FlatWriter out = new FlatWriter(KIND);
        out.strings(classes);
        nodes.write(out);
        edges.write(out);
        clusters.write(out);
        lowerCaseWords.write(out);
        return out;
    }

    public static RecogniserModel read(FlatReader in) throws IOException {
        return new RecogniserModel(
                in.strings(), FeatureTable.read(in), FeatureTable.read(in), Clusters.read(in), HashSlots.read(in));
    }
}
