package verbatim.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import verbatim.benchmarks.gold.GoldTone;
import verbatim.benchmarks.report.Page;
import verbatim.benchmarks.report.QuoteReport;
import verbatim.benchmarks.report.ToneReport;
import verbatim.benchmarks.scoring.ToneScore;
import verbatim.benchmarks.scoring.ToneScorer;
import verbatim.benchmarks.systems.EngineTones;
import verbatim.benchmarks.systems.ServiceTones;
import verbatim.benchmarks.systems.StockTones;
import verbatim.benchmarks.systems.ToneAnswer;
import verbatim.benchmarks.systems.ToneItem;
import verbatim.benchmarks.systems.ToneSystem;
import verbatim.benchmarks.systems.VaderTones;
import verbatim.measuring.Machine;
import verbatim.measuring.Table;
import verbatim.sentiment.SentimentEngine;

/** How close tones are to a careful reader's. */
@Command(
        name = "tone",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures how close the tones of quotes are to a careful reader's, beside VADER's method.")
final class ToneCommand implements Callable<Integer> {

    /** A system that takes less reads all texts twice, and the second time counts. */
    private static final double WARM_UP_SECONDS = 15;

    @Mixin
    GoldOptions gold = new GoldOptions();

    @Option(
            names = "--sentences",
            paramLabel = "FILE",
            description = "Labelled sentences as JSON lines (text, score) instead of quotes; may be repeated.")
    List<Path> sentences = new ArrayList<>();

    @Option(
            names = "--every",
            paramLabel = "N",
            description = "Of the sentences only lines whose number, counted from 0, N divides (${DEFAULT-VALUE}).",
            defaultValue = "10")
    int every;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Ask the sentiment-service there; otherwise the engine runs inside this program.")
    @Nullable
    URI url;

    @Option(names = "--fast", description = "Measure the engine's fast mode too.")
    boolean fast;

    @Option(
            names = "--stock",
            description = "Let CoreNLP's recursive network score the same texts: about half a second a text.")
    boolean stock;

    @Option(names = "--page", paramLabel = "FILE", description = "Write the tables into this Markdown page too.")
    @Nullable
    Path page;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<ToneSystem> systems = systems();
        int failed = 0;
        for (Map.Entry<String, List<GoldTone>> labels : labels().entrySet()) {
            List<ToneReport.Column> columns = new ArrayList<>();
            for (ToneSystem system : systems) {
                columns.add(column(system, labels.getValue()));
            }
            failed +=
                    columns.stream().mapToInt(column -> column.score().failed()).sum();
            report(labels.getKey(), columns);
        }
        return failed > 0 ? 1 : 0;
    }

    private List<ToneSystem> systems() {
        List<ToneSystem> systems = new ArrayList<>();
        if (url != null) {
            systems.add(new ServiceTones(url));
        } else {
            SentimentEngine engine = SentimentEngine.load();
            systems.add(new EngineTones(engine, SentimentEngine.Mode.FULL));
            if (fast) {
                systems.add(new EngineTones(engine, SentimentEngine.Mode.FAST));
            }
        }
        systems.add(new VaderTones());
        if (stock) {
            systems.add(new StockTones());
        }
        return systems;
    }

    /** What is measured, by a name for its table. */
    private Map<String, List<GoldTone>> labels() throws IOException {
        Map<String, List<GoldTone>> labels = new LinkedHashMap<>();
        if (sentences.isEmpty()) {
            labels.put("quotes of " + gold.name(), GoldTone.quotes(gold.read()));
        }
        for (Path file : sentences) {
            List<GoldTone> tones = GoldTone.sentences(file, every);
            labels.put(
                    "sentences of " + file.getFileName(),
                    gold.limit == null ? tones : GoldOptions.spread(tones, gold.limit));
        }
        return labels;
    }

    private static ToneReport.Column column(ToneSystem system, List<GoldTone> labels)
            throws IOException, InterruptedException {
        List<ToneItem> items = labels.stream()
                .map(label -> new ToneItem(label.text(), label.context()))
                .toList();
        Timed run = timed(system, items);
        if (run.seconds() < WARM_UP_SECONDS) { // the first pass warmed the compiler up
            run = timed(system, items);
        }
        ToneScore score = ToneScorer.score(labels, run.answers());
        return new ToneReport.Column(system.name(), score, items.size() / run.seconds());
    }

    private record Timed(List<@Nullable ToneAnswer> answers, double seconds) {}

    private static Timed timed(ToneSystem system, List<ToneItem> items) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<@Nullable ToneAnswer> answers = system.score(items);
        return new Timed(answers, (System.nanoTime() - start) / 1e9);
    }

    private void report(String name, List<ToneReport.Column> columns) throws IOException {
        Table table = ToneReport.of(columns);
        Table reliability = QuoteReport.reliability(columns.getFirst().score().reliability());
        System.out.println("Tone of " + name);
        System.out.println(table.text());
        System.out.println("How far the confidence of " + columns.getFirst().system() + " can be trusted");
        System.out.println(reliability.text());
        if (page != null) {
            String heading = "## Tone: %s%s\n\n%s, `benchmarks/run tone`. %s.\n\n"
                    .formatted(
                            name,
                            gold.limit == null ? "" : ", a share of them",
                            LocalDate.now(ZoneOffset.UTC),
                            Machine.describe());
            new Page(page)
                    .write(
                            "tone of " + name,
                            heading + table.markdown() + "\nHow far its confidence can be trusted\n\n"
                                    + reliability.markdown());
        }
    }
}
