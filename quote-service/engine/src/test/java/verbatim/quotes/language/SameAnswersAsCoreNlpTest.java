package verbatim.quotes.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import verbatim.quotes.models.corenlp.Pack;

/** On the models that ship and on our labelled articles: CoreNLP's own classes beside ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswersAsCoreNlpTest {

    private static final Path ARTICLES = Path.of("../../benchmarks/gold/articles");

    /** Words that few articles hold: placeholders, other scripts, spellings that the models map, marks and nothing. */
    private static final List<String> ODD =
            List.of(("NA .$. .$$. <s> -LRB- -RRB- `` '' NULL null 0 1 -1 3.15 1,000 10-year-old F-16 x-1A A- --- "
                            + "AT&T I.B.M. Co. Corp. Ltd. L.P. Ⅷ ½ ① ǅ ß İstanbul ŒUVRE œuvre 東京 第三 10月 😀 😀😀 ’s n’t "
                            + "alpha alphabet kappa3 gammas labour colours programmes haematoma tuesday analyse "
                            + "http://www.example.org/a?b=1 someone@example.org #tag @name A_b _ __ a.b.c. ... …… ½-mile "
                            + "Smith-Jones-von-der-Mühle o'neill O'Neill McDonald MCDONALD iPhone US$ £5m ")
                    .split(" "));

    private CoreNlp models;
    private MaxentTagger tagger;
    private CRFClassifier<CoreLabel> recogniser;
    private List<List<String>> sentences;

    @BeforeAll
    void load() throws IOException, ClassNotFoundException {
        models = CoreNlp.load();
        tagger = new MaxentTagger(Pack.TAGGER);
        Properties deterministic = new Properties();
        // Otherwise lower-case words seen in one sentence change how the next is read.
        deterministic.setProperty("maxAdditionalKnownLCWords", "0");
        recogniser = CRFClassifier.getClassifier(Pack.RECOGNISER, deterministic);
        sentences = new ArrayList<>(sentences());
        sentences.addAll(oddSentences());
    }

    @Test
    void gives_the_same_tags() {
        for (List<String> sentence : sentences) {
            List<CoreLabel> labels = labels(sentence);
            tagger.tagCoreLabels(labels);

            assertThat(models.tag(sentence))
                    .as(String.join(" ", sentence))
                    .containsExactly(labels.stream().map(CoreLabel::tag).toArray(String[]::new));
        }
    }

    @Test
    void gives_the_same_entities() {
        for (List<String> sentence : sentences) {
            List<CoreLabel> labels = recogniser.classifySentence(labels(sentence));

            assertThat(Arrays.stream(models.recognise(sentence)).map(Enum::name))
                    .as(String.join(" ", sentence))
                    .containsExactly(labels.stream()
                            .map(label -> label.get(AnswerAnnotation.class).replaceAll("^O$", "NONE"))
                            .toArray(String[]::new));
        }
    }

    @Test
    void tags_almost_without_garbage() {
        assertThat(bytesPerToken(models::tag)).isLessThan(300); // CoreNLP: 25,900
    }

    @Test
    void recognises_almost_without_garbage() {
        assertThat(bytesPerToken(models::recognise)).isLessThan(500); // CoreNLP: 10,300
    }

    /** After a first time, which fills what is kept between calls. */
    private long bytesPerToken(Consumer<List<String>> reader) {
        sentences.forEach(reader);
        long before = allocatedBytes();
        sentences.forEach(reader);
        return (allocatedBytes() - before)
                / sentences.stream().mapToLong(List::size).sum();
    }

    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** One for each paragraph, so that some are long. */
    private List<List<String>> sentences() throws IOException {
        try (Stream<Path> files = Files.list(ARTICLES)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(SameAnswersAsCoreNlpTest::paragraphs)
                    .map(models::tokenize)
                    .map(words -> words.stream().map(CoreNlp.Word::text).toList())
                    .filter(words -> !words.isEmpty())
                    .toList();
        }
    }

    private static Stream<String> paragraphs(Path file) {
        try {
            return Files.readString(file).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each odd word alone, and in sentences of many lengths. */
    private static List<List<String>> oddSentences() {
        List<List<String>> sentences = new ArrayList<>();
        for (int from = 0; from < ODD.size(); from++) {
            sentences.add(ODD.subList(from, from + 1));
            if (from % 10 == 0) {
                sentences.add(ODD.subList(from, ODD.size()));
            }
        }
        sentences.add(List.of("x".repeat(500), "Y-9".repeat(100)));
        sentences.add(List.of("of Okafor said the man whom Okafor said that the the the Okafor said".split(" ")));
        return sentences;
    }

    private static List<CoreLabel> labels(List<String> words) {
        return words.stream()
                .map(word -> {
                    CoreLabel label = new CoreLabel();
                    label.setWord(word);
                    label.setValue(word);
                    return label;
                })
                .toList();
    }
}
