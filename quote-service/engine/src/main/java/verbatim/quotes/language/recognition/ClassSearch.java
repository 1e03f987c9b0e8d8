package verbatim.quotes.language.recognition;

import java.util.Arrays;
import java.util.List;
import verbatim.quotes.models.recognition.FeatureTable;
import verbatim.quotes.models.recognition.Piece;
import verbatim.quotes.models.recognition.RecogniserModel;

/**
 * Finds the most probable classes of one sentence after the other in the same memory, for one thread at a time: the algorithm
 * of Viterbi over the weights of tokens and of pairs of tokens. The features are those of {@code NERFeatureFactory} under the
 * model's flags; each is counted once for a token, however often it applies.
 */
final class ClassSearch {

    /** So many words before and after a token speak for its class, wherever they stand. */
    private static final int AROUND = 5;

    /** A word of at most so many UTF-16 units lets the one beyond it speak too. */
    private static final int SHORT = 3;

    /** The same name is looked for from the nearer to the further distance, on both sides. */
    private static final int NEAREST_REPETITION = 3;

    private static final int FURTHEST_REPETITION = 149;

    private static final Piece DOTS = Piece.of("...");
    private static final Piece DASH = Piece.of("-");
    private static final Piece PREVIOUS_WORD_AND_SHAPE = Piece.of("-PW_CTYPE|C");
    private static final Piece SHAPE_AND_NEXT_WORD = Piece.of("-NW_CTYPE|C");
    private static final Piece PREVIOUS_SHAPE_AND_SHAPE = Piece.of("-PCTYPE|C");
    private static final Piece SHAPE_AND_NEXT_SHAPE = Piece.of("-CNTYPE|C");
    private static final Piece THREE_SHAPES = Piece.of("-PCNTYPE|C");
    private static final Piece WORD_BEFORE_SHORT_ONE = Piece.of("-PPW_CTYPE|C");
    private static final Piece WORD_AFTER_SHORT_ONE = Piece.of("-NNW_CTYPE|C");
    private static final Piece NO_REPETITION = Piece.of("NO-OCCURRENCE-PATTERN|C");
    private static final Piece REPEATED_LATER = Piece.of("X-NEXT-OCCURRENCE-X|C");
    private static final Piece REPEATED_EARLIER = Piece.of("X-PREV-OCCURRENCE-X|C");
    private static final Piece TWO_WORDS = Piece.of("-PSEQW2|CpC");
    private static final Piece TWO_CLUSTERS = Piece.of("-PSEQpcDS|CpC");
    private static final Piece TWO_SHAPES = Piece.of("-TYPES|CpC");

    private final FeatureTable nodes;
    private final FeatureTable edges;
    private final WordTypes wordTypes;
    private final int classes;
    private final double[] node;
    private final double[] edge;
    private double[] before;
    private double[] after;
    private WordType[] types = {};
    private byte[] traces = {};

    ClassSearch(RecogniserModel model, WordTypes wordTypes) {
        nodes = model.nodes();
        edges = model.edges();
        this.wordTypes = wordTypes;
        classes = model.classes().length;
        node = new double[classes];
        edge = new double[classes * classes];
        before = new double[classes];
        after = new double[classes];
    }

    /** Ids of the classes. */
    int[] classify(List<String> words) {
        start(words);
        // Before the sentence stands a word outside of entities.
        Arrays.fill(before, Double.NEGATIVE_INFINITY);
        before[0] = 0;
        for (int at = 0; at < words.size(); at++) {
            fillNode(at);
            fillEdge(at);
            step(at * classes);
            double[] swap = before;
            before = after;
            after = swap;
        }
        return bestClasses(words.size());
    }

    /** Sets the types so that those beyond the sentence can be asked for, too. */
    private void start(List<String> words) {
        int n = words.size();
        if (types.length < n + 2 * AROUND) {
            types = new WordType[n + 2 * AROUND];
            traces = new byte[n * classes];
        }
        Arrays.fill(types, 0, AROUND, wordTypes.nothing());
        for (int i = 0; i < n; i++) {
            types[AROUND + i] = wordTypes.of(words.get(i));
        }
        // Further than a name is looked for nobody reads, so that a short sentence after a long one costs what it
        // should.
        int read = Math.min(types.length, AROUND + n + FURTHEST_REPETITION);
        Arrays.fill(types, AROUND + n, read, wordTypes.nothing());
    }

    private WordType type(int at) {
        return types[AROUND + at];
    }

    private void fillNode(int at) {
        WordType previous = type(at - 1);
        WordType word = type(at);
        WordType next = type(at + 1);
        for (int i = 0; i < classes; i++) {
            node[i] = word.own()[i] + previous.asPrevious()[i] + next.asNext()[i];
        }
        addNode(previous.spelling(), word.shape(), PREVIOUS_WORD_AND_SHAPE);
        addNode(word.shape(), next.spelling(), SHAPE_AND_NEXT_WORD);
        addNode(previous.shape(), word.shape(), PREVIOUS_SHAPE_AND_SHAPE);
        addNode(word.shape(), next.shape(), SHAPE_AND_NEXT_SHAPE);
        long twoShapes = Piece.then(previous.shape().hashThen(DOTS), word.shape());
        nodes.add(Piece.then(Piece.then(Piece.then(twoShapes, DOTS), next.shape()), THREE_SHAPES), node);
        if (previous.length() <= SHORT) {
            addNode(type(at - 2).spelling(), word.shape(), WORD_BEFORE_SHORT_ONE);
        }
        if (next.length() <= SHORT) {
            addNode(type(at + 2).spelling(), word.shape(), WORD_AFTER_SHORT_ONE);
        }
        addAround(at, -1);
        addAround(at, 1);
        addRepetitions(at);
    }

    private void addNode(Piece first, Piece second, Piece name) {
        nodes.add(Piece.then(Piece.then(first.hashThen(DOTS), second), name), node);
    }

    private void addAround(int at, int direction) {
        for (int distance = 1; distance <= AROUND; distance++) {
            WordType other = type(at + direction * distance);
            if (isNew(other, at, direction, distance)) {
                double[] weights = direction < 0 ? other.asEarlier() : other.asLater();
                for (int i = 0; i < classes; i++) {
                    node[i] += weights[i];
                }
            }
        }
    }

    private boolean isNew(WordType other, int at, int direction, int distance) {
        for (int nearer = 1; nearer < distance; nearer++) {
            if (isSame(type(at + direction * nearer), other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(WordType a, WordType b) {
        return a.spelling().hash() == b.spelling().hash();
    }

    /** Whether a name that stands between words of the right kind occurs again. */
    private void addRepetitions(int at) {
        WordType word = type(at);
        WordType previous = type(at - 1);
        if (!word.isName() || !type(at + 1).isLower() || !type(at + 1).hasLetter() || !previous.hasLetter()) {
            nodes.add(NO_REPETITION.hash(), node);
            return;
        }
        if (isRepeated(at, 1)) {
            nodes.add(REPEATED_LATER.hash(), node);
        }
        if (isRepeated(at, -1)) {
            nodes.add(REPEATED_EARLIER.hash(), node);
        }
    }

    private boolean isRepeated(int at, int direction) {
        for (int distance = NEAREST_REPETITION; distance <= FURTHEST_REPETITION; distance++) {
            int place = AROUND + at + direction * distance;
            if (place < 0 || place >= types.length) {
                return false;
            }
            if (isSame(types[place], types[AROUND + at])) {
                return true;
            }
        }
        return false;
    }

    private void fillEdge(int at) {
        WordType previous = type(at - 1);
        WordType word = type(at);
        WordType next = type(at + 1);
        for (int i = 0; i < edge.length; i++) {
            edge[i] = word.ownEdge()[i] + previous.previousEdge()[i] + next.nextEdge()[i];
        }
        addEdge(previous.spelling(), word.spelling(), TWO_WORDS);
        addEdge(previous.cluster(), word.cluster(), TWO_CLUSTERS);
        addEdge(previous.shape(), word.shape(), TWO_SHAPES);
    }

    private void addEdge(Piece first, Piece second, Piece name) {
        edges.add(Piece.then(Piece.then(first.hashThen(DASH), second), name), edge);
    }

    private void step(int trace) {
        for (int current = 0; current < classes; current++) {
            double top = Double.NEGATIVE_INFINITY;
            for (int previous = 0; previous < classes; previous++) {
                double score = before[previous] + edge[previous * classes + current];
                if (score > top) {
                    top = score;
                    traces[trace + current] = (byte) previous;
                }
            }
            after[current] = top + node[current];
        }
    }

    private int[] bestClasses(int count) {
        int best = 0;
        for (int i = 1; i < classes; i++) {
            if (before[i] > before[best]) {
                best = i;
            }
        }
        int[] ids = new int[count];
        for (int at = count - 1; at >= 0; at--) {
            ids[at] = best;
            best = traces[at * classes + best];
        }
        return ids;
    }
}
