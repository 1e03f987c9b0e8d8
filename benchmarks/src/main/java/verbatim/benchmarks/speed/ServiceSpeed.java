package verbatim.benchmarks.speed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How fast a quote-service is.
 *
 * @param throughput of the articles that stock CoreNLP reads too, with as many clients as cores
 * @param bySize with articles of one size
 * @param halfLoad of the articles of 900 words, arriving at half the rate that was reached with them
 * @param lengths cost of longer texts, one after the other
 */
public record ServiceSpeed(Load.Result throughput, List<Sized> bySize, Load.Result halfLoad, List<Length> lengths) {

    private static final List<Integer> WORDS = List.of(300, 900, 3000);
    private static final List<Integer> UNITS = List.of(1_000, 10_000, 100_000, 1_000_000);
    /** Longer texts are read less often, so that a run takes minutes. */
    private static final int UNITS_IN_ALL = 300_000;

    /** A result with articles of about as many words. */
    public record Sized(int words, Load.Result result) {}

    /**
     * Time for a text of a length.
     *
     * @param units UTF-16 units
     * @param tokens of it
     * @param millis median of its requests; NaN if none was answered
     */
    public record Length(int units, int tokens, double millis) {

        public double microsPerToken() {
            return millis * 1000 / tokens;
        }
    }

    /**
     * Takes the figures, warm.
     *
     * @param seconds how long each load lasts
     * @param longest text to read, in UTF-16 units
     */
    public static ServiceSpeed measure(
            Reader service, List<String> articles, Corpus corpus, double seconds, int longest)
            throws InterruptedException {
        List<Reader> clients = Collections.nCopies(Runtime.getRuntime().availableProcessors(), service);
        Load.closed(clients, articles, seconds); // warms it up
        Load.Result throughput = Load.closed(clients, articles, seconds);
        List<Sized> bySize = new ArrayList<>();
        for (int words : WORDS) {
            bySize.add(new Sized(words, Load.closed(clients, corpus.ofWords(words, 20), seconds)));
        }
        double reached = bySize.get(WORDS.indexOf(900)).result().articlesPerSecond();
        Load.Result halfLoad = Load.open(service, corpus.ofWords(900, 50), reached / 2, 2 * seconds);
        List<Length> lengths = new ArrayList<>();
        for (int units : UNITS) {
            if (units <= longest) {
                lengths.add(length(service, corpus.ofLength(units)));
            }
        }
        return new ServiceSpeed(throughput, bySize, halfLoad, lengths);
    }

    private static Length length(Reader service, String text) throws InterruptedException {
        int repeats = Math.clamp(UNITS_IN_ALL / text.length(), 1, 9);
        Load.Result result = Load.closed(List.of(service), Collections.nCopies(repeats, text), 0);
        return new Length(text.length(), Corpus.tokens(text), result.latencies().millis(.5));
    }
}
