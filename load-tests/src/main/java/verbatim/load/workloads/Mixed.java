package verbatim.load.workloads;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import verbatim.load.corpus.Article;
import verbatim.load.corpus.Corpus;
import verbatim.load.corpus.KindMix;
import verbatim.load.driving.Operation;
import verbatim.load.driving.Stage;
import verbatim.load.results.Judged;
import verbatim.load.results.Work;

/**
 * Reads and writes as an editorial office makes them: mostly searches and articles, some analyses, a few articles to keep, a
 * batch now and then. What it stores stays.
 */
public final class Mixed {

    private static final int STORED_FIRST = 200;
    private static final int ARTICLES_OF_A_BATCH = 20;
    private static final double SPARE = 1.5;

    private static final double SHARE_OF_STORES = .05;
    private static final double SHARE_OF_BATCHES = .005;

    private final Corpus corpus;
    private final String run;

    /** @param run names this run, so that its articles are new to the gateway */
    public Mixed(Corpus corpus, String run) {
        this.corpus = corpus;
        this.run = run;
    }

    /** Stores articles to read, then sends the mixture. */
    public List<Judged> run(Plan plan, Gateway gateway, List<Article> articles)
            throws IOException, InterruptedException {
        plan.progress().accept("storing " + STORED_FIRST + " articles to read");
        return Steady.run(plan, "mixed", loads(plan, gateway, articles));
    }

    private List<Stage.Load> loads(Plan plan, Gateway gateway, List<Article> articles)
            throws IOException, InterruptedException {
        double rate = plan.rate();
        Corpus notices = corpus.of(KindMix.of("short"));
        List<String> ids = gateway.store(own(notices, "read", 0, STORED_FIRST));
        List<String> names = gateway.speakers();
        double sent = SPARE * rate * plan.duration().plus(plan.warmUp()).toSeconds() + 10;
        List<byte[]> stores = own(corpus, "store", 0, (int) (SHARE_OF_STORES * sent) + 10);
        List<byte[]> batches = batches(notices, (int) (SHARE_OF_BATCHES * sent) + 3);
        return List.of(
                load(rate, .35, Operation.get("search", paths("/v1/quotes?limit=20&q=", corpus.searchWords()))),
                load(rate, .15, Operation.get("quotes of a speaker", paths("/v1/quotes?limit=20&speaker=", names))),
                load(rate, .25, Operation.get("article", paths("/v1/articles/", ids))),
                load(rate, .05, Operation.get("matrix", paths("/v1/quotes/matrix?outlet=", corpus.outlets()))),
                load(rate, .145, Analyses.of(articles)),
                load(
                        rate,
                        SHARE_OF_STORES,
                        Operation.post("store", Work.ANALYSIS, "/v1/articles", "application/json", stores)),
                load(
                        rate,
                        SHARE_OF_BATCHES,
                        Operation.post("batch", Work.ACCEPT, "/v1/batches", "application/x-ndjson", batches)));
    }

    private static Stage.Load load(double rate, double share, Operation operation) {
        return new Stage.Load(operation, rate * share);
    }

    private static List<String> paths(String begin, List<String> values) {
        return values.stream()
                .map(value -> begin + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .toList();
    }

    /** Articles under ids that no other run has. */
    private List<byte[]> own(Corpus source, String part, int first, int count) {
        List<byte[]> lines = new ArrayList<>();
        for (int number = first; number < first + count; number++) {
            lines.add(source.article(number)
                    .withExternalId("load-" + run + "-" + part + "-" + number)
                    .json());
        }
        return lines;
    }

    private List<byte[]> batches(Corpus source, int count) {
        List<byte[]> batches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batches.add(ndjson(own(source, "batch", i * ARTICLES_OF_A_BATCH, ARTICLES_OF_A_BATCH)));
        }
        return batches;
    }

    static byte[] ndjson(List<byte[]> lines) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            all.writeBytes(line);
            all.write('\n');
        }
        return all.toByteArray();
    }
}
