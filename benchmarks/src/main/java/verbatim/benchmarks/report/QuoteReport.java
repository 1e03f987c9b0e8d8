package verbatim.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import verbatim.benchmarks.scoring.Calibration;
import verbatim.benchmarks.scoring.Measure;
import verbatim.benchmarks.scoring.Mistake;
import verbatim.benchmarks.scoring.QuoteScore;
import verbatim.measuring.Figures;
import verbatim.measuring.Table;

/** Tables of how well systems find quotes and speakers, side by side. */
public final class QuoteReport {

    /**
     * One column.
     *
     * @param system its name
     * @param score what was measured
     * @param seconds wall-clock time of its answers
     */
    public record Column(String system, QuoteScore score, double seconds) {}

    private final List<Column> columns;

    /** A report on one system or more that read the same articles. */
    public QuoteReport(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A line per measure; n is that of the first system that has the measure. */
    public Table measures() {
        List<String> header = new ArrayList<>(List.of("measure", "n"));
        columns.forEach(column -> header.add(column.system()));
        Table table = new Table(header);
        for (String name : names()) {
            List<Measure> found =
                    columns.stream().map(column -> find(column.score(), name)).toList();
            List<String> row = new ArrayList<>();
            row.add(name);
            row.add(found.stream()
                    .filter(measure -> measure.n() > 0)
                    .findFirst()
                    .map(measure -> Integer.toString(measure.n()))
                    .orElse("0"));
            found.forEach(measure -> row.add(Figures.share(measure.value())));
            table.row(row);
        }
        return table.row(line(
                        "failed articles",
                        column -> Integer.toString(column.score().failed())))
                .row(line("seconds", column -> Figures.decimals(column.seconds(), 1)));
    }

    private List<String> line(String name, Function<Column, String> value) {
        List<String> row = new ArrayList<>();
        row.add(name);
        row.add(Integer.toString(columns.getFirst().score().articles()));
        columns.forEach(column -> row.add(value.apply(column)));
        return row;
    }

    private Set<String> names() {
        return columns.stream()
                .flatMap(column -> column.score().measures().stream())
                .map(Measure::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Measure find(QuoteScore score, String name) {
        return score.measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElse(new Measure(name, Double.NaN, 0));
    }

    /** How often answers of a confidence are right; empty for a system that has none. */
    public static Table reliability(List<Calibration.Bin> bins) {
        Table table = new Table("confidence", "n", "mean confidence", "right");
        bins.forEach(bin -> table.row(
                "%.1f–%.1f".formatted(bin.from(), bin.from() + .1),
                Integer.toString(bin.count()),
                Figures.decimals(bin.confidence(), 3),
                Figures.decimals(bin.right(), 3)));
        return table;
    }

    /**
     * What goes wrong, by kind.
     *
     * @param examples how many places of a kind are named, as {@code article[start,end)} in code points; 0 for none
     */
    public static Table mistakes(QuoteScore score, int examples) {
        Map<Mistake.Kind, List<Mistake>> byKind = score.mistakes().stream()
                .collect(Collectors.groupingBy(Mistake::kind, TreeMap::new, Collectors.toList()));
        Table table =
                examples > 0 ? new Table("what went wrong", "n", "for example") : new Table("what went wrong", "n");
        byKind.forEach((kind, mistakes) -> {
            List<String> row = new ArrayList<>(List.of(kind.words(), Integer.toString(mistakes.size())));
            if (examples > 0) {
                row.add(mistakes.stream()
                        .limit(examples)
                        .map(QuoteReport::place)
                        .collect(Collectors.joining(" ")));
            }
            table.row(row);
        });
        return table;
    }

    private static String place(Mistake mistake) {
        return "%s[%d,%d)"
                .formatted(
                        mistake.article(),
                        mistake.span().start(),
                        mistake.span().end());
    }
}
