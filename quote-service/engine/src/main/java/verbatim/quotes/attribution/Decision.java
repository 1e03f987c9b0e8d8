package verbatim.quotes.attribution;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verbatim.quotes.ranking.Features;
import verbatim.quotes.speakers.Mention;

/**
 * Whom a quote is given to.
 *
 * @param quote the quote
 * @param governors the verbs of its frame
 * @param candidates the mentions weighed; {@code null}, the last, stands for nobody
 * @param features per candidate what was weighed
 * @param probabilities per candidate, adding up to 1
 * @param chosen index of the winner
 */
record Decision(
        QuoteContext quote,
        Governors governors,
        List<@Nullable Mention> candidates,
        List<Features> features,
        double[] probabilities,
        int chosen) {

    @Nullable
    Mention mention() {
        return candidates.get(chosen);
    }

    Mention mentionOrThrow() {
        return Objects.requireNonNull(mention(), "nobody speaks");
    }

    double probability() {
        return probabilities[chosen];
    }
}
