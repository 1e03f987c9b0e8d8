package verbatim.benchmarks.systems;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Stanford CoreNLP's recursive network over constituency trees (Socher and others, EMNLP 2013), with the parser that its
 * models carry. The score of a sentence is the expectation over its five classes, from -1 to 1; that of a text is the mean
 * over its sentences.
 */
public final class StockTones implements ToneSystem {

    /** Longer sentences would take minutes: the parser's time grows with the cube of their length. */
    private static final String LONGEST_SENTENCE = "70";

    private final StanfordCoreNLP pipeline;

    /** Loads the models. */
    public StockTones() {
        RedwoodConfiguration.empty().apply(); // its log quotes the text
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,parse,sentiment");
        properties.setProperty("parse.maxlen", LONGEST_SENTENCE);
        this.pipeline = new StanfordCoreNLP(properties);
    }

    @Override
    public String name() {
        return "CoreNLP RNTN";
    }

    @Override
    public List<@Nullable ToneAnswer> score(List<ToneItem> items) {
        List<@Nullable ToneAnswer> answers = new ArrayList<>();
        items.forEach(item -> answers.add(ToneAnswer.of(score(item.text()))));
        return answers;
    }

    private double score(String text) {
        Annotation annotation = new Annotation(text);
        pipeline.annotate(annotation);
        return annotation.get(CoreAnnotations.SentencesAnnotation.class).stream()
                .mapToDouble(StockTones::sentence)
                .average()
                .orElse(0);
    }

    private static double sentence(CoreMap sentence) {
        Tree tree = sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class);
        double expected = 0;
        for (int label = 0; label < 5; label++) {
            expected += label * RNNCoreAnnotations.getPredictions(tree).get(label);
        }
        return (expected - 2) / 2;
    }
}
