package verbatim.load.results;

import java.util.Collection;
import org.HdrHistogram.Histogram;

/** Times of requests. */
public final class Times {

    private static final int DIGITS = 2;

    private final Histogram micros;

    Times(Histogram micros) {
        this.micros = micros;
    }

    /** All of several. */
    static Times together(Collection<Times> parts) {
        Histogram sum = new Histogram(DIGITS);
        parts.forEach(part -> sum.add(part.micros));
        return new Times(sum);
    }

    public long count() {
        return micros.getTotalCount();
    }

    /**
     * The time in milliseconds that a share of the requests did not exceed, to two digits; NaN without requests.
     *
     * @param share in (0, 1]
     */
    public double millis(double share) {
        return count() == 0 ? Double.NaN : micros.getValueAtPercentile(share * 100) / 1000.0;
    }
}
