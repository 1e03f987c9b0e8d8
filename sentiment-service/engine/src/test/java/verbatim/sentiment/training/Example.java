package verbatim.sentiment.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A labelled text.
 *
 * @param text the words
 * @param document the article it is from; examples of one article stay in one fold
 * @param domain what kind of label it has
 * @param tone in [-1, 1]
 * @param phrases words that carry the tone as annotated; null where nobody annotated them
 */
record Example(
        String text,
        String document,
        Domain domain,
        double tone,
        @Nullable List<String> phrases) {

    /** Kinds of examples, each with its own shift from the weights that all share. */
    enum Domain {
        QUOTE(1.0),
        OWN(3.0),
        PHRASE(0.5),
        EDITORIAL(0.4),
        TARGETED(0.3);

        /** How much an example counts. */
        final double weight;

        Domain(double weight) {
            this.weight = weight;
        }

        /** Whose shift it learns: own examples are quotes. */
        Domain shift() {
            return this == OWN || this == PHRASE ? QUOTE : this;
        }
    }

    /** How polar a tone of 0.5 is: less than one of 1, so that the balance of the classes shows strength. */
    private static final double MILD = 0.8;

    /** Class of a tone: 0 negative, 1 neutral, 2 positive. */
    static int classOf(double tone) {
        return tone >= 0.25 ? 2 : tone <= -0.25 ? 0 : 1;
    }

    /** Target probabilities of the three classes; a mean of many raters near the edge of neutral counts for both sides. */
    double[] target() {
        double[] target = new double[3];
        double size = Math.abs(tone);
        double polar = domain == Domain.EDITORIAL
                ? Math.clamp((size - 0.05) / 0.4, 0.0, 1.0)
                : size >= 0.75 ? 1 : size >= 0.25 ? MILD : 0;
        target[tone < 0 ? 0 : 2] += polar;
        target[1] += 1 - polar;
        return target;
    }
}
