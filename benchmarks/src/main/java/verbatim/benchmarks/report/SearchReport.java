package verbatim.benchmarks.report;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import verbatim.benchmarks.search.SearchMeasurement;
import verbatim.benchmarks.search.SearchResult;
import verbatim.measuring.Figures;
import verbatim.measuring.Table;

/** How fast the gateway finds quotes, and by which plans. */
public final class SearchReport {

    private static final double BAR_MILLIS = 50;

    /** A node that reads a table, and by which index. */
    private static final Pattern ACCESS = Pattern.compile(
            "(?m)^\\W*(?:Parallel )?((?:Index|Index Only|Seq|Bitmap Index|Function) Scan(?: Backward)?)(?: using (\\w+))?(?: on (\\w+))?");

    private SearchReport() {}

    /** Searches by their latencies, with how the quotes were reached. */
    public static Table table(SearchMeasurement measurement) {
        Table table = new Table("search", "requests", "p50 ms", "p95 ms", "under " + (int) BAR_MILLIS + " ms", "by");
        for (SearchResult result : measurement.results()) {
            double p95 = result.latencies().millis(.95);
            table.row(
                    result.name(),
                    Integer.toString(result.latencies().count()),
                    Figures.decimals(result.latencies().millis(.5), 1),
                    Figures.decimals(p95, 1),
                    p95 < BAR_MILLIS ? "yes" : result.isCommon() ? "**no**" : "no",
                    access(result.plans()));
        }
        return table;
    }

    /** Whether every common search is within the bar. */
    public static boolean isWithinBar(SearchMeasurement measurement) {
        return measurement.results().stream()
                .filter(SearchResult::isCommon)
                .allMatch(result -> result.latencies().millis(.95) < BAR_MILLIS);
    }

    /** The plan of one request of each kind, folded away. */
    public static String plans(SearchMeasurement measurement) {
        return measurement.results().stream()
                .map(result -> "<details><summary>" + result.name() + "</summary>\n\n```\n"
                        + String.join("\n\n", result.plans()) + "\n```\n\n</details>\n")
                .collect(Collectors.joining());
    }

    private static String access(List<String> plans) {
        return plans.stream()
                .flatMap(plan -> ACCESS.matcher(plan).results().map(SearchReport::node))
                .filter(node -> node.contains("quote"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String node(MatchResult match) {
        String name = match.group(2) == null ? match.group(3) : match.group(2);
        return match.group(1).startsWith("Seq") ? "all of " + name : String.valueOf(name);
    }
}
