package verbatim.load.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import verbatim.load.results.Check;
import verbatim.load.results.Judged;
import verbatim.load.results.Outcome;
import verbatim.load.results.StageResult;
import verbatim.measuring.Figures;

/**
 * What a run says, in a few lines.
 *
 * @param isGood whether everything that must hold does
 */
public record Verdict(boolean isGood, String text) {

    /** Every stage has to hold. */
    static Verdict ofStages(List<Judged> stages) {
        List<String> lines = new ArrayList<>();
        for (Judged stage : stages) {
            if (!stage.holds()) {
                lines.add("Missed in " + stage.result().name() + ": " + Check.missed(stage.checks()));
            }
        }
        return lines.isEmpty()
                ? new Verdict(true, "All objectives hold.")
                : new Verdict(false, String.join("\n", lines));
    }

    /** Of steps: there has to be a knee, and beyond it overload has to be in order. */
    static Verdict ofStaircase(List<Judged> steps, double meanWords) {
        Optional<Judged> knee = Judged.knee(steps);
        List<String> lines = new ArrayList<>();
        lines.add(knee.map(step ->
                        "The knee: %s requests a second, %s words a second; the highest step whose objectives hold."
                                .formatted(
                                        rate(step.result()),
                                        Figures.decimals(step.result().rate() * meanWords, 0)))
                .orElse("No knee: even the first step misses its objectives."));
        steps.stream()
                .filter(step -> !step.isOverload() && !step.holds())
                .min(Comparator.comparingDouble(step -> step.result().rate()))
                .ifPresent(
                        step -> lines.add("At " + rate(step.result()) + " a second: " + Check.missed(step.checks())));
        boolean isOrderly = true;
        for (Judged step : steps) {
            if (step.isOverload()) {
                lines.add(overload(step));
                isOrderly &= step.holds();
            }
        }
        return new Verdict(knee.isPresent() && isOrderly, String.join("\n", lines));
    }

    private static String overload(Judged step) {
        StageResult result = step.result();
        String what = "Overload, %s a second: %s answered in time (p99 %s ms); %s."
                .formatted(
                        rate(result),
                        Figures.decimals(result.servedPerSecond(), 2),
                        Figures.decimals(result.served().millis(.99), 0),
                        refusals(result));
        return what + (step.holds() ? "" : " Missed: " + Check.missed(step.checks()));
    }

    private static String refusals(StageResult result) {
        if (result.turnedAway().count() == 0) {
            return "nothing turned away";
        }
        return "%s %% told 503 with Retry-After (p99 %s ms)"
                .formatted(
                        Figures.decimals(100 * result.share(Outcome.TURNED_AWAY), 0),
                        Figures.decimals(result.turnedAway().millis(.99), 0));
    }

    private static String rate(StageResult result) {
        return Figures.decimals(result.rate(), 2);
    }
}
