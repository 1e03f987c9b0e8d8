package verbatim.load.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import verbatim.load.results.Check;
import verbatim.load.results.Judged;
import verbatim.load.results.Objectives;
import verbatim.measuring.Figures;

/**
 * One page that needs no network: verdict, charts, all figures, each objective.
 *
 * @param command how the run was started
 * @param generator the machine that sent the load
 * @param meanWords of an article
 * @param isStaircase whether the stages differ by their rate
 */
public record HtmlReport(
        String workload,
        String command,
        Instant begin,
        String target,
        String generator,
        double meanWords,
        boolean isStaircase,
        Objectives objectives,
        List<Judged> stages) {

    public Verdict verdict() {
        return isStaircase ? Verdict.ofStaircase(stages, meanWords) : Verdict.ofStages(stages);
    }

    /** The whole page. */
    public String page() {
        Verdict verdict = verdict();
        List<Chart> charts = isStaircase ? Charts.staircase(stages, objectives) : Charts.timeline(stages);
        String title = "Load test: " + workload;
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <h1>%s</h1>
                <p class="about">%s, %s UTC<br>load from: %s; it stood still for at most %d ms<br>articles of %s words on
                average<br><code>%s</code></p>
                <p class="verdict%s">%s</p>
                <div class="charts">%s</div>
                <h2>Stages</h2>
                <div class="scroll">%s</div>
                <p class="soft">Times count from the moment at which a request arrives, whether or not it could be sent at once.
                Answered: before the stage was over. Arrivals are by chance (Poisson) and wait for no answer.</p>
                <h2>Objectives</h2>
                %s
                </body>
                </html>
                """.formatted(
                        Html.escaped(title),
                        style(),
                        Html.escaped(title),
                        Html.escaped(target),
                        begin.truncatedTo(ChronoUnit.SECONDS)
                                .toString()
                                .replace('T', ' ')
                                .replace("Z", ""),
                        Html.escaped(generator),
                        pause().toMillis(),
                        Figures.decimals(meanWords, 0),
                        Html.escaped(command),
                        verdict.isGood() ? "" : " bad",
                        Html.escaped(verdict.text()),
                        charts.stream().map(Chart::svg).collect(Collectors.joining("\n")),
                        table(),
                        stages.stream().map(HtmlReport::details).collect(Collectors.joining("\n")));
    }

    /** The longest time for which the load generator stood still. */
    private Duration pause() {
        return stages.stream()
                .map(stage -> stage.result().pause())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private String table() {
        StringBuilder table = new StringBuilder("<table>");
        List<List<String>> rows = StageTable.of(stages).rows();
        for (List<String> row : rows) {
            String cell = row == rows.getFirst() ? "th" : "td";
            table.append("<tr>");
            for (String value : row) {
                String style =
                        value.startsWith("  ") ? "part" : value.equals("hold") || value.equals("missed") ? value : "";
                table.append("<%s class=\"%s\">%s</%s>".formatted(cell, style, Html.escaped(value.strip()), cell));
            }
            table.append("</tr>");
        }
        return table.append("</table>").toString();
    }

    private static String details(Judged stage) {
        String checks = stage.checks().stream().map(HtmlReport::item).collect(Collectors.joining("\n"));
        String codes = stage.result().codes().entrySet().stream()
                .map(code -> code.getValue() + " × " + code.getKey())
                .collect(Collectors.joining(", "));
        return "<details%s><summary>%s, %s a second%s: %s</summary><ul>%s</ul></details>"
                .formatted(
                        stage.holds() ? "" : " open",
                        Html.escaped(stage.result().name()),
                        Figures.decimals(stage.result().rate(), 2),
                        stage.isOverload() ? " (overload)" : "",
                        Html.escaped(codes),
                        checks);
    }

    private static String item(Check check) {
        return "<li class=\"%s\">%s: %s</li>"
                .formatted(
                        check.holds() ? "hold" : "missed",
                        Html.escaped(check.objective()),
                        Html.escaped(check.measured()));
    }

    private static String style() {
        try (InputStream css = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
