package verbatim.quotes.language.tagging;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

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

    private PosTagger(TaggerModel model) {
        this.model = model;
        wordTypes = new WordTypes(model);
        tagPairs = new TagPairs(model);
    }

    /**
     * Loads a model from the class path: some 2 seconds, and 40 MB.
     *
     * @param resource name of a model of CoreNLP's {@code MaxentTagger} for English, of the left-three-words architecture with
     *     distributional clusters
     * @throws IOException if it is missing, unreadable or no such model
     */
    public static PosTagger load(String resource) throws IOException {
        try (InputStream in = PosTagger.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("not on the class path: " + resource);
            }
            return new PosTagger(ModelReader.read(new BufferedInputStream(in, 1 << 16)));
        }
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
