package verbatim.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import verbatim.benchmarks.scoring.Measure;
import verbatim.benchmarks.scoring.QuoteScore;
import verbatim.measuring.Figures;
import verbatim.measuring.Table;

/**
 * What an engine scored when it first saw a set of our own gold articles, beside what it scores today. A set is named by
 * the letter that its articles' names begin with. A first score is recorded once and never changed.
 */
public final class FirstScores {

    private static final List<String> SHOWN = List.of(
            "detection_F1",
            "rejection",
            "mention direct",
            "mention mixed",
            "name direct",
            "name all",
            "name type:PERSON",
            "name type:ORG",
            "name type:UNNAMED",
            "name full",
            "name precision",
            "calibration error");

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * A first score.
     *
     * @param set letter
     * @param date of the run
     * @param engine name and version
     * @param figures by the names of the measures
     */
    public record First(String set, String date, String engine, Map<String, Double> figures) {}

    private final Path file;
    private final List<First> scores;

    /** Reads the scores that were recorded; none if there is no such file. */
    public FirstScores(Path file) throws IOException {
        this.file = file;
        this.scores = Files.exists(file) ? List.of(JSON.readValue(file.toFile(), First[].class)) : List.of();
    }

    /**
     * Records the first score of a set.
     *
     * @throws IllegalArgumentException if one is recorded already
     */
    public void record(String set, String date, String engine, QuoteScore score) throws IOException {
        if (of(set).isPresent()) {
            throw new IllegalArgumentException("the first score of set " + set + " is recorded in " + file);
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        SHOWN.forEach(name -> score.measures().stream()
                .filter(measure -> measure.name().equals(name))
                .forEach(measure -> figures.put(name, Double.valueOf(Figures.share(measure.value())))));
        List<First> all = new ArrayList<>(scores);
        all.add(new First(set, date, engine, figures));
        Files.writeString(file, JSON.writeValueAsString(all) + "\n");
    }

    private Optional<First> of(String set) {
        return scores.stream().filter(first -> first.set().equals(set)).findFirst();
    }

    /** Every set's first score beside today's. */
    public Table beside(Map<String, QuoteScore> today) {
        List<String> header = new ArrayList<>(List.of("measure"));
        today.keySet().forEach(set -> {
            header.add(of(set).map(first -> "%s first, %s (%s)".formatted(set, first.date(), first.engine()))
                    .orElse(set + " first"));
            header.add(set + " today");
        });
        Table table = new Table(header);
        for (String name : SHOWN) {
            List<String> row = new ArrayList<>(List.of(name));
            today.forEach((set, score) -> {
                double first = of(set).map(known -> known.figures().getOrDefault(name, Double.NaN))
                        .orElse(Double.NaN);
                row.add(Figures.decimals(first, 3));
                row.add(Figures.decimals(value(score, name), 3));
            });
            table.row(row);
        }
        return table;
    }

    private static double value(QuoteScore score, String name) {
        return score.measures().stream()
                .filter(measure -> measure.name().equals(name))
                .mapToDouble(Measure::value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
