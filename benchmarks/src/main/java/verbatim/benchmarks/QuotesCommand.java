package verbatim.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import verbatim.benchmarks.gold.GoldArticle;
import verbatim.benchmarks.report.FirstScores;
import verbatim.benchmarks.report.Page;
import verbatim.benchmarks.report.QuoteReport;
import verbatim.benchmarks.scoring.QuoteScore;
import verbatim.benchmarks.scoring.QuoteScorer;
import verbatim.benchmarks.systems.Answers;
import verbatim.benchmarks.systems.EngineQuotes;
import verbatim.benchmarks.systems.QuoteRun;
import verbatim.benchmarks.systems.QuoteSystem;
import verbatim.benchmarks.systems.SavedQuotes;
import verbatim.benchmarks.systems.ServiceQuotes;
import verbatim.benchmarks.systems.StockQuotes;
import verbatim.measuring.Machine;
import verbatim.quotes.QuoteEngine;

/** How well quotes and speakers are found. */
@Command(
        name = "quotes",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures how well quotes and their speakers are found.")
final class QuotesCommand implements Callable<Integer> {

    @Mixin
    GoldOptions gold = new GoldOptions();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Ask the quote-service there; otherwise the engine runs inside this program.")
    @Nullable
    URI url;

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description =
                    "Measure answers that were saved earlier, by whatever system, instead of asking for new ones.")
    @Nullable
    Path predictions;

    @Option(
            names = "--stock",
            description = "Let stock CoreNLP read the same articles in the same run: 3 GB, some seconds an article.")
    boolean stock;

    @Option(names = "--save", paramLabel = "FILE", description = "Save the answers as JSON lines.")
    @Nullable
    Path save;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Articles at a time (${DEFAULT-VALUE}).",
            defaultValue = "2")
    int threads;

    @Option(
            names = "--examples",
            paramLabel = "N",
            description = "Places to name for each kind of mistake (${DEFAULT-VALUE}).",
            defaultValue = "3")
    int examples;

    @Option(
            names = "--record-first",
            paramLabel = "SET",
            description = "Record the score of a set of our own articles (a letter) as its first; done once, for good.")
    @Nullable
    String recordFirst;

    @Option(names = "--page", paramLabel = "FILE", description = "Write the tables into this Markdown page too.")
    @Nullable
    Path page;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<GoldArticle> articles = gold.read();
        List<QuoteReport.Column> columns = new ArrayList<>();
        String history = "";
        for (Supplier<QuoteSystem> system : systems()) {
            QuoteRun run = QuoteRun.of(system.get(), articles);
            if (save != null && columns.isEmpty()) {
                save(run, articles, save);
            }
            if (gold.own() && gold.limit == null && columns.isEmpty()) {
                history = beside(run, articles);
            }
            columns.add(column(run, articles));
        }
        QuoteReport report = new QuoteReport(columns);
        System.out.println(history);
        print(report, columns);
        if (page != null) {
            new Page(page).write("quotes of " + gold.name(), markdown(report, columns, articles.size()) + history);
        }
        return columns.stream().anyMatch(column -> column.score().failed() > 0) ? 1 : 0;
    }

    /** Loaded one after the other, so that the first leaves no memory behind for the second's figures. */
    private List<Supplier<QuoteSystem>> systems() {
        return stock ? List.of(this::verbatim, StockQuotes::new) : List.of(this::verbatim);
    }

    private QuoteSystem verbatim() {
        if (predictions != null) {
            return new SavedQuotes(predictions);
        }
        return url != null ? new ServiceQuotes(url, threads) : new EngineQuotes(QuoteEngine.load(), threads);
    }

    /** The first score of each set of our own articles beside today's; records one first where that is asked for. */
    private String beside(QuoteRun run, List<GoldArticle> articles) throws IOException {
        Map<String, QuoteScorer> scorers = new TreeMap<>();
        for (int i = 0; i < articles.size(); i++) {
            scorers.computeIfAbsent(articles.get(i).id().substring(0, 1), set -> new QuoteScorer())
                    .add(articles.get(i), run.predictions().get(i));
        }
        Map<String, QuoteScore> today = new TreeMap<>();
        scorers.forEach((set, scorer) -> today.put(set, scorer.score()));
        Path file = Repository.root().resolve("benchmarks/gold/first-scores.json");
        QuoteScore first = recordFirst == null ? null : today.get(recordFirst);
        if (recordFirst != null && first != null) {
            String date = LocalDate.now(ZoneOffset.UTC).toString();
            new FirstScores(file).record(recordFirst, date, run.system(), first);
        }
        return "\nThe first score of each set of articles beside this run's\n\n"
                + new FirstScores(file).beside(today).markdown();
    }

    private static QuoteReport.Column column(QuoteRun run, List<GoldArticle> articles) {
        QuoteScorer scorer = new QuoteScorer();
        for (int i = 0; i < articles.size(); i++) {
            scorer.add(articles.get(i), run.predictions().get(i));
        }
        return new QuoteReport.Column(run.system(), scorer.score(), run.seconds());
    }

    private static void save(QuoteRun run, List<GoldArticle> articles, Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            lines.add(json.writeValueAsString(
                    Answers.write(articles.get(i).id(), run.predictions().get(i))));
        }
        Files.write(file, lines);
    }

    private void print(QuoteReport report, List<QuoteReport.Column> columns) {
        System.out.println(report.measures().text());
        for (QuoteReport.Column column : columns) {
            System.out.println("Mistakes of " + column.system());
            System.out.println(QuoteReport.mistakes(column.score(), examples).text());
            if (!column.score().reliability().isEmpty()) {
                System.out.println("How far the confidence of " + column.system() + " can be trusted");
                System.out.println(
                        QuoteReport.reliability(column.score().reliability()).text());
            }
        }
    }

    private String markdown(QuoteReport report, List<QuoteReport.Column> columns, int articles) {
        StringBuilder page = new StringBuilder("## Quotes and speakers: " + gold.name() + "\n\n")
                .append("%d articles%s, %s, `benchmarks/run quotes`. %s.\n\n"
                        .formatted(
                                articles,
                                gold.limit == null ? "" : " spread evenly over the file",
                                LocalDate.now(ZoneOffset.UTC),
                                Machine.describe()))
                .append(report.measures().markdown());
        for (QuoteReport.Column column : columns) {
            page.append("\nMistakes of ").append(column.system()).append("\n\n");
            // an id of a foreign article may hold words of its headline
            page.append(QuoteReport.mistakes(column.score(), gold.own() ? examples : 0)
                    .markdown());
            if (!column.score().reliability().isEmpty()) {
                page.append("\nHow far its confidence can be trusted\n\n");
                page.append(
                        QuoteReport.reliability(column.score().reliability()).markdown());
            }
        }
        return page.toString();
    }
}
