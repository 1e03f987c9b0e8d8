package verbatim.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import verbatim.benchmarks.report.Page;
import verbatim.benchmarks.report.SearchReport;
import verbatim.benchmarks.search.SearchMeasurement;
import verbatim.measuring.Figures;
import verbatim.measuring.Machine;
import verbatim.measuring.Table;

/** How fast the gateway finds quotes among many. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures how fast the gateway finds quotes among a million synthetic ones in a real PostgreSQL.")
final class SearchCommand implements Callable<Integer> {

    @Option(
            names = "--quotes",
            paramLabel = "N",
            description = "Quotes that are stored (${DEFAULT-VALUE}).",
            defaultValue = "1000000")
    int quotes;

    @Option(
            names = "--requests",
            paramLabel = "N",
            description = "Requests of each common kind, a tenth of that of others (${DEFAULT-VALUE}).",
            defaultValue = "200")
    int requests;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the database is kept for the next run; by default benchmarks/target/search.")
    @Nullable
    Path data;

    @Option(names = "--plans", description = "Print the query plans too.")
    boolean plans;

    @Option(names = "--page", paramLabel = "FILE", description = "Write the table into this Markdown page too.")
    @Nullable
    Path page;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path directory = data == null ? Repository.root().resolve("benchmarks/target/search") : data;
        double loadBefore = Machine.load();
        SearchMeasurement measured =
                SearchMeasurement.run(Repository.root(), directory.toAbsolutePath(), quotes, requests);
        Table table = SearchReport.table(measured);
        System.out.println(table.text());
        if (plans) {
            System.out.println(SearchReport.plans(measured));
        }
        if (page != null) {
            String section = heading(measured, loadBefore) + table.markdown();
            new Page(page).write("search", section);
        }
        return SearchReport.isWithinBar(measured) ? 0 : 1;
    }

    private String heading(SearchMeasurement measured, double loadBefore) {
        return """
                ## Search among %,d quotes

                %s, `benchmarks/run search`. %s; load of the machine before the run %s.

                Method: synthetic articles of five quotes each (30,000 people who speak as often as Zipf's law with exponent 0.8 has
                it, 200 outlets, 20,000 words, a thousand days of growing density; seed 11) are written by COPY into a PostgreSQL 17
                with 1 GB of shared buffers, the quotes with their indexes take %s GB. One client asks the packaged gateway over
                HTTP with an API key, one request after the other; each has other values, asked for as often as they occur. Before that
                both have answered searches of all common kinds for %d seconds. Client,
                gateway and database share the machine. `by` tells how one such request reached quotes; `--plans` prints its plans as they
                ran (`auto_explain` with `analyze` and `buffers`, which itself costs time).

                """.formatted(
                        measured.quotes(),
                        LocalDate.now(ZoneOffset.UTC),
                        Machine.describe(),
                        Figures.decimals(loadBefore, 1),
                        Figures.decimals(measured.bytes() / 1e9, 1),
                        SearchMeasurement.WARM_UP.toSeconds());
    }
}
