package verbatim.quotes.language.parsing;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.trees.TypedDependency;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import verbatim.quotes.language.LanguageModel;
import verbatim.quotes.language.Sentence;
import verbatim.quotes.models.corenlp.Pack;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.parsing.ParserModel;
import verbatim.quotes.text.QuotationScanner;
import verbatim.quotes.text.QuotedSpan;
import verbatim.quotes.text.SourceText;
import verbatim.quotes.training.Gold;

/**
 * Measures this parser beside CoreNLP's, in one run on one thread: time to load, tokens per second of processor time, and the
 * share of equal trees with what differs. Arguments: a file of articles as {@link Gold} reads them, and of how many to take
 * every one (1 takes all).
 */
public final class ParserComparison {

    private ParserComparison() {}

    public static void main(String[] args) throws IOException {
        List<List<TaggedWord>> sentences = sentences(Path.of(args[0]), Integer.parseInt(args[1]));
        long tokens = sentences.stream().mapToLong(List::size).sum();
        System.out.printf("%d sentences, %d tokens%n", sentences.size(), tokens);

        long before = usedMegabytes();
        long start = processorTime();
        DependencyParser ours = new DependencyParser(FlatReader.load(ParserModel.KIND, ParserModel::read));
        long loaded = processorTime();
        List<ParseTree> trees = parse("ours", sentences, sentence -> parse(ours, sentence));
        System.out.printf("ours: %.2f s to load, %d MB%n", (loaded - start) / 1e9, usedMegabytes() - before);

        before = usedMegabytes();
        start = processorTime();
        var coreNlp = edu.stanford.nlp.parser.nndep.DependencyParser.loadFromModelFile(Pack.PARSER);
        loaded = processorTime();
        List<ParseTree> theirs = parse("CoreNLP", sentences, sentence -> parse(coreNlp, sentence));
        System.out.printf("CoreNLP: %.2f s to load, %d MB%n", (loaded - start) / 1e9, usedMegabytes() - before);
        compare(trees, theirs);
        parse(ours, sentences.getFirst()); // reachable until now, for its memory to be measured
        parse(coreNlp, sentences.getFirst());
    }

    private static List<List<TaggedWord>> sentences(Path file, int step) throws IOException {
        LanguageModel language = LanguageModel.load();
        List<List<TaggedWord>> sentences = new ArrayList<>();
        List<Gold.Doc> docs = Gold.read(file);
        for (int i = 0; i < docs.size(); i += step) {
            SourceText source = SourceText.of(docs.get(i).text());
            List<QuotedSpan> quotes = QuotationScanner.scan(source).stream()
                    .filter(quote -> quote.depth() == 0)
                    .toList();
            for (Sentence sentence : language.read(source, quotes).sentences()) {
                sentences.add(sentence.tokens().stream()
                        .map(token -> new TaggedWord(token.word(), token.tag()))
                        .toList());
            }
        }
        return sentences;
    }

    /** Parses all and times the later two thirds; the first warms up. */
    private static List<ParseTree> parse(
            String name, List<List<TaggedWord>> sentences, Function<List<TaggedWord>, ParseTree> parser) {
        int warm = sentences.size() / 3;
        List<ParseTree> trees =
                new ArrayList<>(sentences.subList(0, warm).stream().map(parser).toList());
        List<List<TaggedWord>> timed = sentences.subList(warm, sentences.size());
        long start = processorTime();
        trees.addAll(timed.stream().map(parser).toList());
        double seconds = (processorTime() - start) / 1e9;
        System.out.printf(
                "%s: %.0f tokens/s%n",
                name, timed.stream().mapToLong(List::size).sum() / seconds);
        return trees;
    }

    private static void compare(List<ParseTree> ours, List<ParseTree> theirs) {
        int equal = 0;
        int otherHeads = 0;
        Map<String, Integer> relabelled = new TreeMap<>();
        for (int i = 0; i < ours.size(); i++) {
            ParseTree a = ours.get(i);
            ParseTree b = theirs.get(i);
            if (!Arrays.equals(a.heads(), b.heads())) {
                otherHeads++;
            } else if (Arrays.equals(a.relations(), b.relations())) {
                equal++;
            } else {
                relabelled.merge(firstChange(a, b), 1, Integer::sum);
            }
        }
        System.out.printf(
                "equal trees: %d of %d (%.3f %%); %d with other heads, relations only: %s%n",
                equal, ours.size(), 100.0 * equal / ours.size(), otherHeads, relabelled);
    }

    private static String firstChange(ParseTree a, ParseTree b) {
        int at = Arrays.mismatch(a.relations(), b.relations());
        return a.relations()[at] + " for " + b.relations()[at];
    }

    private static ParseTree parse(DependencyParser parser, List<TaggedWord> sentence) {
        return parser.parse(
                sentence.stream().map(TaggedWord::word).toList(),
                sentence.stream().map(TaggedWord::tag).toList());
    }

    private static ParseTree parse(edu.stanford.nlp.parser.nndep.DependencyParser parser, List<TaggedWord> sentence) {
        int[] heads = new int[sentence.size()];
        String[] relations = new String[sentence.size()];
        for (TypedDependency dependency : parser.predict(sentence).typedDependencies()) {
            heads[dependency.dep().index() - 1] = dependency.gov().index() - 1;
            relations[dependency.dep().index() - 1] = dependency.reln().toString();
        }
        return new ParseTree(heads, relations);
    }

    /** Of this thread: other work on the machine does not count. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() >> 20;
    }
}
