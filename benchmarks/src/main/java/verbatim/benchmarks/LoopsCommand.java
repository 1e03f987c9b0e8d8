package verbatim.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import verbatim.benchmarks.loops.LoopTimes;
import verbatim.benchmarks.report.Page;
import verbatim.measuring.Figures;
import verbatim.measuring.Machine;
import verbatim.measuring.Table;

/** What the quote engine's inner loops take a token. */
@Command(
        name = "loops",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures the quote engine's inner loops with JMH: time and allocation a token.")
final class LoopsCommand implements Callable<Integer> {

    @Option(names = "--page", paramLabel = "FILE", description = "Write the table into this Markdown page too.")
    @Nullable
    Path page;

    @Override
    public Integer call() throws IOException {
        double loadBefore = Machine.load();
        LoopTimes times = LoopTimes.measure();
        Table table = new Table("loop", "µs a token", "± (99.9 %)", "bytes allocated a token");
        for (LoopTimes.Loop loop : times.loops()) {
            table.row(
                    loop.name(),
                    Figures.decimals(loop.micros(), 2),
                    Figures.decimals(loop.error(), 2),
                    Figures.decimals(loop.bytes(), 0));
        }
        System.out.println(table.text());
        if (page != null) {
            new Page(page).write("loops", heading(times, loadBefore) + table.markdown());
        }
        return 0;
    }

    private static String heading(LoopTimes times, double loadBefore) {
        return """
                ## Inner loops

                %s, `benchmarks/run loops`. %s; load of the machine before the run %s.

                Method: JMH, one thread, each loop in a process of its own, over the %d tokens of six articles of benchmarks/gold. `analyse` is
                the whole engine, which needs the others on a part of the tokens only; its time is that of all cores, as it reads
                sentences beside each other.

                """.formatted(
                LocalDate.now(ZoneOffset.UTC), Machine.describe(), Figures.decimals(loadBefore, 1), times.tokens());
    }
}
