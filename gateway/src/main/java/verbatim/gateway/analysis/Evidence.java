package verbatim.gateway.analysis;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Why quote-service answers as it does.
 *
 * @param rule the decisive rule in words
 * @param steps the chain from the quote to the name
 * @param alternatives who else was weighed, best first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Evidence(String rule, List<Step> steps, List<Alternative> alternatives) {

    public Evidence {
        steps = Lists.orEmpty(steps);
        alternatives = Lists.orEmpty(alternatives);
    }

    Evidence mapped(IntUnaryOperator offsets) {
        return new Evidence(
                rule, steps.stream().map(step -> step.mapped(offsets)).toList(), alternatives);
    }

    /** One link of the chain; a place in the article where it has one. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Step(
            String kind,
            String text,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String note) {

        Step mapped(IntUnaryOperator offsets) {
            return new Step(
                    kind,
                    text,
                    start == null ? null : Integer.valueOf(offsets.applyAsInt(start)),
                    end == null ? null : Integer.valueOf(offsets.applyAsInt(end)),
                    note);
        }
    }

    /** A candidate that was not chosen; {@code score} in [0, 1]. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Alternative(String name, double score) {}
}
