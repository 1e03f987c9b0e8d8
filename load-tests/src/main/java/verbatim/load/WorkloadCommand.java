package verbatim.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import verbatim.load.corpus.Article;
import verbatim.load.corpus.Corpus;
import verbatim.load.driving.Driver;
import verbatim.load.driving.Target;
import verbatim.load.report.HtmlReport;
import verbatim.load.report.StageTable;
import verbatim.load.results.Judged;
import verbatim.load.results.Objectives;
import verbatim.load.workloads.Gateway;
import verbatim.load.workloads.Plan;
import verbatim.measuring.Machine;

/** What all workloads have in common: the gateway, the articles, the objectives, the report. */
abstract class WorkloadCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The gateway (${DEFAULT-VALUE}). Load only what is yours.",
            defaultValue = "http://127.0.0.1:8080")
    URI url = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "Its API key, where access is not open; better set VERBATIM_KEY, which nobody sees in a list"
                    + " of processes.",
            defaultValue = "${env:VERBATIM_KEY:-}",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
    @Nullable
    String key;

    @Mixin
    CorpusOptions options = new CorpusOptions();

    @Option(
            names = "--articles",
            paramLabel = "N",
            description = "Different articles, sent in turn (${DEFAULT-VALUE}).",
            defaultValue = "500")
    int count;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Requests a second, usually or of the first step (${DEFAULT-VALUE}).")
    double rate;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            description = "How long, or how long each stage lasts (${DEFAULT-VALUE}).")
    String duration;

    @Option(
            names = "--warm-up",
            paramLabel = "TIME",
            description = "Load of that rate before anything is measured (${DEFAULT-VALUE}).",
            defaultValue = "30s")
    String warmUp = "30s";

    @Option(
            names = "--objectives",
            paramLabel = "FILE",
            description = "Properties with objectives other than the built-in ones.")
    @Nullable
    Path objectives;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Where the report in HTML goes; by default load-tests/target/reports/WORKLOAD-TIME.html.")
    @Nullable
    Path report;

    /** @param rate and duration unless the user says otherwise */
    WorkloadCommand(double rate, String duration) {
        this.rate = rate;
        this.duration = duration;
    }

    /** Whether the stages differ by their rate, so that the report shows the knee. */
    boolean isStaircase() {
        return false;
    }

    /** What the command has beyond the common options, as one types it, with a space before it. */
    String moreOptions() {
        return "";
    }

    abstract List<Judged> run(Plan plan, Gateway gateway, Corpus corpus, List<Article> articles)
            throws IOException, InterruptedException;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Duration length = Durations.parse(duration);
        Duration warmingUp = Durations.parse(warmUp);
        if (!(rate > 0) || length.isZero() || count < 1) {
            throw new IllegalArgumentException("rate, duration and number of articles must be above 0");
        }
        Target target = new Target(url, key == null || key.isBlank() ? null : key);
        Objectives wanted = Objectives.read(objectives);
        Corpus corpus = options.corpus();
        List<Article> articles = corpus.articles(count);
        String load = Machine.describe();
        Instant begin = Instant.now();
        List<Judged> stages;
        try (Gateway gateway = new Gateway(target)) {
            gateway.check(articles.getFirst());
            Plan plan = new Plan(new Driver(target), wanted, rate, length, warmingUp, System.err::println);
            stages = run(plan, gateway, corpus, articles);
        }
        HtmlReport html = new HtmlReport(
                name(), command(), begin, target.toString(), load, meanWords(articles), isStaircase(), wanted, stages);
        System.out.println(StageTable.of(stages).text());
        System.out.println(html.verdict().text());
        Path file = report == null ? defaultReport(begin) : report;
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, html.page());
        System.out.println("Report: " + file);
        return html.verdict().isGood() ? 0 : 1;
    }

    private String name() {
        return spec == null ? "" : spec.name();
    }

    /** As one types it, without the key. */
    private String command() {
        return "load-tests/run %s --url %s --rate %s --duration %s --kinds %s --seed %d --articles %d --warm-up %s"
                        .formatted(
                                name(),
                                url,
                                BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString(),
                                duration,
                                options.kinds,
                                options.seed,
                                count,
                                warmUp)
                + moreOptions();
    }

    private static double meanWords(List<Article> articles) {
        return articles.stream().mapToInt(Article::words).average().orElse(0);
    }

    private Path defaultReport(Instant begin) {
        return Path.of(System.getProperty("verbatim.root", "."))
                .resolve("load-tests/target/reports")
                .resolve(name() + "-" + STAMP.format(begin) + ".html");
    }
}
