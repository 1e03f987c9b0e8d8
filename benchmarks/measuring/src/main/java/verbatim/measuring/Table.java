package verbatim.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of text that a terminal or a Markdown page shows; the first column is set left, the others right. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    public Table(List<String> header) {
        rows.add(List.copyOf(header));
    }

    public Table(String... header) {
        this(List.of(header));
    }

    /** Adds a row of as many cells as the header has. */
    public Table row(List<String> cells) {
        if (cells.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row of " + cells.size() + " cells");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    public Table row(String... cells) {
        return row(List.of(cells));
    }

    /** Header and rows, for another form than those below. */
    public List<List<String>> rows() {
        return List.copyOf(rows);
    }

    public String text() {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths) + "\n").collect(Collectors.joining());
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - cell.length());
            line.append(column == 0 ? cell + padding : "  " + padding + cell);
        }
        return line.toString().stripTrailing();
    }

    public String markdown() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            page.append(rows.get(i).stream()
                    .map(cell -> cell.replace("|", "\\|"))
                    .collect(Collectors.joining(" | ", "| ", " |\n")));
            if (i == 0) {
                page.append("|---")
                        .append("|---:".repeat(rows.getFirst().size() - 1))
                        .append("|\n");
            }
        }
        return page.toString();
    }
}
