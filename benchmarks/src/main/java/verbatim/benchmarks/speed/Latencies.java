package verbatim.benchmarks.speed;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations of requests. */
public final class Latencies {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    /** Adds one, in nanoseconds. */
    public void add(long duration) {
        nanos.add(duration);
    }

    void addAll(Latencies others) {
        nanos.addAll(others.nanos);
    }

    public int count() {
        return nanos.size();
    }

    /**
     * The duration in milliseconds that a share of the requests did not exceed (nearest rank); NaN without requests.
     *
     * @param share in (0, 1]
     */
    public double millis(double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
