package verbatim.benchmarks.speed;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Puts load on readers and takes times. */
public final class Load {

    private Load() {}

    /**
     * What was reached.
     *
     * @param articles that were read
     * @param failed that were not
     * @param seconds from the first to the end of the last
     * @param tokens of the articles that were read
     * @param latencies of these
     */
    public record Result(int articles, int failed, double seconds, long tokens, Latencies latencies) {

        /** This one and then the other. */
        Result then(Result other) {
            Latencies both = new Latencies();
            both.addAll(latencies);
            both.addAll(other.latencies);
            return new Result(
                    articles + other.articles,
                    failed + other.failed,
                    seconds + other.seconds,
                    tokens + other.tokens,
                    both);
        }

        public double tokensPerSecond() {
            return tokens / seconds;
        }

        public double articlesPerSecond() {
            return articles / seconds;
        }
    }

    /**
     * A closed model: every reader reads one article after the other, in a round over the list, until the time is over or,
     * if that comes later, every article was read once.
     *
     * @param atLeast seconds
     */
    public static Result closed(List<? extends Reader> readers, List<String> articles, double atLeast)
            throws InterruptedException {
        int[] tokens = articles.stream().mapToInt(Corpus::tokens).toArray();
        AtomicInteger next = new AtomicInteger();
        Tally tally = new Tally();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(readers.size())) {
            for (Reader reader : readers) {
                threads.execute(() -> {
                    for (int i = next.getAndIncrement();
                            i < articles.size() || System.nanoTime() - start < atLeast * 1e9;
                            i = next.getAndIncrement()) {
                        int index = i % articles.size();
                        tally.time(reader, articles.get(index), tokens[index], System.nanoTime());
                    }
                });
            }
        }
        return tally.result(start);
    }

    /**
     * An open model: articles arrive at a fixed rate, whether or not earlier ones were read; a latency counts from the
     * moment at which its article should have been sent.
     *
     * @param rate articles a second
     */
    public static Result open(Reader reader, List<String> articles, double rate, double seconds)
            throws InterruptedException {
        int count = (int) Math.max(1, rate * seconds);
        int[] tokens = articles.stream().mapToInt(Corpus::tokens).toArray();
        Tally tally = new Tally();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                long due = start + (long) (i / rate * 1e9);
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                int index = i % articles.size();
                threads.execute(() -> tally.time(reader, articles.get(index), tokens[index], due));
            }
        }
        return tally.result(start);
    }

    private static final class Tally {

        private final Latencies latencies = new Latencies();
        private final AtomicLong tokens = new AtomicLong();
        private final AtomicInteger failed = new AtomicInteger();

        void time(Reader reader, String article, int size, long from) {
            try {
                reader.read(article);
                latencies.add(System.nanoTime() - from);
                tokens.addAndGet(size);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                failed.incrementAndGet();
            } catch (Exception notRead) {
                failed.incrementAndGet();
            }
        }

        Result result(long start) {
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Result(latencies.count(), failed.get(), seconds, tokens.get(), latencies);
        }
    }
}
