package verbatim.benchmarks.speed;

import java.util.ArrayList;
import java.util.List;
import verbatim.benchmarks.systems.StockQuotes;

/**
 * How fast stock CoreNLP is, with one pipeline a thread inside this program.
 *
 * @param startSeconds time to load all pipelines
 * @param result what they reached together
 * @param peakMemory most resident memory of this program, in bytes
 */
public record StockSpeed(double startSeconds, Load.Result result, double peakMemory) {

    /** Takes the figures after each pipeline has read one article. */
    public static StockSpeed measure(int pipelines, List<String> articles) throws InterruptedException {
        long start = System.nanoTime();
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < pipelines; i++) {
            StockQuotes stock = new StockQuotes();
            readers.add(stock::annotate);
        }
        double startSeconds = (System.nanoTime() - start) / 1e9;
        Load.closed(readers, articles.subList(0, Math.min(pipelines, articles.size())), 0); // warms them up
        Load.Result result = Load.closed(readers, articles, 0);
        return new StockSpeed(
                startSeconds,
                result,
                ServiceProcess.peakMemory(ProcessHandle.current().pid()));
    }
}
