package verbatim.benchmarks.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.benchmarks.speed.ReplicaSpeed;
import verbatim.benchmarks.speed.ServiceSpeed;
import verbatim.benchmarks.speed.ServiceSpeed.Length;
import verbatim.benchmarks.speed.StockSpeed;
import verbatim.benchmarks.speed.TogetherSpeed;
import verbatim.measuring.Figures;
import verbatim.measuring.Table;

/** What was set out for, beside what was measured: the least that counts, the aim, and which of the two is reached. */
public final class SpeedBars {

    private final Table table = new Table("set out for", "measured", "least", "aim", "reached");

    private SpeedBars() {}

    /**
     * All bars.
     *
     * @param stock stock CoreNLP, where it was measured
     */
    public static Table table(
            ServiceSpeed service,
            SpeedReport.Process process,
            @Nullable StockSpeed stock,
            ReplicaSpeed replicas,
            TogetherSpeed together) {
        SpeedBars bars = new SpeedBars();
        if (stock != null) {
            double ratio =
                    service.throughput().tokensPerSecond() / stock.result().tokensPerSecond();
            bars.atLeast("tokens a second, times stock CoreNLP's", ratio, 1, 40, 80);
        }
        bars.atMost(
                "900 words at half load, p50 ms", service.halfLoad().latencies().millis(.5), 0, 110, 55);
        bars.atMost(
                "900 words at half load, p99 ms", service.halfLoad().latencies().millis(.99), 0, 300, 150);
        bars.atLeast("gateway, % of what the engines reach", 100 * together.share(), 0, 75, 90);
        bars.atMost("quote-service at full load, MB", process.peakMemory() / 1e6, 0, 1200, 800);
        bars.memory(together, "sentiment-service", 700, 500);
        bars.memory(together, "gateway", 400, 300);
        bars.atMost("quote-service, start to ready, s", process.startSeconds(), 1, 6, 3);
        bars.start(together, "sentiment-service");
        bars.start(together, "gateway");
        bars.atMost("1 kB to 1 MB, µs a token: most above least, %", spread(service.lengths()), 0, 20, 20);
        bars.atLeast("two replicas, times one", replicas.ratio(), 2, 1.8, 1.9);
        return bars.table;
    }

    private void memory(TogetherSpeed together, String service, double least, double aim) {
        atMost(service + " at full load, MB", together.service(service).peakMemory() / 1e6, 0, least, aim);
    }

    private void start(TogetherSpeed together, String service) {
        atMost(service + ", start to ready, s", together.service(service).startSeconds(), 1, 3, 1.5);
    }

    /** How much more the dearest token costs than the cheapest. */
    private static double spread(List<Length> lengths) {
        double most = lengths.stream().mapToDouble(Length::microsPerToken).max().orElse(Double.NaN);
        double least =
                lengths.stream().mapToDouble(Length::microsPerToken).min().orElse(Double.NaN);
        return 100 * (most / least - 1);
    }

    private void atLeast(String name, double measured, int decimals, double least, double aim) {
        row(name, measured, decimals, least, aim, measured >= aim ? "aim" : measured >= least ? "least" : "no");
    }

    private void atMost(String name, double measured, int decimals, double least, double aim) {
        row(name, measured, decimals, least, aim, measured <= aim ? "aim" : measured <= least ? "least" : "no");
    }

    private void row(String name, double measured, int decimals, double least, double aim, String reached) {
        table.row(name, Figures.decimals(measured, decimals), number(least), number(aim), reached);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Figures.decimals(value, 0) : Figures.decimals(value, 1);
    }
}
