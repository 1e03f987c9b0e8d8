package verbatim.benchmarks.loops;

import edu.stanford.nlp.process.PTBTokenizer;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import verbatim.quotes.Article;
import verbatim.quotes.QuoteEngine;
import verbatim.quotes.language.parsing.DependencyParser;
import verbatim.quotes.language.recognition.EntityRecogniser;
import verbatim.quotes.language.tagging.PosTagger;
import verbatim.quotes.models.flat.FlatReader;
import verbatim.quotes.models.parsing.ParserModel;
import verbatim.quotes.models.recognition.RecogniserModel;
import verbatim.quotes.models.tagging.TaggerModel;
import verbatim.quotes.text.QuotationScanner;
import verbatim.quotes.text.SourceText;

/** One pass over all {@link Sentences} by each of the quote engine's loops, and by the whole engine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets the state up before it measures
public class InnerLoops {

    private List<String> articles;
    private List<List<String>> sentences;
    private List<List<String>> tags;
    private PosTagger tagger;
    private EntityRecogniser recogniser;
    private DependencyParser parser;
    private QuoteEngine engine;

    /** Loads the models and tags the sentences for the parser. */
    @Setup
    public void load() throws IOException {
        articles = Sentences.articles();
        sentences = Sentences.of(articles);
        tagger = new PosTagger(FlatReader.load(TaggerModel.KIND, TaggerModel::read));
        recogniser = new EntityRecogniser(FlatReader.load(RecogniserModel.KIND, RecogniserModel::read));
        parser = new DependencyParser(FlatReader.load(ParserModel.KIND, ParserModel::read));
        engine = QuoteEngine.load();
        tags = sentences.stream().map(words -> List.of(tagger.tag(words))).toList();
    }

    @Benchmark
    public void scan(Blackhole sink) {
        articles.forEach(article -> sink.consume(QuotationScanner.scan(SourceText.of(article))));
    }

    @Benchmark
    public void tokenise(Blackhole sink) {
        articles.forEach(article -> sink.consume(
                PTBTokenizer.newPTBTokenizer(new StringReader(article)).tokenize()));
    }

    @Benchmark
    public void tag(Blackhole sink) {
        sentences.forEach(words -> sink.consume(tagger.tag(words)));
    }

    @Benchmark
    public void recognise(Blackhole sink) {
        sentences.forEach(words -> sink.consume(recogniser.recognise(words)));
    }

    @Benchmark
    public void parse(Blackhole sink) {
        for (int i = 0; i < sentences.size(); i++) {
            sink.consume(parser.parse(sentences.get(i), tags.get(i)));
        }
    }

    /** All of these where the engine needs them, and what it does with them. */
    @Benchmark
    public void analyse(Blackhole sink) {
        articles.forEach(article -> sink.consume(engine.analyse(Article.of(article))));
    }
}
