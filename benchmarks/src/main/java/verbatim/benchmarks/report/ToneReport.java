package verbatim.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import verbatim.benchmarks.scoring.Measure;
import verbatim.benchmarks.scoring.ToneScore;
import verbatim.measuring.Figures;
import verbatim.measuring.Table;

/** A table of how close the tones of systems are to labels, side by side. */
public final class ToneReport {

    /**
     * One column.
     *
     * @param system its name
     * @param score what was measured
     * @param perSecond texts a second on one thread, loading left out
     */
    public record Column(String system, ToneScore score, double perSecond) {}

    private ToneReport() {}

    /** A line per measure. */
    public static Table of(List<Column> columns) {
        List<String> header = new ArrayList<>(List.of("measure", "n"));
        columns.forEach(column -> header.add(column.system()));
        Table table = new Table(header);
        Set<String> names = columns.stream()
                .flatMap(column -> column.score().measures().stream())
                .map(Measure::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String name : names) {
            table.row(row(name, columns));
        }
        List<String> speed = new ArrayList<>(List.of("texts a second", ""));
        columns.forEach(column -> speed.add(Figures.decimals(column.perSecond(), column.perSecond() < 100 ? 1 : 0)));
        return table.row(speed);
    }

    private static List<String> row(String name, List<Column> columns) {
        List<String> row = new ArrayList<>(List.of(name, ""));
        for (Column column : columns) {
            Measure found = column.score().measures().stream()
                    .filter(measure -> measure.name().equals(name))
                    .findFirst()
                    .orElse(new Measure(name, Double.NaN, 0));
            row.add(Figures.share(found.value()));
            if (found.n() > 0 && row.get(1).isEmpty()) {
                row.set(1, Integer.toString(found.n()));
            }
        }
        return row;
    }
}
