package verbatim.quotes.language.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.trees.TypedDependency;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.quotes.models.corenlp.Pack;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.parsing.ParserModel;

/** On the model that ships: CoreNLP's own parser beside ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameTreesAsCoreNlpTest {

    private DependencyParser parser;
    private edu.stanford.nlp.parser.nndep.DependencyParser coreNlp;

    @BeforeAll
    void loadBoth() throws IOException {
        parser = new DependencyParser(FlatReader.load(ParserModel.KIND, ParserModel::read));
        Properties small = new Properties();
        small.setProperty("numPreComputed", "1000"); // of 20,000 rows, 160 MB: the rest when needed
        coreNlp = edu.stanford.nlp.parser.nndep.DependencyParser.loadFromModelFile(Pack.PARSER, small);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void givesTheSameTree(List<TaggedWord> sentence) {
        assertThat(described(parse(sentence))).isEqualTo(described(parseWithCoreNlp(sentence)));
    }

    @Test
    void readsSentencesAsLongAsArticles() throws IOException {
        List<TaggedWord> all = new ArrayList<>();
        sentences().forEach(all::addAll);
        all.addAll(List.copyOf(all));

        assertThat(described(parse(all))).isEqualTo(described(parseWithCoreNlp(all)));
    }

    @Test
    void answersThreadsAtOnceAsItAnswersOne() throws Exception {
        List<Callable<List<String>>> calls = new ArrayList<>();
        List<List<String>> alone = new ArrayList<>();
        for (List<TaggedWord> sentence : Collections.nCopies(10, sentences()).stream()
                .flatMap(List::stream)
                .toList()) {
            alone.add(described(parse(sentence)));
            calls.add(() -> described(parse(sentence)));
        }
        DependencyParser cold = new DependencyParser(FlatReader.load(ParserModel.KIND, ParserModel::read));
        parser = cold; // its rows are computed by all threads at once
        List<List<String>> together = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<String>> answer : threads.invokeAll(calls)) {
                together.add(answer.get());
            }
        }

        assertThat(together).isEqualTo(alone);
    }

    private ParseTree parse(List<TaggedWord> sentence) {
        return parser.parse(
                sentence.stream().map(TaggedWord::word).toList(),
                sentence.stream().map(TaggedWord::tag).toList());
    }

    private ParseTree parseWithCoreNlp(List<TaggedWord> sentence) {
        int[] heads = new int[sentence.size()];
        String[] relations = new String[sentence.size()];
        for (TypedDependency dependency : coreNlp.predict(sentence).typedDependencies()) {
            heads[dependency.dep().index() - 1] = dependency.gov().index() - 1;
            relations[dependency.dep().index() - 1] = dependency.reln().toString();
        }
        return new ParseTree(heads, relations);
    }

    private static List<String> described(ParseTree tree) {
        List<String> arcs = new ArrayList<>();
        for (int i = 0; i < tree.heads().length; i++) {
            arcs.add(i + " " + tree.relations()[i] + " " + tree.heads()[i]);
        }
        return arcs;
    }

    static List<List<TaggedWord>> sentences() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SameTreesAsCoreNlpTest.class.getResourceAsStream("sentences.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(SameTreesAsCoreNlpTest::sentence)
                    .toList();
        }
    }

    private static List<TaggedWord> sentence(String line) {
        return Arrays.stream(line.split(" "))
                .map(token -> new TaggedWord(
                        token.substring(0, token.lastIndexOf('/')), token.substring(token.lastIndexOf('/') + 1)))
                .toList();
    }
}
