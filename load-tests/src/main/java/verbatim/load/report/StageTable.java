package verbatim.load.report;

import java.util.List;
import verbatim.load.results.Judged;
import verbatim.load.results.Outcome;
import verbatim.load.results.Samples;
import verbatim.load.results.StageResult;
import verbatim.load.results.Times;
import verbatim.measuring.Figures;
import verbatim.measuring.Table;

/** All stages in one table; a stage with several kinds of requests has a row for each. */
public final class StageTable {

    private static final List<String> HEADER = List.of(
            "stage",
            "arriving/s",
            "arrived",
            "answered/s",
            "503",
            "in part",
            "p50 ms",
            "p99 ms",
            "p99 of 503, ms",
            "objectives");

    private StageTable() {}

    public static Table of(List<Judged> stages) {
        Table table = new Table(HEADER);
        for (Judged judged : stages) {
            StageResult stage = judged.result();
            table.row(
                    stage.name(),
                    Figures.decimals(stage.rate(), 2),
                    Integer.toString(stage.arrived()),
                    Figures.decimals(stage.servedPerSecond(), 2),
                    percent(stage.share(Outcome.TURNED_AWAY) + stage.share(Outcome.TURNED_AWAY_UNTOLD)),
                    percent(stage.share(Outcome.PARTIAL)),
                    millis(stage.served(), .5),
                    millis(stage.served(), .99),
                    millis(stage.turnedAway(), .99),
                    judged.holds() ? "hold" : "missed");
            if (stage.operations().size() > 1) {
                stage.operations().forEach(part -> addPart(table, part));
            }
        }
        return table;
    }

    private static void addPart(Table table, StageResult.Part part) {
        Samples samples = part.samples();
        double arrived = Math.max(1, samples.arrived());
        table.row(
                "  " + part.name(),
                Figures.decimals(part.rate(), 2),
                Integer.toString(samples.arrived()),
                Figures.decimals(samples.servedPerSecond(), 2),
                percent(samples.turnedAway().count() / arrived),
                percent(samples.count(Outcome.PARTIAL) / arrived),
                millis(samples.served(), .5),
                millis(samples.served(), .99),
                millis(samples.turnedAway(), .99),
                "");
    }

    private static String millis(Times times, double share) {
        return Figures.decimals(times.millis(share), 0);
    }

    private static String percent(double share) {
        return Figures.decimals(100 * share, 1) + " %";
    }
}
