package verbatim.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import verbatim.benchmarks.gold.GoldArticle;
import verbatim.benchmarks.report.Page;
import verbatim.benchmarks.report.SpeedReport;
import verbatim.benchmarks.speed.Corpus;
import verbatim.benchmarks.speed.ServiceProcess;
import verbatim.benchmarks.speed.ServiceReader;
import verbatim.benchmarks.speed.ServiceSpeed;
import verbatim.benchmarks.speed.StockSpeed;
import verbatim.measuring.Figures;
import verbatim.measuring.Machine;
import verbatim.measuring.Table;

/** How fast the quote-service is. */
@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures how fast the quote-service is over HTTP, beside stock CoreNLP with one pipeline a core.")
final class SpeedCommand implements Callable<Integer> {

    /** Of the articles that are put together; another seed gives others. */
    private static final long SEED = 7;

    /** Load before a run above which it was not alone on the machine. */
    private static final double QUIET = .5;

    @Mixin
    GoldOptions gold = new GoldOptions();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Measure the quote-service there; otherwise the packaged one is started, and ended again.")
    @Nullable
    URI url;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long each load on the service lasts (${DEFAULT-VALUE}).",
            defaultValue = "20")
    double seconds;

    @Option(
            names = "--longest",
            paramLabel = "N",
            description = "Longest text to read, in characters (${DEFAULT-VALUE}).",
            defaultValue = "1000000")
    int longest;

    @Option(
            names = "--stock",
            description = "Let stock CoreNLP read the same articles in the same run: 4 GB, some seconds an article.")
    boolean stock;

    @Option(
            names = "--pipelines",
            paramLabel = "N",
            description = "Pipelines of stock CoreNLP (${DEFAULT-VALUE}).",
            defaultValue = "2")
    int pipelines;

    @Option(names = "--page", paramLabel = "FILE", description = "Write the tables into this Markdown page too.")
    @Nullable
    Path page;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<GoldArticle> articles = gold.read();
        List<String> texts =
                articles.stream().map(article -> article.text().toString()).toList();
        Corpus corpus = new Corpus(articles, SEED);
        double loadBefore = Machine.load();
        if (url != null) {
            ServiceSpeed service = ServiceSpeed.measure(new ServiceReader(url), texts, corpus, seconds, longest);
            return report(service, SpeedReport.Process.UNKNOWN, texts, loadBefore);
        }
        ServiceSpeed service;
        SpeedReport.Process process;
        try (ServiceProcess started = ServiceProcess.start(Repository.root())) {
            service = ServiceSpeed.measure(new ServiceReader(started.address()), texts, corpus, seconds, longest);
            process = new SpeedReport.Process(started.startSeconds(), started.peakMemory());
        }
        return report(service, process, texts, loadBefore);
    }

    /** The service is ended by now where this program started it: stock CoreNLP has the machine to itself too. */
    private int report(ServiceSpeed service, SpeedReport.Process process, List<String> texts, double loadBefore)
            throws IOException, InterruptedException {
        StockSpeed peer = stock ? StockSpeed.measure(pipelines, texts) : null;
        List<Table> tables = List.of(
                SpeedReport.comparison(service, process, peer),
                SpeedReport.sizes(service),
                SpeedReport.lengths(service));
        tables.forEach(table -> System.out.println(table.text()));
        if (page != null) {
            StringBuilder section = new StringBuilder(heading(texts.size(), loadBefore));
            tables.forEach(table -> section.append(table.markdown()).append('\n'));
            new Page(page).write("speed", section.toString());
        }
        boolean failed = service.throughput().failed() > 0
                || (peer != null && peer.result().failed() > 0);
        return failed ? 1 : 0;
    }

    private String heading(int articles, double loadBefore) {
        return """
                ## Speed

                %s, `benchmarks/run speed`. %s; load of the machine before the run %s%s.

                Method: the %d articles of %s are read in rounds by as many HTTP clients as there are cores, which run beside
                the service on the same cores and take their share of them. Stock CoreNLP has one pipeline a core inside the
                measuring program, so it is spared HTTP and JSON; both were warm. Tokens are those of Stanford's tokenizer.
                The articles of 300, 900 and 3,000 words are paragraphs of these articles put together by chance (seed %d).
                At half load articles arrive at half the rate that full load reached, and waiting counts.

                Not comparable: memory, because stock CoreNLP's is that of the measuring program with 4 GB of heap allowed;
                start, because a service is ready only when its HTTP side is.

                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Machine.describe(),
                        Figures.decimals(loadBefore, 1),
                        loadBefore > QUIET
                                ? ": **others were working on it, so these figures are too low and only ratios tell something**"
                                : "",
                        articles,
                        gold.name(),
                        SEED);
    }
}
