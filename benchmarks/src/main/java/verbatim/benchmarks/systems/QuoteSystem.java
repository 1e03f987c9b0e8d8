package verbatim.benchmarks.systems;

import verbatim.benchmarks.gold.GoldArticle;

/** Something that finds quotes and their speakers. */
public interface QuoteSystem {

    /** Name and version, for tables. */
    String name();

    /** How many articles it can read at the same time. */
    int threads();

    /**
     * Reads an article's text; its labels are not looked at.
     *
     * @return the answer, {@link Prediction#FAILED} if there is none
     */
    Prediction read(GoldArticle article);
}
