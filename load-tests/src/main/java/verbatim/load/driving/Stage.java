package verbatim.load.driving;

import java.time.Duration;
import java.util.List;

/**
 * A time with a constant load.
 *
 * @param begin since the run began
 * @param loads what arrives meanwhile, each by chance and independent of the others and of the answers (an open model:
 *     Poisson arrivals)
 */
public record Stage(String name, Duration begin, Duration length, List<Load> loads) {

    /** @param rate requests a second */
    public record Load(Operation operation, double rate) {}

    public Stage {
        loads = List.copyOf(loads);
    }

    /** A stage of a run of its own. */
    public static Stage alone(String name, Duration length, List<Load> loads) {
        return new Stage(name, Duration.ZERO, length, loads);
    }

    /** Requests a second, of all kinds. */
    public double rate() {
        return loads.stream().mapToDouble(Load::rate).sum();
    }
}
