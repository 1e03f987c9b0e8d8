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
        QUOTE(1.0, 1),
        /** Short ones written for this engine. */
        OWN(3.0, 1),
        /** Whole quotes invented for this engine. */
        INVENTED(1.0, 1),
        PHRASE(0.5, 0.25),
        EDITORIAL(0.4, 0.25),
        TARGETED(0.3, 0.25);

        /** How much an example counts. */
        final double weight;

        /** The part of them that an epoch of the encoder's training sees; those seen weigh so much more. */
        final double sampled;

        Domain(double weight, double sampled) {
            this.weight = weight;
            this.sampled = sampled;
        }

        /** Whether they are from no corpus: such are never left out, and no word is kept for their sake. */
        boolean isWritten() {
            return this == OWN || this == INVENTED;
        }

        /** Whose shift it learns: own examples are quotes. */
        Domain shift() {
            return isWritten() || this == PHRASE ? QUOTE : this;
        }
    }

    /** Whether its document is kept from the encoder's training, for {@link FitBlend} and for thresholds: one of ten. */
    boolean isHeldOut() {
        return !domain.isWritten() && Math.floorMod(document.hashCode(), 10) == 7;
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
