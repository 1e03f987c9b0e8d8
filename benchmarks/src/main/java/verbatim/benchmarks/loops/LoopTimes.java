package verbatim.benchmarks.loops;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What the inner loops take.
 *
 * @param tokens of one pass
 * @param loops by name, in the order in which they were measured
 */
public record LoopTimes(int tokens, List<Loop> loops) {

    /**
     * One of them.
     *
     * @param micros a token
     * @param error half the width of the confidence interval of 99.9 %, in microseconds a token
     * @param bytes allocated a token
     */
    public record Loop(String name, double micros, double error, double bytes) {}

    /** Lets JMH measure all loops, each in a process of its own: two minutes. */
    public static LoopTimes measure() throws IOException {
        int tokens = Sentences.tokens(Sentences.of(Sentences.articles()));
        OptionsBuilder options = new OptionsBuilder();
        options.include(InnerLoops.class.getName())
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        List<Loop> loops = new ArrayList<>();
        try {
            for (RunResult run : new Runner(options.build()).run()) {
                Result<?> time = run.getPrimaryResult();
                double bytes = run.getSecondaryResults().entrySet().stream()
                        .filter(result -> result.getKey().endsWith("gc.alloc.rate.norm"))
                        .mapToDouble(result -> result.getValue().getScore())
                        .findFirst()
                        .orElse(Double.NaN);
                loops.add(new Loop(
                        time.getLabel(), time.getScore() / tokens, time.getScoreError() / tokens, bytes / tokens));
            }
        } catch (RunnerException e) {
            throw new IOException("JMH could not measure the loops", e);
        }
        return new LoopTimes(tokens, loops);
    }
}
