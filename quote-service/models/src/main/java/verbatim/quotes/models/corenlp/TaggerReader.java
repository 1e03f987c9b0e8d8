package verbatim.quotes.models.corenlp;

import edu.stanford.nlp.process.AmericanizeFunction;
import edu.stanford.nlp.tagger.maxent.TaggerConfig;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import verbatim.quotes.models.lexicon.Clusters;
import verbatim.quotes.models.tagging.Feature;
import verbatim.quotes.models.tagging.KnownWords;
import verbatim.quotes.models.tagging.KnownWords.KnownWord;
import verbatim.quotes.models.tagging.TagWeights;
import verbatim.quotes.models.tagging.TaggerModel;

/** Reads a tagger's file as {@code MaxentTagger.readModelAndInit} does. For one file. */
final class TaggerReader {

    private final DataInputStream in;
    private final Map<String, Integer> tagIds = new HashMap<>();

    private TaggerReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /**
     * @throws IOException if the stream is no such model
     */
    static TaggerModel read(InputStream in) throws IOException {
        try {
            return new TaggerReader(in).model();
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IOException("no tagger of this version of CoreNLP", e);
        }
    }

    private TaggerModel model() throws IOException, ClassNotFoundException {
        TaggerConfig config = TaggerConfig.readConfig(in);
        check(config);
        int unusedSizeOfTrainingData = in.readInt();
        int tagCount = in.readInt();
        Map<String, Map<String, Integer>> tagCounts = tagCounts();
        skipVerbs();
        List<String> openTags = tags(tagCount);
        Clusters clusters = clusters();
        TagWeights weights = weights();
        String[] tags = new String[tagCount];
        tagIds.forEach((tag, id) -> tags[id] = tag);
        Map<String, KnownWord> words = HashMap.newHashMap(tagCounts.size());
        tagCounts.forEach((word, counts) -> words.put(word, knownWord(counts, config.getRareWordThresh())));
        return new TaggerModel(tags, ids(openTags), KnownWords.of(words), clusters, weights);
    }

    private static void check(TaggerConfig config) throws StreamCorruptedException {
        if (!config.getLang().equals("english")
                || !config.getWordFunction().equals(AmericanizeFunction.class.getName())
                || config.getDefaultScore() > 0
                || config.getMinWordsLockTags() != 1) {
            throw new StreamCorruptedException("another kind of tagger: " + config);
        }
    }

    /** How often each word of the training data had which tag. */
    private Map<String, Map<String, Integer>> tagCounts() throws IOException {
        Map<String, String> names = new HashMap<>();
        int size = in.readInt();
        Map<String, Map<String, Integer>> words = HashMap.newHashMap(size);
        for (int i = 0; i < size; i++) {
            String word = in.readUTF();
            int tags = in.readInt();
            // Of this capacity as in CoreNLP, for the same order.
            Map<String, Integer> counts = new HashMap<>(tags);
            for (int t = 0; t < tags; t++) {
                String tag = in.readUTF();
                counts.put(names.computeIfAbsent(tag, name -> name), in.readInt());
            }
            words.put(word, counts);
        }
        return words;
    }

    /** Verbs with their particles, which no feature of this architecture asks for. */
    private void skipVerbs() throws IOException {
        int verbs = in.readInt();
        for (int i = 0; i < verbs; i++) {
            in.skipNBytes(Integer.BYTES);
            int length = in.readInt();
            in.skipNBytes(length + 4 * Integer.BYTES);
        }
    }

    /** Numbers the tags and returns those that an unknown word may have, in CoreNLP's order. */
    private List<String> tags(int count) throws IOException {
        if (in.readInt() != count) {
            throw new StreamCorruptedException("two numbers of tags");
        }
        Set<String> open = new HashSet<>();
        for (int i = 0; i < count; i++) {
            String tag = in.readUTF();
            boolean closed = in.readBoolean();
            tagIds.put(tag, i);
            if (!closed) {
                open.add(tag);
            }
        }
        return withSisters(open);
    }

    /**
     * The tags and those that have the same form for most words, as {@code TTags.deterministicallyExpandTags} adds them: who
     * has been seen in the past tense may be a participle, and so on.
     */
    private static List<String> withSisters(Set<String> tags) {
        List<String> all = new ArrayList<>(tags);
        for (List<String> sisters : List.of(List.of("VBD", "VBN"), List.of("VB", "VBP"))) {
            if (tags.contains(sisters.getFirst()) != tags.contains(sisters.getLast())) {
                all.add(tags.contains(sisters.getFirst()) ? sisters.getLast() : sisters.getFirst());
            }
        }
        return all;
    }

    private int tagId(String tag) throws StreamCorruptedException {
        Integer id = tagIds.get(tag);
        if (id == null) {
            throw new StreamCorruptedException("no such tag: " + tag);
        }
        return id;
    }

    private int[] ids(List<String> tags) {
        return tags.stream().mapToInt(tagIds::get).toArray();
    }

    private KnownWord knownWord(Map<String, Integer> counts, int rareBelow) {
        int sum = 0;
        int most = 0;
        String usual = "";
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            sum += count.getValue();
            if (count.getValue() > most) {
                most = count.getValue();
                usual = count.getKey();
            }
        }
        return new KnownWord(ids(withSisters(counts.keySet())), sum < rareBelow, usual);
    }

    /** The lexicon of the extractors, which are checked to be those that {@link Feature} names. */
    private Clusters clusters() throws IOException, ClassNotFoundException {
        LexiconReader objects = new LexiconReader(in);
        check(objects.readObject(), Feature.ofAllWords());
        check(objects.readObject(), Feature.ofRareWords());
        return objects.clusters();
    }

    private static void check(Object extractors, List<String> expected) throws StreamCorruptedException {
        if (!extractors.toString().equals("Extractors" + expected)) {
            throw new StreamCorruptedException("other features: " + extractors);
        }
    }

    private TagWeights weights() throws IOException, ClassNotFoundException {
        int size = in.readInt();
        int[] numbers = new int[size];
        Feature[] features = new Feature[size];
        String[] values = new String[size];
        int[] tags = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = in.readInt();
            features[i] = Feature.values()[in.readInt()];
            values[i] = in.readUTF();
            tags[i] = tagId(in.readUTF());
        }
        double[] logarithms = (double[]) new ObjectInputStream(in).readObject();
        List<TagWeights.Weight> weights = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            // The same on every machine, which Math.exp need not be
            double factor = StrictMath.exp(logarithms[numbers[i]]);
            weights.add(new TagWeights.Weight(features[i], values[i], tags[i], factor));
        }
        return TagWeights.of(weights);
    }
}
