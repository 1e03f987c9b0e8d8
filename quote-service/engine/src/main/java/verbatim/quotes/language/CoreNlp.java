package verbatim.quotes.language;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import verbatim.quotes.language.parsing.DependencyParser;
import verbatim.quotes.language.parsing.ParseTree;
import verbatim.quotes.language.tagging.PosTagger;

/**
 * The four models of Stanford CoreNLP that the engine uses: the PTB tokenizer and the three-class CRF recogniser as CoreNLP
 * runs them, the left-three-words maximum entropy tagger in {@link PosTagger} and the neural dependency parser for Universal
 * Dependencies in {@link DependencyParser}, which give what CoreNLP gives in a fraction of the time. Immutable after loading;
 * every method is safe for any number of threads and a pure function of its arguments.
 */
final class CoreNlp {

    static final String TAGGER = "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
    private static final String RECOGNISER = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
    private static final String PARSER = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

    private final PosTagger tagger;
    private final CRFClassifier<CoreLabel> recogniser;
    private final DependencyParser parser;

    private CoreNlp(PosTagger tagger, CRFClassifier<CoreLabel> recogniser, DependencyParser parser) {
        this.tagger = tagger;
        this.recogniser = recogniser;
        this.parser = parser;
    }

    /** A word of the tokenizer with its place in the text. */
    record Word(String text, int start, int end) {}

    /**
     * Loads the models from the class path: a few seconds.
     *
     * @throws IllegalStateException if one is missing or unreadable
     */
    static CoreNlp load() {
        try {
            Properties deterministic = new Properties();
            // Otherwise lower-case words seen in one article change how the next is read.
            deterministic.setProperty("maxAdditionalKnownLCWords", "0");
            CRFClassifier<CoreLabel> recogniser = CRFClassifier.getClassifier(RECOGNISER, deterministic);
            return new CoreNlp(PosTagger.load(TAGGER), recogniser, DependencyParser.load(PARSER));
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("cannot read the models of CoreNLP from the class path", e);
        }
    }

    /** The words of a text in order; offsets in UTF-16 units of it. */
    List<Word> tokenize(String text) {
        PTBTokenizer<CoreLabel> tokenizer =
                new PTBTokenizer<>(new StringReader(text), new CoreLabelTokenFactory(), "untokenizable=noneDelete");
        return tokenizer.tokenize().stream()
                .map(label -> new Word(label.word(), label.beginPosition(), label.endPosition()))
                .toList();
    }

    /** Penn Treebank tags of one sentence. */
    String[] tag(List<String> words) {
        return tagger.tag(words);
    }

    /** Base forms of one tagged sentence, in lower case. */
    String[] lemmatise(List<String> words, String[] tags) {
        Morphology morphology = new Morphology(); // holds a scanner: not for two threads
        String[] lemmas = new String[tags.length];
        for (int i = 0; i < tags.length; i++) {
            String word = words.get(i);
            boolean inflected = tags[i].startsWith("V") || tags[i].equals("NNS");
            lemmas[i] = (inflected ? morphology.lemma(word, tags[i]) : word).toLowerCase(Locale.ROOT);
        }
        return lemmas;
    }

    /** Entity classes of one sentence. */
    EntityType[] recognise(List<String> words) {
        List<CoreLabel> answers = recogniser.classifySentence(labels(words));
        return answers.stream()
                .map(label -> switch (label.get(AnswerAnnotation.class)) {
                    case "PERSON" -> EntityType.PERSON;
                    case "ORGANIZATION" -> EntityType.ORGANIZATION;
                    case "LOCATION" -> EntityType.LOCATION;
                    default -> EntityType.NONE;
                })
                .toArray(EntityType[]::new);
    }

    /** Basic dependencies of one tagged sentence. */
    Dependencies parse(List<String> words, List<String> tags) {
        ParseTree tree = parser.parse(words, tags);
        return new Dependencies(tree.heads(), tree.relations());
    }

    private static List<CoreLabel> labels(List<String> words) {
        List<CoreLabel> labels = new ArrayList<>(words.size());
        for (String word : words) {
            CoreLabel label = new CoreLabel();
            label.setWord(word);
            label.setValue(word);
            labels.add(label);
        }
        return labels;
    }
}
