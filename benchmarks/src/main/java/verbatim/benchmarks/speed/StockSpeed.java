package verbatim.benchmarks.speed;

import java.util.ArrayList;
import java.util.Comparator;
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

    /**
     * Takes the figures after each pipeline has read one article. The longest articles come first, so that no pipeline
     * stands idle while another one ends a long article alone.
     */
    public static StockSpeed measure(int pipelines, List<String> articles) throws InterruptedException {
        long start = System.nanoTime();
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < pipelines; i++) {
            StockQuotes stock = new StockQuotes();
            readers.add(stock::annotate);
        }
        double startSeconds = (System.nanoTime() - start) / 1e9;
        List<String> longestFirst = articles.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        int shortest = Math.max(0, articles.size() - pipelines);
        Load.closed(readers, longestFirst.subList(shortest, articles.size()), 0); // warms them up
        Load.Result result = Load.closed(readers, longestFirst, 0);
        return new StockSpeed(
                startSeconds,
                result,
                ServiceProcess.peakMemory(ProcessHandle.current().pid()));
    }
}
