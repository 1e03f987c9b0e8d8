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
 * @param lengths cost of longer texts: one text of a megabyte in ever larger pieces, one after the other
 */
public record ServiceSpeed(Load.Result throughput, List<Sized> bySize, Load.Result halfLoad, List<Length> lengths) {

    private static final List<Integer> WORDS = List.of(300, 900, 3000);
    private static final List<Integer> UNITS = List.of(1_000, 10_000, 100_000, 1_000_000);

    /** A result with articles of about as many words. */
    public record Sized(int words, Load.Result result) {}

    /**
     * Time for texts of about a length.
     *
     * @param units least of each, in UTF-16 units
     * @param result of all of them
     */
    public record Length(int units, Load.Result result) {

        public double microsPerToken() {
            return result.seconds() * 1e6 / result.tokens();
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
                List<String> pieces = corpus.inPieces(longest, units);
                Load.closed(List.of(service), pieces, 0); // warms it up for them
                lengths.add(new Length(units, Load.closed(List.of(service), pieces, 0)));
            }
        }
        return new ServiceSpeed(throughput, bySize, halfLoad, lengths);
    }
}
