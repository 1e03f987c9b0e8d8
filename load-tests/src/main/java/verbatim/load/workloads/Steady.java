package verbatim.load.workloads;

import java.util.List;
import verbatim.load.driving.Stage;
import verbatim.load.results.Judged;

/** One load for as long as wanted. */
public final class Steady {

    private Steady() {}

    /** Whether a rate is carried. */
    public static List<Judged> run(Plan plan, String name, List<Stage.Load> loads) {
        plan.warmUp(loads);
        return List.of(plan.normal(plan.run(Stage.alone(name, plan.duration(), loads))));
    }

    /** Whether it goes on to be. */
    public static List<Judged> soak(Plan plan, String name, List<Stage.Load> loads) {
        plan.warmUp(loads);
        return List.of(plan.lasting(plan.run(Stage.alone(name, plan.duration(), loads))));
    }
}
