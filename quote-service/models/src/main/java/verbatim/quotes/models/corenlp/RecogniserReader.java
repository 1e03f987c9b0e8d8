package verbatim.quotes.models.corenlp;

import edu.stanford.nlp.ie.NERFeatureFactory;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.process.AmericanizeFunction;
import edu.stanford.nlp.process.WordShapeClassifier;
import edu.stanford.nlp.sequences.SeqClassifierFlags;
import edu.stanford.nlp.util.Index;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import verbatim.quotes.models.lexicon.HashSlots;
import verbatim.quotes.models.lexicon.StringHash;
import verbatim.quotes.models.recognition.FeatureTable;
import verbatim.quotes.models.recognition.Piece;
import verbatim.quotes.models.recognition.RecogniserModel;

/** Reads a recogniser's file as {@code CRFClassifier.loadClassifier} does. */
final class RecogniserReader {

    private RecogniserReader() {}

    /**
     * @throws IOException if the stream is no such model
     */
    static RecogniserModel read(InputStream in) throws IOException {
        try {
            return read(new LexiconReader(in));
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IOException("no recogniser of this version of CoreNLP", e);
        }
    }

    private static RecogniserModel read(LexiconReader in) throws IOException, ClassNotFoundException {
        List<?> labels = (List<?>) in.readObject();
        Index<?> classIndex = (Index<?>) in.readObject();
        Index<?> features = (Index<?>) in.readObject();
        check((SeqClassifierFlags) in.readObject());
        int factories = (Integer) in.readObject();
        for (int i = 0; i < factories; i++) {
            if (!(in.readObject() instanceof NERFeatureFactory)) {
                throw new StreamCorruptedException("other features");
            }
        }
        int unusedWindow = in.readInt();
        double[][] weights = (double[][]) in.readObject();
        Set<?> lowerCaseWords = (Set<?>) in.readObject();

        String[] classes = new String[classIndex.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (String) classIndex.get(i);
        }
        int[] places = places((Index<?>) labels.get(1), classes.length);
        Table nodes = new Table(classes.length);
        Table edges = new Table(places.length);
        double[] ordered = new double[places.length];
        for (int i = 0; i < weights.length; i++) {
            long hash = Piece.of((String) features.get(i)).hash();
            if (weights[i].length == classes.length) {
                nodes.add(hash, weights[i]);
            } else {
                for (int pair = 0; pair < places.length; pair++) {
                    ordered[places[pair]] = weights[i][pair];
                }
                edges.add(hash, ordered);
            }
        }
        long[] words = lowerCaseWords.stream()
                .mapToLong(word -> StringHash.of((String) word))
                .toArray();
        return new RecogniserModel(classes, nodes.toTable(), edges.toTable(), in.clusters(), HashSlots.of(words));
    }

    private static void check(SeqClassifierFlags flags) throws StreamCorruptedException {
        boolean known = flags.wordFunction instanceof AmericanizeFunction
                && flags.wordShape == WordShapeClassifier.WORDSHAPECHRIS2USELC
                && flags.maxLeft == 1
                && flags.useDistSim
                && flags.numberEquivalenceDistSim
                && flags.unknownWordDistSimClass.equals("0")
                && flags.useNGrams
                && flags.noMidNGrams
                && flags.maxNGramLeng == 6
                && flags.useDisjunctive
                && flags.disjunctionWidth == 5
                && flags.useTypeSeqs
                && flags.useTypeSeqs2
                && flags.useTypeySequences
                && flags.useOccurrencePatterns
                && flags.useLastRealWord
                && flags.useNextRealWord;
        if (!known) {
            throw new StreamCorruptedException("another kind of recogniser: " + flags);
        }
    }

    /** Where the weight of each pair of classes, as the model numbers them, goes: by the first class and then the second. */
    private static int[] places(Index<?> pairs, int classes) throws StreamCorruptedException {
        if (pairs.size() != classes * classes) {
            throw new StreamCorruptedException("not all pairs of classes");
        }
        int[] places = new int[pairs.size()];
        for (int i = 0; i < places.length; i++) {
            int[] pair = ((CRFLabel) pairs.get(i)).getLabel();
            places[i] = pair[0] * classes + pair[1];
        }
        return places;
    }

    /** Collects features of one number of weights, which are rounded as CoreNLP does. */
    private static final class Table {

        private final int width;
        private long[] hashes = new long[1 << 10];
        private float[] weights;
        private int size;

        private Table(int width) {
            this.width = width;
            weights = new float[hashes.length * width];
        }

        private void add(long hash, double[] weightsOfFeature) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size * width);
            }
            hashes[size] = hash;
            for (int i = 0; i < width; i++) {
                weights[size * width + i] = (float) weightsOfFeature[i];
            }
            size++;
        }

        private FeatureTable toTable() {
            return FeatureTable.of(Arrays.copyOf(hashes, size), Arrays.copyOf(weights, size * width), width);
        }
    }
}
