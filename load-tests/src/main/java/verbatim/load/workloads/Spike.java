package verbatim.load.workloads;

import java.time.Duration;
import java.util.List;
import verbatim.load.driving.Operation;
import verbatim.load.driving.Stage;
import verbatim.load.results.Judged;
import verbatim.load.results.StageResult;

/**
 * A usual load that suddenly becomes many times as much, and ends as suddenly: before it and some time after it the usual
 * objectives hold, meanwhile those of overload.
 */
public final class Spike {

    /** How long after it the services may need to get rid of what they have taken: their longest answer. */
    private static final Duration RECOVERY = Duration.ofSeconds(20);

    private Spike() {}

    /**
     * Runs it in four parts: before, spike, recovery, after.
     *
     * @param factor how many times the usual rate arrives in the spike
     */
    public static List<Judged> run(Plan plan, Operation operation, double factor) {
        plan.warmUp(List.of(new Stage.Load(operation, plan.rate())));
        Duration length = plan.duration();
        Duration end = length.multipliedBy(2);
        List<StageResult> results = plan.driver()
                .run(List.of(
                        stage("before", Duration.ZERO, length, operation, plan.rate()),
                        stage("spike", length, length, operation, factor * plan.rate()),
                        stage("recovery", end, RECOVERY, operation, plan.rate()),
                        stage("after", end.plus(RECOVERY), length, operation, plan.rate())));
        return List.of(
                plan.normal(results.get(0)),
                plan.overload(results.get(1), 0),
                plan.overload(results.get(2), 0),
                plan.normal(results.get(3)));
    }

    private static Stage stage(String name, Duration begin, Duration length, Operation operation, double rate) {
        return new Stage(name, begin, length, List.of(new Stage.Load(operation, rate)));
    }
}
