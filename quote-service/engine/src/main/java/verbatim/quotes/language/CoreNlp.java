package verbatim.quotes.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import verbatim.quotes.language.parsing.DependencyParser;
import verbatim.quotes.language.parsing.ParseTree;
import verbatim.quotes.language.recognition.EntityRecogniser;
import verbatim.quotes.language.tagging.PosTagger;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.parsing.ParserModel;
import verbatim.quotes.models.recognition.RecogniserModel;
import verbatim.quotes.models.tagging.TaggerModel;

/**
 * The four models of Stanford CoreNLP that the engine uses: the PTB tokenizer as CoreNLP runs it, and three that we
 * run over arrays, which give what CoreNLP gives in a fraction of the time: the left-three-words maximum entropy tagger
 * ({@link PosTagger}), the three-class CRF recogniser ({@link EntityRecogniser}) and the neural dependency parser for
 * Universal Dependencies ({@link DependencyParser}). Immutable after loading;
 * every method is safe for any number of threads and a pure function of its arguments.
 */
final class CoreNlp {

    private final PosTagger tagger;
    private final EntityRecogniser recogniser;
    private final DependencyParser parser;

    private CoreNlp(PosTagger tagger, EntityRecogniser recogniser, DependencyParser parser) {
        this.tagger = tagger;
        this.recogniser = recogniser;
        this.parser = parser;
    }

    /** A word of the tokenizer with its place in the text. */
    record Word(String text, int start, int end) {}

    /**
     * Loads the models from the class path on two threads.
     *
     * @throws IllegalStateException if one is missing or unreadable
     * @throws CancellationException if the thread was interrupted
     */
    static CoreNlp load() {
        try (ExecutorService helper = Executors.newSingleThreadExecutor()) {
            Future<PosTagger> tagger =
                    helper.submit(() -> new PosTagger(FlatReader.load(TaggerModel.KIND, TaggerModel::read)));
            Future<DependencyParser> parser =
                    helper.submit(() -> new DependencyParser(FlatReader.load(ParserModel.KIND, ParserModel::read)));
            EntityRecogniser recogniser =
                    new EntityRecogniser(FlatReader.load(RecogniserModel.KIND, RecogniserModel::read)); // the largest
            return new CoreNlp(tagger.get(), recogniser, parser.get());
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException("cannot read the models from the class path", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while the models were loaded");
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
        return Arrays.stream(recogniser.recognise(words))
                .map(name -> switch (name) {
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
}
