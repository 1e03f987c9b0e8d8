package verbatim.load.workloads;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verbatim.load.driving.Operation;
import verbatim.load.driving.Stage;
import verbatim.load.results.Judged;
import verbatim.load.results.StageResult;

/**
 * Steps of more and more load until the objectives are missed, then steps between the last two to find the knee more closely,
 * then twice the knee to see what overload is like. After each step everything that was sent is answered before the next.
 */
public final class Saturation {

    private static final double FACTOR = 1.5;
    private static final int REFINEMENTS = 2;
    private static final double OVERLOAD = 2;
    private static final int MOST_STEPS = 20;

    private final Plan plan;
    private final Operation operation;
    private final List<Judged> steps = new ArrayList<>();

    private Saturation(Plan plan, Operation operation) {
        this.plan = plan;
        this.operation = operation;
    }

    /** @return the steps in the order in which they were taken */
    public static List<Judged> run(Plan plan, Operation operation) {
        return new Saturation(plan, operation).climb();
    }

    private List<Judged> climb() {
        plan.warmUp(List.of(new Stage.Load(operation, plan.rate())));
        double good = 0;
        double bad = plan.rate();
        while (steps.size() < MOST_STEPS && step(bad)) {
            good = bad;
            bad *= FACTOR;
        }
        for (int i = 0; i < REFINEMENTS && good > 0; i++) {
            double between = Math.sqrt(good * bad);
            if (step(between)) {
                good = between;
            } else {
                bad = between;
            }
        }
        double best = steps.stream()
                .mapToDouble(step -> step.result().servedPerSecond())
                .max()
                .orElse(0);
        Optional<Judged> knee = Judged.knee(steps);
        double over = OVERLOAD * knee.map(step -> step.result().rate()).orElse(bad);
        steps.add(plan.overload(take("overload", over), best));
        return steps;
    }

    /** A step that misses is taken once more: a JVM that was still compiling is not the end of what is carried. */
    private boolean step(double rate) {
        String name = "step " + (steps.size() + 1);
        Judged judged = plan.normal(take(name, rate));
        if (!judged.holds()) {
            judged = plan.normal(take(name + ", again", rate));
        }
        steps.add(judged);
        return judged.holds();
    }

    private StageResult take(String name, double rate) {
        return plan.run(Stage.alone(name, plan.duration(), List.of(new Stage.Load(operation, rate))));
    }
}
