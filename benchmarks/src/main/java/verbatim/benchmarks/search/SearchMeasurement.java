package verbatim.benchmarks.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import verbatim.benchmarks.speed.ServiceProcess;

/**
 * Fills a PostgreSQL with synthetic quotes, starts the packaged gateway on it and searches.
 *
 * @param fillSeconds time that filling took, near 0 where the data was there from an earlier run
 * @param bytes of the quotes with their indexes
 */
public record SearchMeasurement(int quotes, double fillSeconds, long bytes, List<SearchResult> results) {

    /** How long the gateway and the database answer before they are timed. */
    public static final Duration WARM_UP = Duration.ofSeconds(60);

    /** Kinds that are not common are timed so many times less often: they take seconds. */
    private static final int OTHERS = 10;

    private static final long SEED = 11;

    /** The database listens on the loopback interface alone and is this benchmark's own. */
    private static final String KEY = "the-admin-key-of-the-benchmark-alone";

    /**
     * Measures all kinds of searches.
     *
     * @param directory where the database is kept
     * @param quotes how many it holds, rounded down to whole articles
     * @param requests of each common kind, at least 10
     */
    public static SearchMeasurement run(Path repository, Path directory, int quotes, int requests)
            throws IOException, InterruptedException, SQLException {
        SyntheticNews news = new SyntheticNews(SEED, quotes / SyntheticNews.QUOTES);
        try (SearchDatabase database = SearchDatabase.start(directory)) {
            database.explain(false);
            try (ServiceProcess once = gateway(repository, database)) {
                System.err.println("The tables are made by the gateway, started in " + once.startSeconds() + " s.");
            }
            long begin = System.nanoTime();
            new Loader(database.jdbcUrl(), news).load();
            double fillSeconds = (System.nanoTime() - begin) / 1e9;
            System.err.println("Filled in " + fillSeconds + " s.");
            try (ServiceProcess gateway = gateway(repository, database)) {
                SearchRun run = new SearchRun(gateway.address(), KEY, SEED);
                List<SearchResult> results = new ArrayList<>();
                List<Search> searches = Search.all(news);
                run.warmUp(searches.stream().filter(Search::isCommon).toList(), WARM_UP);
                for (Search search : searches) {
                    SearchResult timed = new SearchResult(
                            search.name(),
                            search.isCommon(),
                            run.measure(search, search.isCommon() ? requests : requests / OTHERS),
                            plans(database, run, search));
                    System.err.printf(
                            "%s: p95 %.1f ms%n", timed.name(), timed.latencies().millis(.95));
                    results.add(timed);
                }
                return new SearchMeasurement(
                        news.articles() * SyntheticNews.QUOTES, fillSeconds, database.size(), results);
            }
        }
    }

    private static ServiceProcess gateway(Path repository, SearchDatabase database)
            throws IOException, InterruptedException {
        return ServiceProcess.start(
                repository,
                "gateway",
                ServiceProcess.GATEWAY,
                Map.of(
                        "VERBATIM_DATABASE_URL",
                        database.jdbcUrl(),
                        "VERBATIM_DATABASE_USER",
                        "postgres",
                        "VERBATIM_ACCESS_ADMIN_KEY",
                        KEY,
                        "VERBATIM_ACCESS_REQUESTS_PER_MINUTE",
                        "1000000"));
    }

    /** Apart from what is timed, as writing plans takes time. */
    private static List<String> plans(SearchDatabase database, SearchRun run, Search search)
            throws SQLException, IOException, InterruptedException {
        long place = Files.size(database.log());
        database.explain(true);
        Thread.sleep(200); // until all sessions have read it
        run.ask(search, new SplittableRandom(SEED));
        database.explain(false);
        return Plans.after(database.log(), place);
    }
}
