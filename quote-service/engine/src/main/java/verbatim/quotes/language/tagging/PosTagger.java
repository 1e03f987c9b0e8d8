package verbatim.quotes.language.tagging;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import verbatim.quotes.models.tagging.TaggerModel;

/**
 * Tags words with their parts of speech as CoreNLP's {@code MaxentTagger} does on the same model. Probabilities are multiplied
 * where CoreNLP adds their logarithms, so two sequences of tags that differ by less than the rounding of a double may change
 * places. Safe for any number of threads; what it keeps between calls only saves time, so that a result is a pure function of
 * the argument.
 */
public final class PosTagger {

    private final TaggerModel model;
    private final WordTypes wordTypes;
    private final TagPairs tagPairs;
    private final ConcurrentLinkedDeque<TagSearch> idle = new ConcurrentLinkedDeque<>();

    public PosTagger(TaggerModel model) {
        this.model = model;
        wordTypes = new WordTypes(model);
        tagPairs = new TagPairs(model);
    }

    /**
     * The Penn Treebank tags of one sentence.
     *
     * @param words the tokens as CoreNLP's tokenizer spells them
     * @return a tag for each
     */
    public String[] tag(List<String> words) {
        TagSearch search = idle.pollFirst();
        if (search == null) {
            search = new TagSearch(model, wordTypes, tagPairs);
        }
        String[] tags = search.tag(words);
        idle.offerFirst(search); // one that failed half-way is not used again
        return tags;
    }
}
