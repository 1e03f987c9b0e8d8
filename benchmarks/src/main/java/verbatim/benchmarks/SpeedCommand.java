package verbatim.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import verbatim.benchmarks.gold.GoldArticle;
import verbatim.benchmarks.report.Page;
import verbatim.benchmarks.report.SpeedBars;
import verbatim.benchmarks.report.SpeedReport;
import verbatim.benchmarks.speed.Corpus;
import verbatim.benchmarks.speed.Reader;
import verbatim.benchmarks.speed.ReplicaSpeed;
import verbatim.benchmarks.speed.ServiceProcess;
import verbatim.benchmarks.speed.ServiceReader;
import verbatim.benchmarks.speed.ServiceSpeed;
import verbatim.benchmarks.speed.StockSpeed;
import verbatim.benchmarks.speed.TogetherSpeed;
import verbatim.measuring.Figures;
import verbatim.measuring.Machine;
import verbatim.measuring.Table;

/** How fast the services are. */
@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures how fast the quote-service is over HTTP, beside stock CoreNLP with one pipeline a core; two replicas"
                        + " of it; and the gateway with both engines behind it.")
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
            description =
                    "Measure the quote-service there, alone; otherwise the packaged ones are started, and ended again.")
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
        List<Table> tables = new ArrayList<>();
        boolean isComplete;
        if (url != null) {
            ServiceSpeed service = ServiceSpeed.measure(ServiceReader.ofQuotes(url), texts, corpus, seconds, longest);
            isComplete = quotes(service, SpeedReport.Process.UNKNOWN, stock(texts), tables);
        } else {
            isComplete = packaged(texts, corpus, tables);
        }
        tables.forEach(table -> System.out.println(table.text()));
        if (page != null) {
            StringBuilder section = new StringBuilder(heading(texts.size(), loadBefore));
            tables.forEach(table -> section.append(table.markdown()).append('\n'));
            new Page(page).write("speed", section.toString());
        }
        return isComplete ? 0 : 1;
    }

    /** One after the other, so that each has the machine to itself. */
    private boolean packaged(List<String> texts, Corpus corpus, List<Table> tables)
            throws IOException, InterruptedException {
        ServiceSpeed service;
        SpeedReport.Process process;
        try (ServiceProcess started = ServiceProcess.start(Repository.root())) {
            Reader reader = ServiceReader.ofQuotes(started.address());
            service = ServiceSpeed.measure(reader, texts, corpus, seconds, longest);
            process = new SpeedReport.Process(started.startSeconds(), started.peakMemory());
        }
        StockSpeed peer = stock(texts);
        ReplicaSpeed replicas = ReplicaSpeed.measure(Repository.root(), corpus, seconds);
        Path data = Files.createTempDirectory("verbatim-speed");
        TogetherSpeed all = TogetherSpeed.measure(Repository.root(), data.resolve("postgres"), corpus);
        tables.add(SpeedBars.table(service, process, peer, replicas, all));
        boolean isComplete = quotes(service, process, peer, tables);
        tables.add(SpeedReport.replicas(replicas));
        tables.add(SpeedReport.together(all));
        tables.add(SpeedReport.processes(all));
        return Stream.of(replicas.one(), replicas.two(), all.engines(), all.gateway())
                        .allMatch(result -> result.failed() == 0)
                && isComplete;
    }

    private @Nullable StockSpeed stock(List<String> texts) throws InterruptedException {
        return stock ? StockSpeed.measure(pipelines, texts) : null;
    }

    private static boolean quotes(
            ServiceSpeed service, SpeedReport.Process process, @Nullable StockSpeed peer, List<Table> tables) {
        tables.add(SpeedReport.comparison(service, process, peer));
        tables.add(SpeedReport.sizes(service));
        tables.add(SpeedReport.lengths(service));
        return service.throughput().failed() == 0
                && (peer == null || peer.result().failed() == 0);
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
                Length: the same text of a megabyte in pieces of each size (whole paragraphs), read by one client.

                Two replicas are held on a core each by `taskset`; the clients are held nowhere and share the cores with them.
                The gateway stores what it answers in a PostgreSQL that was there before it; the engines are called one after the other by the
                same clients, with other articles of the same kind. Neither side has seen an article before, and sentiment-service
                remembers no tones. All processes share the cores.

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
