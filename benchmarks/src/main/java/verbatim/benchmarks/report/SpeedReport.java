package verbatim.benchmarks.report;

import org.jspecify.annotations.Nullable;
import verbatim.benchmarks.speed.Load;
import verbatim.benchmarks.speed.ReplicaSpeed;
import verbatim.benchmarks.speed.ServiceSpeed;
import verbatim.benchmarks.speed.StockSpeed;
import verbatim.benchmarks.speed.TogetherSpeed;
import verbatim.measuring.Figures;
import verbatim.measuring.Table;

/** Tables of how fast the services are, and the quote-service beside stock CoreNLP. */
public final class SpeedReport {

    private static final String NOTHING = "–";

    private SpeedReport() {}

    /**
     * What is known of the service's process.
     *
     * @param startSeconds from its start to ready; NaN if unknown
     * @param peakMemory most resident memory, in bytes; NaN if unknown
     */
    public record Process(double startSeconds, double peakMemory) {

        /** A process that somebody else started. */
        public static final Process UNKNOWN = new Process(Double.NaN, Double.NaN);
    }

    /**
     * Both sides on the same articles.
     *
     * @param process of the service
     * @param stock stock CoreNLP, where it was measured
     */
    public static Table comparison(ServiceSpeed service, Process process, @Nullable StockSpeed stock) {
        Load.Result ours = service.throughput();
        Load.Result theirs = stock == null ? null : stock.result();
        Table table = new Table("same articles", "quote-service", "stock CoreNLP", "ratio");
        double ratio = theirs == null ? Double.NaN : ours.tokensPerSecond() / theirs.tokensPerSecond();
        table.row(
                "tokens a second",
                whole(ours.tokensPerSecond()),
                theirs == null ? NOTHING : whole(theirs.tokensPerSecond()),
                Figures.decimals(ratio, 1));
        table.row("articles read", reads(ours), theirs == null ? NOTHING : reads(theirs), "");
        for (double share : new double[] {.5, .99}) {
            table.row(
                    "p%.0f of an article at full load, ms".formatted(share * 100),
                    whole(ours.latencies().millis(share)),
                    theirs == null ? NOTHING : whole(theirs.latencies().millis(share)),
                    "");
        }
        table.row(
                "start to ready, s",
                Figures.decimals(process.startSeconds(), 1),
                stock == null ? NOTHING : Figures.decimals(stock.startSeconds(), 1),
                "");
        return table.row(
                "most resident memory, MB",
                megabytes(process.peakMemory()),
                stock == null ? NOTHING : megabytes(stock.peakMemory()),
                "");
    }

    /** The service by the size of articles, and with 900 words at half load. */
    public static Table sizes(ServiceSpeed service) {
        Table table =
                new Table("quote-service", "articles", "tokens a second", "articles a second", "p50 ms", "p99 ms");
        service.bySize().forEach(sized -> row(table, "%d words, full load".formatted(sized.words()), sized.result()));
        row(table, "900 words, half load, open", service.halfLoad());
        return table;
    }

    private static void row(Table table, String name, Load.Result result) {
        table.row(
                name,
                reads(result),
                whole(result.tokensPerSecond()),
                Figures.decimals(result.articlesPerSecond(), 1),
                whole(result.latencies().millis(.5)),
                whole(result.latencies().millis(.99)));
    }

    /** What a token costs in texts of growing length. */
    public static Table lengths(ServiceSpeed service) {
        Table table = new Table("characters of a text", "texts", "tokens", "seconds", "µs a token");
        service.lengths()
                .forEach(length -> table.row(
                        Integer.toString(length.units()),
                        reads(length.result()),
                        Long.toString(length.result().tokens()),
                        Figures.decimals(length.result().seconds(), 1),
                        Figures.decimals(length.microsPerToken(), 1)));
        return table;
    }

    /** The gateway with all behind it, beside the engines alone. */
    public static Table together(TogetherSpeed together) {
        Table table = new Table("900 words, tone included", "articles", "articles a second", "p50 ms", "p99 ms");
        row("engines, one after the other", together.engines(), table);
        row("gateway, stored", together.gateway(), table);
        return table;
    }

    private static void row(String name, Load.Result result, Table table) {
        table.row(
                name,
                reads(result),
                Figures.decimals(result.articlesPerSecond(), 1),
                whole(result.latencies().millis(.5)),
                whole(result.latencies().millis(.99)));
    }

    /** The three processes after all that. */
    public static Table processes(TogetherSpeed together) {
        Table table = new Table("process", "start to ready, s", "most resident memory, MB");
        together.services()
                .forEach(service -> table.row(
                        service.name(), Figures.decimals(service.startSeconds(), 1), megabytes(service.peakMemory())));
        return table;
    }

    /** Replicas that are held on a core each. */
    public static Table replicas(ReplicaSpeed replicas) {
        Table table = new Table("replicas, a core each", "tokens a second", "clients' processor seconds", "of seconds");
        row(table, "one", replicas.one(), replicas.clientOfOne());
        row(table, "two", replicas.two(), replicas.clientOfTwo());
        return table.row("ratio", Figures.decimals(replicas.ratio(), 2), "", "");
    }

    private static void row(Table table, String name, Load.Result result, double client) {
        table.row(
                name,
                whole(result.tokensPerSecond()),
                Figures.decimals(client, 1),
                Figures.decimals(result.seconds(), 1));
    }

    private static String reads(Load.Result result) {
        return result.articles() + (result.failed() > 0 ? " (" + result.failed() + " failed)" : "");
    }

    private static String whole(double value) {
        return Figures.decimals(value, 0);
    }

    private static String megabytes(double bytes) {
        return whole(bytes / 1e6);
    }
}
