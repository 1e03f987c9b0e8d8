package verbatim.quotes.language.recognition;

import edu.stanford.nlp.process.Americanize;
import edu.stanford.nlp.process.WordShapeClassifier;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import verbatim.quotes.language.lexicon.WordCache;
import verbatim.quotes.models.lexicon.Clusters;
import verbatim.quotes.models.recognition.FeatureTable;
import verbatim.quotes.models.recognition.Piece;
import verbatim.quotes.models.recognition.RecogniserModel;

/** Works out what a word brings, and keeps it for the next time: some 16 MB. Safe for any number of threads. */
final class WordTypes {

    /** Prefixes and suffixes of so many UTF-16 units are features, the marks of the word's start and end included. */
    private static final int SHORTEST_AFFIX = 2;

    private static final int LONGEST_AFFIX = 6;

    private static final Piece HASH = Piece.of("#");

    private final RecogniserModel model;
    private final Collection<String> lowerCaseWords;
    private final WordCache<WordType> kept = new WordCache<>(this::typeOf);
    private final WordType nothing;

    WordTypes(RecogniserModel model) {
        this.model = model;
        lowerCaseWords = new LowerCaseWords(model);
        // CoreNLP spells a cluster or a shape that is not there in two ways.
        nothing = typeOf("", "", "null", "", "null");
    }

    /** What stands beyond the sentence. */
    WordType nothing() {
        return nothing;
    }

    WordType of(String word) {
        return kept.of(word);
    }

    private WordType typeOf(String word) {
        String spelling = Americanize.americanize(word);
        String shape =
                WordShapeClassifier.wordShape(spelling, WordShapeClassifier.WORDSHAPECHRIS2USELC, lowerCaseWords);
        short id = model.clusters().of(WordForm.withoutDigits(spelling.toLowerCase(Locale.ROOT)));
        String cluster = Integer.toString(id == Clusters.UNKNOWN ? 0 : id);
        return typeOf(spelling, shape, cluster, cluster, shape);
    }

    private WordType typeOf(String spelling, String shape, String nodeCluster, String edgeCluster, String nextShape) {
        Piece spellingPiece = Piece.of(spelling);
        Piece shapePiece = Piece.of(shape);
        Piece nodeClusterPiece = Piece.of(nodeCluster);
        Piece edgeClusterPiece = Piece.of(edgeCluster);
        return new WordType(
                spelling.length(),
                spellingPiece,
                shapePiece,
                edgeClusterPiece,
                WordForm.isName(spelling),
                WordForm.isLower(spelling),
                WordForm.hasLetter(spelling),
                node().add(Piece.EMPTY, "###|C")
                        .add(spellingPiece, "-WORD|C")
                        .add(nodeClusterPiece, "-DISTSIM|C")
                        .add(shapePiece, "-TYPE|C")
                        .addAffixes(spelling)
                        .values,
                node().add(spellingPiece, "-PW|C")
                        .add(nodeClusterPiece, "-PDISTSIM|C")
                        .add(shapePiece, "-PTYPE|C")
                        .values,
                node().add(spellingPiece, "-NW|C")
                        .add(nodeClusterPiece, "-NDISTSIM|C")
                        .add(shapePiece, "-NTYPE|C")
                        .values,
                node().add(spellingPiece, "-DISJP|C").values,
                node().add(spellingPiece, "-DISJN|C").values,
                edge().add(Piece.EMPTY, "PSEQ|CpC")
                        .add(spellingPiece, "-PSEQW|CpC")
                        .add(edgeClusterPiece, "-PSEQcDS|CpC")
                        .add(shapePiece, "-PSEQcS|CpC")
                        .add(shapePiece, "-TPS2|CpC")
                        .values,
                edge().add(spellingPiece, "-PSEQpW|CpC")
                        .add(edgeClusterPiece, "-PSEQpDS|CpC")
                        .add(shapePiece, "-PSEQpS|CpC")
                        .values,
                edge().add(Piece.of(nextShape), "-TNS1|CpC").values);
    }

    private Sums node() {
        return new Sums(model.nodes(), model.classes().length);
    }

    private Sums edge() {
        return new Sums(model.edges(), model.classes().length * model.classes().length);
    }

    /** What CoreNLP asks whether it holds a word, and nothing else: the model knows hashes alone. */
    private static final class LowerCaseWords extends AbstractCollection<String> {

        private final RecogniserModel model;

        private LowerCaseWords(RecogniserModel model) {
            this.model = model;
        }

        @Override
        public boolean contains(Object word) {
            return model.isLowerCaseWord((String) word);
        }

        @Override
        public Iterator<String> iterator() {
            throw new UnsupportedOperationException("the words themselves are not kept");
        }

        @Override
        public int size() {
            throw new UnsupportedOperationException("the words themselves are not kept");
        }
    }

    /** Adds up the weights of features of one table. */
    private static final class Sums {

        private final FeatureTable table;
        private final double[] values;

        private Sums(FeatureTable table, int width) {
            this.table = table;
            values = new double[width];
        }

        private Sums add(Piece value, String name) {
            table.add(value.hashThen(Piece.of(name)), values);
            return this;
        }

        private Sums addAffixes(String spelling) {
            String marked = '<' + spelling + '>';
            int longest = Math.min(LONGEST_AFFIX, marked.length());
            for (int length = SHORTEST_AFFIX; length <= longest; length++) {
                int start = marked.length() - length;
                addAffix(marked, 0, length);
                if (!marked.startsWith(marked.substring(start))) { // CoreNLP counts a feature once
                    addAffix(marked, start, marked.length());
                }
            }
            return this;
        }

        private void addAffix(String marked, int from, int to) {
            add(HASH.then(Piece.of(marked, from, to)), "#|C");
        }
    }
}
