package verbatim.load.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import verbatim.load.report.Chart.Point;
import verbatim.load.results.Judged;
import verbatim.load.results.Objectives;
import verbatim.load.results.StageResult;
import verbatim.load.results.Times;
import verbatim.load.results.Work;

/** The charts of a run. */
final class Charts {

    private static final String TIME = "ms from arrival";

    private Charts() {}

    /** What more and more load does; the knee stands out. */
    static List<Chart> staircase(List<Judged> steps, Objectives objectives) {
        List<Judged> sorted = steps.stream()
                .sorted(Comparator.comparingDouble(step -> step.result().rate()))
                .toList();
        String arriving = "requests arriving a second";
        Chart throughput = new Chart("What is answered of what arrives", arriving, "a second", false)
                .series("all that arrives", "ideal", points(sorted, StageResult::rate))
                .series("answered", "served", points(sorted, StageResult::servedPerSecond))
                .series(
                        "503",
                        "refused",
                        points(
                                sorted,
                                step -> step.turnedAway().count()
                                        * 1000.0
                                        / step.length().toMillis()));
        Chart times = new Chart("How long it takes", arriving, TIME, true)
                .series("answered, median", "median", points(sorted, step -> step.served()
                        .millis(.5)))
                .series("answered, p99", "served", points(sorted, step -> step.served()
                        .millis(.99)))
                .series("503, p99", "refused", points(sorted, step -> step.turnedAway()
                        .millis(.99)))
                .level("objective for p99", objectives.p99(Work.ANALYSIS));
        Judged.knee(steps).ifPresent(knee -> {
            throughput.mark("knee", knee.result().rate());
            times.mark("knee", knee.result().rate());
        });
        List<Chart> charts = new ArrayList<>(List.of(throughput, times));
        steps.stream()
                .filter(Judged::isOverload)
                .forEach(step -> charts.add(
                        times("Overload, second by second: flat, or a queue that grows", List.of(step.result()))));
        return charts;
    }

    /** What happens over time. */
    static List<Chart> timeline(List<Judged> stages) {
        List<StageResult> results = stages.stream().map(Judged::result).toList();
        Chart throughput = new Chart("Requests by the moment of their arrival", "seconds", "a second", false)
                .series("answered", "served", over(results, Charts::servedRate))
                .series("503", "refused", over(results, Charts::refusedRate));
        Chart times = times("How long they took", results);
        results.stream().skip(1).forEach(stage -> {
            throughput.mark(stage.name(), stage.begin().toSeconds());
            times.mark(stage.name(), stage.begin().toSeconds());
        });
        return List.of(throughput, times);
    }

    private static Chart times(String title, List<StageResult> stages) {
        return new Chart(title, "seconds", TIME, true)
                .series("answered, median", "median", over(stages, (stage, i) -> served(stage, i)
                        .millis(.5)))
                .series("answered, p99", "served", over(stages, (stage, i) -> served(stage, i)
                        .millis(.99)))
                .series("503, p99", "refused", over(stages, (stage, i) -> refused(stage, i)
                        .millis(.99)));
    }

    private interface OfInterval {
        double value(StageResult stage, int interval);
    }

    private static Stream<Point> over(List<StageResult> stages, OfInterval value) {
        List<Point> points = new ArrayList<>();
        for (StageResult stage : stages) {
            for (int i = 0; i < stage.intervals(); i++) {
                double seconds =
                        stage.begin().plus(stage.interval().multipliedBy(i)).toMillis() / 1000.0;
                points.add(new Point(seconds, value.value(stage, i)));
            }
        }
        return points.stream();
    }

    private static Stream<Point> points(List<Judged> steps, ToDoubleFunction<StageResult> value) {
        return steps.stream().map(step -> new Point(step.result().rate(), value.applyAsDouble(step.result())));
    }

    private static Times served(StageResult stage, int interval) {
        return stage.served(interval, interval + 1);
    }

    private static Times refused(StageResult stage, int interval) {
        return stage.turnedAway(interval, interval + 1);
    }

    private static double servedRate(StageResult stage, int interval) {
        return served(stage, interval).count() * 1000.0 / stage.interval().toMillis();
    }

    private static double refusedRate(StageResult stage, int interval) {
        return refused(stage, interval).count() * 1000.0 / stage.interval().toMillis();
    }
}
