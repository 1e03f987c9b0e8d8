package verbatim.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verbatim.benchmarks.page.PageMeasurement;
import verbatim.benchmarks.page.Visit;
import verbatim.measuring.Figures;
import verbatim.measuring.Table;

/** How soon the page can be used, and what it weighs. */
public final class PageReport {

    private static final double BAR_MILLIS = 1_000;
    private static final int BAR_BYTES = 200_000;

    private PageReport() {}

    public static Table table(PageMeasurement measured) {
        Table table = new Table(
                "visit",
                "visits",
                "usable p50 ms",
                "usable max ms",
                "DOMContentLoaded p50 ms",
                "max ms",
                "answers",
                "bytes");
        if (!measured.cold().isEmpty()) {
            row(table, "first, empty cache, gateway just started", measured.cold());
        }
        row(table, "first, empty cache", measured.first());
        row(table, "again, cached", measured.again());
        return table;
    }

    /** The visits of the gateway that had just been started, as they came. */
    public static String inOrder(PageMeasurement measured) {
        return measured.cold().stream()
                .map(visit -> Figures.decimals(visit.usable(), 0))
                .collect(Collectors.joining(", ", "Visits after the start, as they came, in ms: ", "."));
    }

    private static void row(Table table, String name, List<Visit> visits) {
        table.row(
                name,
                Integer.toString(visits.size()),
                millis(visits, Visit::usable, .5),
                millis(visits, Visit::usable, 1),
                millis(visits, Visit::loaded, .5),
                millis(visits, Visit::loaded, 1),
                Integer.toString(visits.stream().mapToInt(Visit::answers).max().orElse(0)),
                "%,d".formatted(visits.stream().mapToInt(Visit::bytes).max().orElse(0)));
    }

    /** Nearest rank. */
    private static String millis(List<Visit> visits, ToDoubleFunction<Visit> value, double share) {
        List<Double> sorted = visits.stream()
                .map(value::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        return Figures.decimals(sorted.get((int) Math.ceil(share * sorted.size()) - 1), 0);
    }

    /** Whether every visit could be used within a second, and the first weighs under 200 kB. */
    public static boolean isWithinBar(PageMeasurement measured) {
        return Stream.concat(measured.first().stream(), measured.again().stream())
                        .allMatch(visit -> visit.usable() < BAR_MILLIS)
                && measured.first().stream().allMatch(visit -> visit.bytes() < BAR_BYTES);
    }
}
