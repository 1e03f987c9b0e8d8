package verbatim.load.results;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stage and how it did.
 *
 * @param isOverload whether it is judged by the objectives of overload
 */
public record Judged(StageResult result, List<Check> checks, boolean isOverload) {

    public Judged {
        checks = List.copyOf(checks);
    }

    public boolean holds() {
        return Check.allHold(checks);
    }

    /**
     * The knee of steps with different rates: the highest one whose objectives hold, as all lower ones' do.
     *
     * @param steps judged as not overloaded; those that are not are passed over
     */
    public static Optional<Judged> knee(List<Judged> steps) {
        List<Judged> normal = steps.stream()
                .filter(step -> !step.isOverload())
                .sorted(Comparator.comparingDouble(step -> step.result().rate()))
                .toList();
        long holding = normal.stream().takeWhile(Judged::holds).count();
        return holding == 0 ? Optional.empty() : Optional.of(normal.get((int) holding - 1));
    }
}
