package verbatim.quotes.language.tagging;

import edu.stanford.nlp.tagger.common.Tagger;
import java.util.List;
import java.util.Map;
import verbatim.quotes.language.lexicon.Clusters;

/**
 * What training left.
 *
 * @param tags names of the tags, by id
 * @param openTags ids of the tags that an unknown word may have
 * @param words what is known of the words of the training data
 * @param clusters distributional cluster by word in lower case
 * @param weights per feature, in the order of {@link Feature}, the weights by value; a value without weights is left out
 */
record TaggerModel(
        String[] tags,
        int[] openTags,
        Map<String, KnownWord> words,
        Clusters clusters,
        List<Map<String, WeightRow>> weights) {

    /** The artificial word behind the last one of a sentence. */
    static final String END = Tagger.EOS_WORD;

    /** Stands for words and tags beyond the sentence. */
    static final String NOTHING = "NA";

    /**
     * A word of the training data.
     *
     * @param tags ids of the tags that it may have
     * @param rare whether it was seen so seldom that its form says more than itself
     * @param usualTag name of the tag that it had most often
     */
    record KnownWord(int[] tags, boolean rare, String usualTag) {}

    WeightRow row(Feature feature, String value) {
        return weights.get(feature.ordinal()).getOrDefault(value, WeightRow.EMPTY);
    }
}
