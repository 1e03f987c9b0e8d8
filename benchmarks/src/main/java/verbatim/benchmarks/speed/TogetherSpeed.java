package verbatim.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import verbatim.benchmarks.database.OwnPostgres;

/**
 * The three services together: how much of what the engines reach alone the gateway brings to its clients, with tone and
 * storage.
 *
 * @param engines both engines, called one after the other by the clients
 * @param gateway the same number of other articles through the gateway
 * @param services their processes after both
 */
public record TogetherSpeed(Load.Result engines, Load.Result gateway, List<Service> services) {

    /** Articles of either side; each is new to all services, as repeated ones would be answered from what is stored. */
    private static final int ARTICLES = 400;

    /** So many that the gateway, whose work is of many kinds, runs compiled code too. */
    private static final int WARM_UP = 600;

    private static final int WORDS = 900;

    /**
     * A process.
     *
     * @param startSeconds from its start to ready, one after the other
     * @param peakMemory most resident memory, in bytes
     */
    public record Service(String name, double startSeconds, double peakMemory) {}

    /** One of the three. */
    public Service service(String name) {
        return services.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The gateway's articles in articles a second as a share of the engines'. */
    public double share() {
        return gateway.articlesPerSecond() / engines.articlesPerSecond();
    }

    /**
     * Starts the packaged services with the settings of {@code ./run} but for the memory of tones, without which repeated
     * quotes of the articles would cost nothing.
     *
     * @param data a folder for the gateway's PostgreSQL, which is there before it starts, as in a cluster
     */
    public static TogetherSpeed measure(Path repository, Path data, Corpus corpus)
            throws IOException, InterruptedException {
        try (OwnPostgres database = OwnPostgres.start(data, Map.of());
                ServiceProcess quotes = ServiceProcess.start(repository);
                ServiceProcess tones = ServiceProcess.start(
                        repository,
                        "sentiment-service/server",
                        ServiceProcess.TONES,
                        Map.of("VERBATIM_SENTIMENT_CACHE_SIZE", "0"));
                ServiceProcess gateway = ServiceProcess.start(
                        repository,
                        "gateway",
                        ServiceProcess.GATEWAY,
                        Map.of(
                                "QUARKUS_PROFILE",
                                "local", // access is open
                                "VERBATIM_DATABASE_URL",
                                database.jdbcUrl(),
                                "VERBATIM_DATABASE_USER",
                                "postgres",
                                "VERBATIM_QUOTES_URL",
                                quotes.address().toString(),
                                "VERBATIM_SENTIMENT_URL",
                                tones.address().toString()))) {
            List<String> articles = corpus.ofWords(WORDS, 2 * (WARM_UP + ARTICLES));
            List<String> toEngines = articles.subList(0, articles.size() / 2);
            List<String> toGateway = articles.subList(articles.size() / 2, articles.size());
            Reader both = new EnginesReader(quotes.address(), tones.address());
            Reader whole = ServiceReader.ofGateway(gateway.address());
            load(both, toEngines.subList(0, WARM_UP));
            load(whole, toGateway.subList(0, WARM_UP));
            int half = WARM_UP + ARTICLES / 2;
            int all = WARM_UP + ARTICLES;
            // by turns, so that what else the machine does falls on both
            Load.Result engines = load(both, toEngines.subList(WARM_UP, half));
            Load.Result stored = load(whole, toGateway.subList(WARM_UP, half));
            engines = engines.then(load(both, toEngines.subList(half, all)));
            stored = stored.then(load(whole, toGateway.subList(half, all)));
            return new TogetherSpeed(
                    engines,
                    stored,
                    List.of(
                            service("quote-service", quotes),
                            service("sentiment-service", tones),
                            service("gateway", gateway)));
        }
    }

    private static Load.Result load(Reader reader, List<String> articles) throws InterruptedException {
        List<Reader> clients = Collections.nCopies(Runtime.getRuntime().availableProcessors(), reader);
        return Load.closed(clients, articles, 0);
    }

    private static Service service(String name, ServiceProcess process) {
        return new Service(name, process.startSeconds(), process.peakMemory());
    }
}
