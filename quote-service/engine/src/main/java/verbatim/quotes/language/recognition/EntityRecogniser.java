package verbatim.quotes.language.recognition;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import verbatim.quotes.models.recognition.RecogniserModel;

/**
 * Finds names as CoreNLP's {@code CRFClassifier.classifySentence} does on the same model when the words bring no tags. Weights
 * are added in another order, so two sequences of classes that differ by less than the rounding of a double may change places.
 * Safe for any number of threads; what it keeps between calls only saves time, so that a result is a pure function of the
 * argument.
 */
public final class EntityRecogniser {

    private final RecogniserModel model;
    private final WordTypes wordTypes;
    private final ConcurrentLinkedDeque<ClassSearch> idle = new ConcurrentLinkedDeque<>();

    public EntityRecogniser(RecogniserModel model) {
        this.model = model;
        wordTypes = new WordTypes(model);
    }

    /**
     * The classes of one sentence.
     *
     * @param words the tokens as CoreNLP's tokenizer spells them
     * @return the name of a class for each, {@code O} outside of entities
     */
    public String[] recognise(List<String> words) {
        ClassSearch search = idle.pollFirst();
        if (search == null) {
            search = new ClassSearch(model, wordTypes);
        }
        int[] ids = search.classify(words);
        idle.offerFirst(search); // one that failed half-way is not used again
        String[] names = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            names[i] = model.classes()[ids[i]];
        }
        return names;
    }
}
