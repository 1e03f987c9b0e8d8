package verbatim.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import verbatim.benchmarks.page.PageMeasurement;
import verbatim.benchmarks.report.Page;
import verbatim.benchmarks.report.PageReport;
import verbatim.benchmarks.speed.ServiceProcess;
import verbatim.measuring.Figures;
import verbatim.measuring.Machine;
import verbatim.measuring.Table;

/** How soon the gateway's page can be used. */
@Command(
        name = "page",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures how soon the gateway's page can be used, in the Chromium of this machine.")
final class PageCommand implements Callable<Integer> {

    @Option(names = "--url", paramLabel = "URL", description = "A gateway that runs, instead of one that is started.")
    @Nullable
    String url;

    @Option(
            names = "--visits",
            paramLabel = "N",
            description = "Visits of each kind (${DEFAULT-VALUE}).",
            defaultValue = "20")
    int visits;

    /** Visits of a gateway that has just been started. */
    private static final int COLD = 10;

    @Option(names = "--page", paramLabel = "FILE", description = "Write the table into this Markdown page too.")
    @Nullable
    Path page;

    @Override
    public Integer call() throws IOException, InterruptedException {
        double loadBefore = Machine.load();
        PageMeasurement measured = url == null ? onAGatewayOfItsOwn() : PageMeasurement.run(url, 0, visits);
        Table table = PageReport.table(measured);
        System.out.println(table.text());
        if (!measured.cold().isEmpty()) {
            System.out.println(PageReport.inOrder(measured));
        }
        if (page != null) {
            new Page(page).write("page", heading(measured, loadBefore) + table.markdown());
        }
        return PageReport.isWithinBar(measured) ? 0 : 1;
    }

    private PageMeasurement onAGatewayOfItsOwn() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("verbatim-page");
        Map<String, String> settings = Map.of(
                "QUARKUS_PROFILE",
                "local",
                "VERBATIM_DATA_DIRECTORY",
                data.resolve("postgres").toString());
        try (ServiceProcess gateway =
                ServiceProcess.start(Repository.root(), "gateway", ServiceProcess.GATEWAY, settings)) {
            return PageMeasurement.run(gateway.address().toString(), COLD, visits);
        }
    }

    private static String heading(PageMeasurement measured, double loadBefore) {
        return """
                ## The page

                %s, `benchmarks/run page`. %s; %s without a window; load of the machine before the run %s.

                Method: the packaged gateway serves its page to a browser on the same machine. Usable: from the start of the
                navigation until the field for the article has been painted and takes text. Each first visit has a profile of its
                own; the second visit of that profile is `again`. The bar is meant for a gateway that has been visited before: the JVM of
                one that was started a moment ago still compiles what it runs, and its visits stand in a row of their own. Bytes are those on the wire, the most of all visits; the bar is a second
                and 200,000 bytes.

                """.formatted(
                LocalDate.now(ZoneOffset.UTC), Machine.describe(), measured.browser(), Figures.decimals(loadBefore, 1));
    }
}
