package verbatim.load.workloads;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import verbatim.load.driving.Driver;
import verbatim.load.driving.Stage;
import verbatim.load.results.Check;
import verbatim.load.results.Judged;
import verbatim.load.results.Objectives;
import verbatim.load.results.StageResult;

/**
 * What every workload needs to run.
 *
 * @param rate requests a second
 * @param duration of the workload, or of one of its stages
 * @param warmUp how long the usual load lasts before anything is measured
 * @param progress takes a line for each thing that has been done
 */
public record Plan(
        Driver driver,
        Objectives objectives,
        double rate,
        Duration duration,
        Duration warmUp,
        Consumer<String> progress) {

    /** Runs loads for a while, so that the services have compiled what they run; nobody looks at the result. */
    void warmUp(List<Stage.Load> loads) {
        if (warmUp.isPositive()) {
            progress.accept("warming up for " + warmUp.toSeconds() + " s");
            driver.run(List.of(Stage.alone("warm-up", warmUp, loads)));
        }
    }

    StageResult run(Stage stage) {
        return driver.run(List.of(stage)).getFirst();
    }

    /** Judges a stage that must not be overloaded. */
    Judged normal(StageResult result) {
        return tell(new Judged(result, objectives.normal(result), false));
    }

    /** The same, of one that lasts long. */
    Judged lasting(StageResult result) {
        return tell(new Judged(result, objectives.lasting(result), false));
    }

    /** Judges a stage that is. */
    Judged overload(StageResult result, double best) {
        return tell(new Judged(result, objectives.overload(result, best), true));
    }

    private Judged tell(Judged judged) {
        StageResult result = judged.result();
        progress.accept("%s: %.2f a second for %d s, %d arrived, %.2f a second answered, p99 %.0f ms%s"
                .formatted(
                        result.name(),
                        result.rate(),
                        result.length().toSeconds(),
                        result.arrived(),
                        result.servedPerSecond(),
                        result.served().millis(.99),
                        judged.holds() ? "" : "; missed: " + Check.missed(judged.checks())));
        return judged;
    }
}
