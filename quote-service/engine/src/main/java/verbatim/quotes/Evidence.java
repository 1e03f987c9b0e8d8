package verbatim.quotes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the engine answers as it does.
 *
 * @param rule the decisive rule in words a reader understands
 * @param steps the chain from the quote to the name, in order
 * @param alternatives who else was weighed, best first
 */
public record Evidence(String rule, List<Step> steps, List<Alternative> alternatives) {

    public Evidence {
        steps = List.copyOf(steps);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * One link of the chain.
     *
     * @param kind a stable word: {@code cue}, {@code mention}, {@code antecedent}, {@code name}, {@code block} …
     * @param text the words it rests on
     * @param span where they stand, absent when the step is not a place in the text
     * @param note what this step shows
     */
    public record Step(
            String kind,
            String text,
            @Nullable Span span,
            @Nullable String note) {}

    /**
     * A candidate that was not chosen.
     *
     * @param name its canonical name
     * @param score its weight beside the winner's, in [0, 1]
     */
    public record Alternative(String name, double score) {}
}
