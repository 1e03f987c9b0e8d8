package verbatim.benchmarks.scoring;

/** Counts how many of some cases hold. */
final class Share {

    private int part;
    private int all;

    void add(boolean holds) {
        part += holds ? 1 : 0;
        all++;
    }

    int part() {
        return part;
    }

    int all() {
        return all;
    }

    double value() {
        return (double) part / Math.max(1, all);
    }

    Measure as(String name) {
        return Measure.share(name, part, all);
    }
}
