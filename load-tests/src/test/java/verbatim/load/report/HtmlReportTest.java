package verbatim.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import verbatim.load.results.Judged;
import verbatim.load.results.Objectives;
import verbatim.load.results.Outcome;
import verbatim.load.results.Samples;
import verbatim.load.results.StageResult;
import verbatim.load.results.Work;

@NullMarked
class HtmlReportTest {

    private static final Duration LENGTH = Duration.ofSeconds(20);
    private static final double CAPACITY = 10;

    private final Objectives objectives = Objectives.defaults();

    /** A service that answers ten a second within half a second and refuses the others after some time. */
    private StageResult stage(double rate, int refusedAfterMillis) {
        Samples samples = new Samples(LENGTH);
        for (int second = 0; second < LENGTH.toSeconds(); second++) {
            for (int i = 0; i < rate; i++) {
                boolean isServed = i < CAPACITY;
                samples.arrive();
                samples.end(
                        Duration.ofSeconds(second),
                        Duration.ofMillis(isServed ? 500 : refusedAfterMillis),
                        isServed ? Outcome.ANSWERED : Outcome.TURNED_AWAY,
                        isServed ? "200" : "503 overloaded");
            }
        }
        StageResult.Part part = new StageResult.Part("analyse", Work.ANALYSIS, rate, samples);
        return new StageResult("at " + rate, Duration.ZERO, LENGTH, List.of(part), false, Duration.ofMillis(3));
    }

    private HtmlReport staircase(int refusedAfterMillis) {
        List<Judged> steps = new ArrayList<>();
        for (double rate : new double[] {4, 8, 16}) {
            StageResult stage = stage(rate, refusedAfterMillis);
            steps.add(new Judged(stage, objectives.normal(stage), false));
        }
        StageResult overload = stage(20, refusedAfterMillis);
        steps.add(new Judged(overload, objectives.overload(overload, CAPACITY), true));
        return report(true, steps);
    }

    private HtmlReport report(boolean isStaircase, List<Judged> stages) {
        return new HtmlReport(
                "saturation",
                "load-tests/run saturation <all>",
                Instant.parse("2026-11-27T04:00:00Z"),
                "http://127.0.0.1:8080",
                "a machine",
                800,
                isStaircase,
                objectives,
                stages);
    }

    @Test
    void theKneeAndWhatLiesBeyondAreTold() {
        HtmlReport report = staircase(5);

        assertThat(report.verdict().isGood()).isTrue();
        assertThat(report.verdict().text())
                .contains("The knee: 8.00 requests a second, 6400 words a second")
                .contains("At 16.00 a second: turned away (503)")
                .contains("Overload, 20.00 a second: 10.00 answered in time (p99 50")
                .contains("50 % told 503 with Retry-After (p99 5 ms)");
        assertThat(report.page()).contains(">knee<").contains("200 × 200, 200 × 503 overloaded");
    }

    @Test
    void refusalsAfterALongWaitAreNoGood() {
        HtmlReport report = staircase(15_000);

        assertThat(report.verdict().isGood()).isFalse();
        assertThat(report.verdict().text()).contains("Missed: p99 of 503");
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        String page = staircase(5).page();

        assertThat(page)
                .doesNotContain("<script", "<link", "<img", "src=", "href=", "@import", "url(", "NaN")
                .contains("load-tests/run saturation &lt;all&gt;");
    }

    @Test
    void stagesOverTimeAreAllToHold() {
        StageResult stage = stage(16, 5);
        HtmlReport report = report(false, List.of(new Judged(stage, objectives.normal(stage), false)));

        assertThat(report.verdict().isGood()).isFalse();
        assertThat(report.verdict().text()).startsWith("Missed in at 16.0: turned away (503): 37.5 %");
        assertThat(report.page())
                .contains("Requests by the moment of their arrival")
                .doesNotContain("NaN");
    }
}
