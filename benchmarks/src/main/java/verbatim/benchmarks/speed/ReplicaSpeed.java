package verbatim.benchmarks.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two replicas of the quote-service beside one, each held on a core of its own. The clients are held nowhere.
 *
 * @param one what one replica reaches, with one client
 * @param two what two reach, with one client each
 * @param clientOfOne processor seconds that the client took while one was measured
 * @param clientOfTwo the same for two
 */
public record ReplicaSpeed(Load.Result one, Load.Result two, double clientOfOne, double clientOfTwo) {

    private static final int WORDS = 900;

    /** How many times the tokens a second of one. */
    public double ratio() {
        return two.tokensPerSecond() / one.tokensPerSecond();
    }

    /**
     * Measures with {@code taskset}, which Linux has in util-linux.
     *
     * @param seconds of each load
     */
    public static ReplicaSpeed measure(Path repository, Corpus corpus, double seconds)
            throws IOException, InterruptedException {
        List<String> articles = corpus.ofWords(WORDS, 50);
        try (ServiceProcess first = pinned(repository, 0);
                ServiceProcess second = pinned(repository, 1)) {
            List<Reader> both = new ArrayList<>();
            both.add(ServiceReader.ofQuotes(first.address()));
            both.add(ServiceReader.ofQuotes(second.address()));
            Load.closed(both, articles, 2 * seconds); // warms them up
            double before = processorSeconds();
            Load.Result one = Load.closed(both.subList(0, 1), articles, seconds);
            double between = processorSeconds();
            Load.Result two = Load.closed(both, articles, seconds);
            return new ReplicaSpeed(one, two, between - before, processorSeconds() - between);
        }
    }

    private static ServiceProcess pinned(Path repository, int core) throws IOException, InterruptedException {
        return ServiceProcess.start(
                repository,
                "quote-service/server",
                ServiceProcess.QUOTES,
                Map.of(),
                List.of("taskset", "-c", Integer.toString(core)));
    }

    private static double processorSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
